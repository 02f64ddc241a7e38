package smartshop.recognition.drawn;

/** Moves the features of a face a little, each elsewhere: crooked noses, brows and mouths, as people have them. */
record FaceWarp(int seed) {
    private static final double REACH = 0.15;

    double x(double x, double y) {
        return x + REACH * (Noise.smooth(x * 1.7 + 11, y * 1.7 + 11, seed) - 0.5);
    }

    double y(double x, double y) {
        return y + REACH * (Noise.smooth(x * 1.7 + 23, y * 1.7 + 23, seed + 1) - 0.5);
    }
}
