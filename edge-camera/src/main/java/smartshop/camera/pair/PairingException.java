package smartshop.camera.pair;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** This code will not pair this device, however often it is tried. The text says what to do. */
public final class PairingException extends IOException {
    PairingException(String text) {
        this(text, null);
    }

    PairingException(String text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
