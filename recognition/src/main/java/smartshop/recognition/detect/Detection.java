package smartshop.recognition.detect;

/**
 * A face in one picture.
 *
 * @param box in pixels of the picture that was given
 * @param score 0 to 1, the detector's own; not a probability
 */
public record Detection(Box box, double score, Landmarks landmarks) {}
