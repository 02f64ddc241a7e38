package smartshop.app.backfill;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import smartshop.app.live.CameraFeed;
import smartshop.camera.link.SegmentAnswer;

/**
 * A sealed segment that has come whole.
 *
 * @param wanted whether the camera may still hand in what it kept
 * @param digest of {@code sealed}, checked
 * @param answers reaches the camera if it is connected then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReceivedSegment(
        CameraFeed camera,
        BooleanSupplier wanted,
        String digest,
        byte[] sealed,
        Instant receivedAt,
        Consumer<SegmentAnswer> answers) {}
