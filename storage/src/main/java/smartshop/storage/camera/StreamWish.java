package smartshop.storage.camera;

import java.util.List;
import java.util.Optional;

/**
 * What somebody wants of a camera's stream.
 *
 * @param picture empty: as its device is configured
 * @param masks painted over by the device
 * @param spool whether the device keeps pictures while the link is down, to hand them in later
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a value's part that may be missing
public record StreamWish(Optional<WantedPicture> picture, List<MaskedArea> masks, boolean spool) {
    /** Nobody said anything. */
    public static final StreamWish NONE = new StreamWish(Optional.empty(), List.of(), false);

    public StreamWish {
        masks = List.copyOf(masks);
    }
}
