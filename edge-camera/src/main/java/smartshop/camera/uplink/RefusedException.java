package smartshop.camera.uplink;

import java.io.IOException;

/** The console is there but will not have this device, or is not the paired one. The text says what to do. */
public final class RefusedException extends IOException {
    RefusedException(String text) {
        super(text);
    }
}
