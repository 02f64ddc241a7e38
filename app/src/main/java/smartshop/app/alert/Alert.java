package smartshop.app.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.vote.Match;

/**
 * Call a human now: a listed person is here. One for each visit.
 *
 * @param score the vote's, see {@link smartshop.recognition.vote.Match}
 * @param capturedAt capture time of the track's first frame in which the face was at least 40 pixels wide
 * @param decidedAt capture time of the frame that completed the vote
 * @param alertedAt when the alert was written to the history and handed to the sinks
 * @param face the live face, aligned; in memory only
 * @param scene the frame that completed the vote; in memory only
 * @param box the face in the scene
 * @param template the visitor's, so that a look-alike can be known again; in memory only, zeros once it was judged
 * @param presentation whether the camera seems to be shown a picture; such an alert says so and is never held back
 */
public record Alert(
        UUID id,
        UUID camera,
        String cameraName,
        PersonId person,
        double score,
        Instant capturedAt,
        Instant decidedAt,
        Instant alertedAt,
        Picture face,
        Picture scene,
        Box box,
        Embedding template,
        Presentation presentation) {

    /** The same alert, given out at another moment. */
    public Alert alertedAt(Instant moment) {
        return new Alert(
                id,
                camera,
                cameraName,
                person,
                score,
                capturedAt,
                decidedAt,
                moment,
                face,
                scene,
                box,
                template,
                presentation);
    }

    /**
     * The same alert with a better shot of the same visitor. Who, where and when stay.
     *
     * @param newer the frame of that shot
     */
    public Alert upgraded(Match better, Picture newer) {
        return new Alert(
                id,
                camera,
                cameraName,
                person,
                better.score(),
                capturedAt,
                decidedAt,
                alertedAt,
                better.face(),
                newer,
                better.box(),
                better.template(),
                better.presentation());
    }

    /** The same alert with another size of the same scene, and the face in it. */
    public Alert seenIn(Picture otherScene, Box there) {
        return new Alert(
                id,
                camera,
                cameraName,
                person,
                score,
                capturedAt,
                decidedAt,
                alertedAt,
                face,
                otherScene,
                there,
                template,
                presentation);
    }

    public Duration latency() {
        return Duration.between(capturedAt, alertedAt);
    }
}
