package smartshop.recognition.detect;

/** The five points that align a face. Right and left are the person's own, so the right eye is left in the picture. */
public record Landmarks(Point rightEye, Point leftEye, Point nose, Point rightMouth, Point leftMouth) {}
