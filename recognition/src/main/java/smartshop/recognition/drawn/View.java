package smartshop.recognition.drawn;

/** How a drawn shop's camera sees: where a place in the room, in metres, lies in the picture. */
record View(int width, int height) {
    private static final double CAMERA_HEIGHT = 1.85;

    /** Pixels that a metre takes at one metre's distance. */
    double focus() {
        return width * 0.78;
    }

    double x(double metres, double away) {
        return width / 2.0 + metres * focus() / away;
    }

    double y(double aboveFloor, double away) {
        return height * 0.265 + (CAMERA_HEIGHT - aboveFloor) * focus() / away;
    }

    double length(double metres, double away) {
        return metres * focus() / away;
    }
}
