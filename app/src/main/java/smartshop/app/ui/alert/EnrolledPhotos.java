package smartshop.app.ui.alert;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import smartshop.app.ui.Words;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;

/**
 * Which of a listed person's photos stands on a card. Each is decrypted when it is turned to, given on, and overwritten. For the window's
 * thread, but needs no window.
 */
final class EnrolledPhotos {
    private final Source source;
    private final Consumer<Optional<byte[]>> show;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(Words.say("alert.enrolled"));
    private int count;
    private int at;
    private boolean known;
    private boolean narrow;
    private boolean closed;

    /** Where a photo comes from. */
    @FunctionalInterface
    interface Source {
        /** @param then gets JPEG of its own, later, on the window's thread */
        void photo(int which, Consumer<Optional<byte[]>> then);
    }

    /** @param show draws a photo, or says that there is none; it must not keep the bytes */
    EnrolledPhotos(Source source, Consumer<Optional<byte[]>> show) {
        this.source = source;
        this.show = show;
    }

    /** Shows the first one once it is known who it may be. */
    void follow(OpenAlert now) {
        if (!closed && !known && now.lookedUp()) {
            known = true;
            count = now.listed().map(Listed::photos).orElse(0);
            show.accept(now.listed().flatMap(Listed::portrait)); // the board's own, which it overwrites
            say();
        }
    }

    /** Whether there is another one to turn to. */
    boolean several() {
        return count > 1;
    }

    /** @param by how many further on, or back; after the last comes the first */
    void turn(int by) {
        if (several()) {
            at = Math.floorMod(at + by, count);
            say();
            int wanted = at;
            source.photo(wanted, jpeg -> got(wanted, jpeg));
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void got(int which, Optional<byte[]> jpeg) {
        if (which == at && !closed) {
            show.accept(jpeg);
        }
        jpeg.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    /** Whether there is room for a short caption alone. */
    void narrow(boolean now) {
        narrow = now;
        say();
    }

    private void say() {
        if (!several()) {
            caption.set(Words.say("alert.enrolled"));
        } else {
            caption.set(
                    narrow
                            ? Words.say("alert.enrolled.short", at + 1, count)
                            : Words.say("alert.enrolled.of", at + 1, count));
        }
    }

    ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** The card is gone: what still comes is not shown. */
    void close() {
        closed = true;
    }
}
