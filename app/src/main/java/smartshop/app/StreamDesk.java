package smartshop.app;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import smartshop.camera.link.Hello;
import smartshop.camera.link.Mask;
import smartshop.camera.link.StreamSettings;
import smartshop.storage.camera.MaskedArea;
import smartshop.storage.camera.StreamWish;
import smartshop.storage.camera.StreamWishes;
import smartshop.storage.camera.WantedPicture;

/** What is wanted of each camera's stream, in the words of the link. */
final class StreamDesk {
    private static final int SMALLEST_WIDTH = 160;
    private static final int LARGEST_WIDTH = 3840;
    private static final int SMALLEST_HEIGHT = 120;
    private static final int LARGEST_HEIGHT = 2160;
    private static final int FASTEST = 60;
    private static final int FEWEST_BITS = 100_000;
    private static final int MOST_BITS = 20_000_000;

    private final StreamWishes wishes;
    private final String spoolKey;
    private final BooleanSupplier filmMayBeKept;

    /**
     * @param spoolKey what devices seal what they keep to; empty: none may keep anything
     * @param filmMayBeKept whether the country allows it
     */
    StreamDesk(StreamWishes wishes, String spoolKey, BooleanSupplier filmMayBeKept) {
        this.wishes = wishes;
        this.spoolKey = spoolKey;
        this.filmMayBeKept = filmMayBeKept;
    }

    StreamWish wish(UUID camera) {
        return wishes.of(camera).wish();
    }

    /** @throws IllegalArgumentException if the link cannot say it, for example because a mask leaves the picture */
    void change(UUID camera, StreamWish wish) {
        wish.picture().ifPresent(picture -> settings(0, picture, wish));
        wish.masks().forEach(StreamDesk::mask);
        wishes.change(camera, wish);
    }

    /** Whether its device may keep what it films while it is cut off, and hand it in later. */
    boolean spools(UUID camera) {
        return wish(camera).spool() && filmMayBeKept.getAsBoolean();
    }

    /** What to tell a device. Where nobody wants anything else, its pictures stay as it was configured. */
    StreamSettings settings(UUID camera, Hello hello) {
        StreamWishes.Kept kept = wishes.of(camera);
        return settings(kept.revision(), kept.wish().picture().orElseGet(() -> configured(hello)), kept.wish());
    }

    private static WantedPicture configured(Hello hello) {
        return new WantedPicture(
                Math.clamp(hello.width() & ~1, SMALLEST_WIDTH, LARGEST_WIDTH),
                Math.clamp(hello.height() & ~1, SMALLEST_HEIGHT, LARGEST_HEIGHT),
                Math.clamp(hello.framesPerSecond(), 1, FASTEST),
                Math.clamp(hello.bitrate(), FEWEST_BITS, MOST_BITS));
    }

    private StreamSettings settings(long revision, WantedPicture picture, StreamWish wish) {
        boolean spool = wish.spool() && !spoolKey.isEmpty() && filmMayBeKept.getAsBoolean();
        List<Mask> masks = wish.masks().stream().map(StreamDesk::mask).toList();
        return new StreamSettings(
                revision,
                picture.width(),
                picture.height(),
                picture.framesPerSecond(),
                picture.bitrate(),
                masks,
                spool,
                spool ? spoolKey : "");
    }

    private static Mask mask(MaskedArea area) {
        return new Mask(area.left(), area.top(), area.width(), area.height());
    }
}
