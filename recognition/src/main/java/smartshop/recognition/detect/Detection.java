package smartshop.recognition.detect;

/**
 * A face in one picture.
 *
 * @param box in pixels of the picture that was given
 * @param score 0 to 1, the detector's own; not a probability
 */
public record Detection(Box box, double score, Landmarks landmarks) {

    /** The same face in a picture that is {@code factor} times as large. */
    public Detection scaled(double factor) {
        if (factor == 1) {
            return this;
        }
        // Pixel 0 of the smaller picture covers pixels 0 to factor - 1 of the larger one.
        double centre = (factor - 1) / 2;
        return new Detection(
                new Box(box.x() * factor, box.y() * factor, box.width() * factor, box.height() * factor),
                score,
                landmarks.map(p -> new Point(p.x() * factor + centre, p.y() * factor + centre)));
    }

    /** The same face in a picture that begins further left and higher by so much. */
    public Detection shifted(double x, double y) {
        return new Detection(
                new Box(box.x() + x, box.y() + y, box.width(), box.height()),
                score,
                landmarks.map(p -> new Point(p.x() + x, p.y() + y)));
    }
}
