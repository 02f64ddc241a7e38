package smartshop.app.backfill;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smartshop.app.live.CameraFeed;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentAnswer.Verdict;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.spool.SegmentSeal;

/**
 * Takes one camera's segments in, one at a time, in memory. Outlives the camera's connections, so that a segment goes on
 * where a cut stopped it. Any thread may call.
 */
public final class Intake {
    private final CameraFeed camera;
    private final BooleanSupplier wanted;
    private final Backfill backfill;
    private final Consumer<SegmentAnswer> answers;
    private final Clock clock;
    private @Nullable SegmentOffer coming;
    private ByteArrayOutputStream received = new ByteArrayOutputStream();

    Intake(CameraFeed camera, BooleanSupplier wanted, Backfill backfill, Consumer<SegmentAnswer> answers, Clock clock) {
        this.camera = camera;
        this.wanted = wanted;
        this.backfill = backfill;
        this.answers = answers;
        this.clock = clock;
    }

    /** Answers at once. */
    public synchronized void offered(SegmentOffer offer) {
        Verdict verdict = wanted.getAsBoolean() ? backfill.judge(offer) : Verdict.REFUSED;
        if (verdict == Verdict.WANTED && !offer.equals(coming)) {
            coming = offer;
            received = new ByteArrayOutputStream();
        }
        long offset = verdict == Verdict.WANTED ? received.size() : 0;
        answers.accept(new SegmentAnswer(offer.digest(), verdict, offset));
    }

    /** @throws IllegalArgumentException if it is no part that was asked for */
    public synchronized void part(SegmentPart part) {
        SegmentOffer offer = coming;
        if (offer == null || part.offset() != received.size() || part.offset() + part.data().length > offer.bytes()) {
            throw new IllegalArgumentException("Not the part of a segment that was asked for");
        }
        received.writeBytes(part.data());
        if (received.size() == offer.bytes()) {
            complete(offer);
        }
    }

    private void complete(SegmentOffer offer) {
        byte[] sealed = received.toByteArray();
        forget();
        if (SegmentSeal.digest(sealed).equals(offer.digest())) {
            backfill.submit(new ReceivedSegment(camera, wanted, offer.digest(), sealed, clock.instant(), answers));
        } else {
            answers.accept(new SegmentAnswer(offer.digest(), Verdict.REFUSED));
        }
    }

    private void forget() {
        coming = null;
        received = new ByteArrayOutputStream();
    }
}
