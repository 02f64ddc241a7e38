package smartshop.app.decode;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** A buffer that pictures come through and that keeps no piece of one. For one thread. */
final class ForgetfulInput extends BufferedInputStream {
    private static final int BYTES = 1 << 16;

    ForgetfulInput(InputStream in) {
        super(in, BYTES);
    }

    /** Overwrites what has been read with zeros. */
    void forget() {
        Arrays.fill(buf, 0, pos, (byte) 0);
    }
}
