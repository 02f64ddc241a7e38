package smartshop.app.ui.watchlist;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import smartshop.storage.watchlist.PhotoId;

/**
 * Enrolled photos for what is in sight: whatever is wanted while others are read comes with the next question, and what went out of sight
 * meanwhile is not read at all. Nothing stays decrypted here. For the window's thread.
 *
 * @param <T> the picture that is made of a photo
 */
final class Portraits<T> {
    private final Function<Collection<PhotoId>, Map<PhotoId, byte[]>> read;
    private final Function<byte[], T> decode;
    private final Executor background;
    private final Executor window;
    private final Map<Place<T>, PhotoId> wanted = new IdentityHashMap<>();
    private boolean reading;

    /** Where a photo is to stand. */
    @FunctionalInterface
    interface Place<T> {
        /** @param picture null if there is none, or none yet */
        void show(@Nullable T picture);
    }

    /**
     * @param read opens photos, in the background; what it throws is its own to say
     * @param decode makes a picture of a JPEG, in the background; must not keep the bytes
     */
    Portraits(
            Function<Collection<PhotoId>, Map<PhotoId, byte[]>> read,
            Function<byte[], T> decode,
            Executor background,
            Executor window) {
        this.read = read;
        this.decode = decode;
        this.background = background;
        this.window = window;
    }

    /** The place shows this photo as soon as it is read, and until then nothing; each place has one wish. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void show(Place<T> place, Optional<PhotoId> photo) {
        place.show(null);
        photo.ifPresentOrElse(id -> wanted.put(place, id), () -> wanted.remove(place));
        readNext();
    }

    private void readNext() {
        if (reading || wanted.isEmpty()) {
            return;
        }
        reading = true;
        // Only once what is happening in the window is over: a list that turns a page asks for all its rows at once.
        window.execute(() -> {
            Map<Place<T>, PhotoId> asked = new IdentityHashMap<>(wanted);
            background.execute(() -> {
                Map<PhotoId, T> found = new HashMap<>();
                try {
                    pictures(List.copyOf(asked.values()), found);
                } finally {
                    window.execute(() -> arrived(asked, found));
                }
            });
        });
    }

    private void pictures(List<PhotoId> photos, Map<PhotoId, T> into) {
        read.apply(photos).forEach((id, jpeg) -> {
            into.put(id, decode.apply(jpeg));
            Arrays.fill(jpeg, (byte) 0);
        });
    }

    private void arrived(Map<Place<T>, PhotoId> asked, Map<PhotoId, T> found) {
        reading = false;
        asked.forEach((place, photo) -> {
            if (wanted.remove(place, photo)) {
                place.show(found.get(photo));
            }
        });
        readNext();
    }
}
