package smartshop.app.ui.device;

import java.time.Instant;
import java.util.OptionalDouble;
import smartshop.storage.camera.StreamWish;

/**
 * What the shopkeeper wants of one camera.
 *
 * @param gigabytes how much it may send in a month, in 10^9 bytes; empty: as much as it likes
 * @param since when the camera was added
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a value's part that may be missing
public record Plan(StreamWish wish, OptionalDouble gigabytes, Instant since) {
    static final Plan NONE = new Plan(StreamWish.NONE, OptionalDouble.empty(), Instant.EPOCH);
}
