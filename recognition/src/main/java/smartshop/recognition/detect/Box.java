package smartshop.recognition.detect;

/** An upright rectangle in a picture, in pixels; {@code x} and {@code y} are its top left corner and may lie outside. */
public record Box(double x, double y, double width, double height) {

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Overlap over union, 0 (apart) to 1 (the same). */
    public double iou(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        double shared = w * h;
        return shared / (width * height + other.width * other.height - shared);
    }
}
