package smartshop.app.clip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.detect.Box;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.TrackedFace;

/**
 * What is known of one picture in a ring: numbers, no pixels.
 *
 * @param number counts a ring's pictures
 * @param addedNanos by the console's clock, from which its age counts
 * @param faces who was tracked, in parts of the picture's width and height, 0 to 1
 * @param width of the camera's picture, in pixels
 * @param height of the camera's picture, in pixels
 */
record Scene(long number, Instant capturedAt, long addedNanos, List<Face> faces, int width, int height) {

    /** A tracked face. */
    record Face(long track, Box part, Optional<PersonId> person) {

        static Face of(TrackedFace face, int width, int height) {
            Box box = face.box();
            Box part = new Box(box.x() / width, box.y() / height, box.width() / width, box.height() / height);
            return new Face(face.track(), part, face.person());
        }

        Box in(int width, int height) {
            return new Box(part.x() * width, part.y() * height, part.width() * width, part.height() * height);
        }
    }
}
