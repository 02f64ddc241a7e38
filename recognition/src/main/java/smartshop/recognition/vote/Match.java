package smartshop.recognition.vote;

import java.time.Instant;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;

/**
 * The answer of a vote over a track: this visitor is a listed person.
 *
 * @param track number of the track, unique within its recogniser
 * @param person who
 * @param score cosine of the visitor's template, the weighted mean of their best shots, -1 to 1
 * @param threshold that the score had to reach
 * @param runnerUp score of the next best person, -1 if there is none
 * @param frames number of agreeing shots, at least three
 * @param firstSeen capture time of the track's first frame
 * @param firstWide capture time of the first frame in which the face was at least 40 pixels wide, or, if none was, of
 *     the first frame that counted in the vote; where capture-to-alert latency starts
 * @param decidedAt capture time of the frame that completed the vote
 * @param box the face in that frame
 * @param face the best shot so far, aligned, 112 x 112 or larger
 * @param template the visitor's; in memory only
 * @param presentation whether it looks like a picture that is held up; known some frames after the vote, if at all
 */
public record Match(
        long track,
        PersonId person,
        double score,
        double threshold,
        double runnerUp,
        int frames,
        Instant firstSeen,
        Instant firstWide,
        Instant decidedAt,
        Box box,
        Picture face,
        Embedding template,
        Presentation presentation) {

    /** What may be kept of it when the visitor has gone. */
    public Recognised recognised() {
        return new Recognised(person, score, firstWide, decidedAt, presentation);
    }

    /**
     * The same match, seen again in another frame.
     *
     * @param again the visitor's template, a copy of its own: whoever was given the match may have wiped theirs
     */
    public Match seenAs(Presentation seen, Embedding again, Instant at, Box where) {
        return new Match(
                track, person, score, threshold, runnerUp, frames, firstSeen, firstWide, at, where, face, again, seen);
    }
}
