package smartshop.camera.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in that writes what {@code rpicam-vid --codec yuv420} writes. */
@DisabledOnOs(OS.WINDOWS)
class RpicamGreyTest {
    private static final int LUMA = 640 * 480;

    @TempDir
    Path folder;

    @Test
    void greyPlanesAreTakenOutOfWholePictures() throws Exception {
        byte[] two = new byte[2 * LUMA * 3 / 2];
        Arrays.fill(two, 0, LUMA, (byte) 40);
        Arrays.fill(two, LUMA * 3 / 2, LUMA * 5 / 2, (byte) 90);
        Path file = Files.write(folder.resolve("pictures.yuv"), two);

        try (RpicamGrey camera = new RpicamGrey(List.of("sh", "-c", "cat '" + file + "'; sleep 60"))) {
            GreyPictures.Grey first = camera.next();
            assertThat(first.width() * first.height()).isEqualTo(LUMA);
            assertThat(shades(first)).containsExactly(40);
            assertThat(shades(camera.next())).containsExactly(90);
        }
    }

    private static int[] shades(GreyPictures.Grey picture) {
        byte[] luma = picture.luma();
        return IntStream.range(0, LUMA).map(i -> luma[i] & 0xFF).distinct().toArray();
    }
}
