package smartshop.recognition.drawn;

import smartshop.recognition.image.Picture;

/** Photos of drawn people, as somebody would enrol them. */
public final class DrawnFaces {
    private DrawnFaces() {}

    /**
     * A portrait with shoulders before a plain wall. The face's breadth is about two fifths of the picture's.
     *
     * @param size the picture's width and height in pixels
     * @param yawDegrees positive: the face turns to the picture's right
     * @param pitchDegrees positive: the face looks up
     * @param light -1 to 1: where the light stands, left to right, and how bright it is; 0 is neutral
     */
    public static Picture portrait(DrawnPerson person, int size, double yawDegrees, double pitchDegrees, double light) {
        return portrait(
                person.head(), new BodySprite(person.traits()), size, new Pose(yawDegrees, pitchDegrees, 0, light));
    }

    static Picture portrait(HeadModel head, BodySprite body, int size, Pose pose) {
        byte[] bgr = new byte[size * size * 3];
        for (int y = 0, at = 0; y < size; y++) {
            for (int x = 0; x < size; x++, at += 3) {
                double away = Math.hypot(x - size * 0.45, y - size * 0.4) / size;
                double shade = 1.04 - 0.35 * away;
                bgr[at] = (byte) (186 * shade);
                bgr[at + 1] = (byte) (184 * shade);
                bgr[at + 2] = (byte) (180 * shade);
            }
        }
        double face = size * 0.4;
        double x = size * 0.5;
        double y = size * 0.48;
        body.draw(bgr, size, size, x, y, face / 2, 0);
        new HeadRenderer().draw(head, pose, bgr, size, size, x, y, face);
        return new Picture(size, size, bgr);
    }
}
