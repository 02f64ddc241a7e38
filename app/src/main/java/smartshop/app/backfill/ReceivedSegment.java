package smartshop.app.backfill;

import java.time.Instant;
import java.util.function.Consumer;
import smartshop.app.live.CameraFeed;
import smartshop.camera.link.SegmentAnswer;

/**
 * A sealed segment that has come whole.
 *
 * @param digest of {@code sealed}, checked
 * @param answers reaches the camera if it is connected then
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReceivedSegment(
        CameraFeed camera, String digest, byte[] sealed, Instant receivedAt, Consumer<SegmentAnswer> answers) {}
