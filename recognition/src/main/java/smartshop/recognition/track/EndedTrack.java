package smartshop.recognition.track;

import java.time.Instant;
import java.util.Optional;
import smartshop.recognition.quality.VisitQuality;
import smartshop.recognition.vote.Recognised;

/**
 * A visitor who has gone by. Carries no picture and no embedding.
 *
 * @param from capture time of the first frame with the face
 * @param to capture time of the last one
 * @param match the vote's answer at the end, if there was one
 * @param score the best candidate's score at the end, match or not; -1 if the face was never compared
 * @param frames number of frames in which the face was found
 * @param quality what the visit offered to recognise somebody by
 */
public record EndedTrack(
        long track,
        Instant from,
        Instant to,
        Optional<Recognised> match,
        double score,
        int frames,
        VisitQuality quality) {}
