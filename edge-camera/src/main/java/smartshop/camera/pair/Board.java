package smartshop.camera.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this device says of itself.
 *
 * @param serial empty if it has none
 * @param name for example "Raspberry Pi 5 Model B Rev 1.0"; empty if unknown
 */
public record Board(String serial, String name) {
    private static final Path TREE = Path.of("/proc/device-tree");
    private static final Path PC = Path.of("/sys/class/dmi/id/product_name");
    private static final int LONGEST = 100;

    /** Of the machine that this runs on. */
    public static Board here() {
        String name = text(TREE.resolve("model"));
        return new Board(text(TREE.resolve("serial-number")), name.isEmpty() ? text(PC) : name);
    }

    /** Device trees end their texts with a zero. */
    private static String text(Path file) {
        try {
            String text = Files.isReadable(file) ? Files.readString(file) : "";
            String shown = text.replaceAll("\\p{C}", "").strip();
            return shown.substring(0, Math.min(shown.length(), LONGEST));
        } catch (IOException e) {
            return "";
        }
    }
}
