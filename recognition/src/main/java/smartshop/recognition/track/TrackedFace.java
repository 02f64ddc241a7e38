package smartshop.recognition.track;

import java.util.Optional;
import smartshop.recognition.detect.Box;
import smartshop.recognition.search.PersonId;

/**
 * A face that is in the picture now.
 *
 * @param box in pixels of the frame
 * @param person who the vote says it is, if it has said so
 */
public record TrackedFace(long track, Box box, Optional<PersonId> person) {}
