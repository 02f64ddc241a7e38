package smartshop.app.backfill;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import smartshop.app.decode.PatientDecoder;
import smartshop.app.watch.MotionCheck;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.spool.Segment;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.Observation;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.vote.Match;

/**
 * Recognition over a segment exactly as over a live camera: the same schedule of frames, the same vote. When the segment is
 * over everybody in it is forgotten: the next one may come in a minute, and a stranger's face is not kept for so long.
 * Belongs to one thread.
 */
final class GapLook {
    /** As the watch has it: nothing moves and nobody is there. */
    private static final Duration BETWEEN_QUIET_LOOKS = Duration.ofMillis(700);

    private final RecognitionSettings settings;
    private final StrangerScores strangers;
    private final Supplier<CalibratedGallery> listed;
    private final Turn turn;

    /** Waits until those have had their turn who are more urgent. */
    @FunctionalInterface
    interface Turn {
        void await() throws InterruptedException;
    }

    GapLook(RecognitionSettings settings, StrangerScores strangers, Supplier<CalibratedGallery> listed, Turn turn) {
        this.settings = settings;
        this.strangers = strangers;
        this.listed = listed;
        this.turn = turn;
    }

    /**
     * Looks at a segment.
     *
     * @param wanted whether to go on; asked before each picture
     * @param found told of each visitor when they have gone
     * @throws IOException if the decoder died; the visitors until then have been told of
     */
    void look(
            FaceEngine engine,
            PatientDecoder decoder,
            Segment segment,
            BooleanSupplier wanted,
            Consumer<EndedTrack> found)
            throws IOException, InterruptedException {
        One one = new One(found);
        try {
            for (AccessUnit unit : segment.units()) {
                if (!wanted.getAsBoolean()) {
                    return;
                }
                Optional<PatientDecoder.Decoded> decoded = decoder.decode(unit);
                if (decoded.isPresent()) {
                    look(one, engine, decoded.get());
                }
            }
        } finally {
            one.finish();
        }
    }

    private static void look(One one, FaceEngine engine, PatientDecoder.Decoded decoded) throws InterruptedException {
        try {
            one.picture(engine, decoded);
        } finally {
            Arrays.fill(decoded.picture().planes(), (byte) 0);
        }
    }

    private final class One {
        private final Consumer<EndedTrack> found;
        private final Recognizer recognizer = new Recognizer(settings, strangers);
        private final LookSchedule schedule = new LookSchedule();
        private final MotionCheck motion = new MotionCheck();
        private final List<Match> matches = new ArrayList<>();
        private @Nullable Instant lastLook;

        One(Consumer<EndedTrack> found) {
            this.found = found;
        }

        void picture(FaceEngine engine, PatientDecoder.Decoded decoded) throws InterruptedException {
            if (schedule.due(decoded.capturedAt()) && worthALook(decoded)) {
                turn.await();
                lastLook = decoded.capturedAt();
                Picture scene = decoded.picture().toPicture();
                try {
                    seen(recognizer.look(engine, scene, decoded.capturedAt(), listed.get()));
                } finally {
                    scene.wipe();
                }
            }
        }

        private void seen(Observation seen) {
            matches.addAll(seen.matches());
            matches.addAll(seen.better());
            seen.ended().forEach(found);
        }

        private boolean worthALook(PatientDecoder.Decoded decoded) {
            boolean moved = motion.moved(decoded.picture());
            return moved
                    || recognizer.remembers()
                    || lastLook == null
                    || Duration.between(lastLook, decoded.capturedAt()).abs().compareTo(BETWEEN_QUIET_LOOKS) >= 0;
        }

        void finish() {
            recognizer.finish().forEach(found);
            matches.forEach(match -> {
                match.template().wipe();
                match.face().wipe();
            });
        }
    }
}
