package smartshop.app.benchmark.scale;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Loader;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;

/**
 * A recording of the drawn shop, encoded before anything is measured and played in a loop.
 *
 * @param file MP4, for the sender
 * @param units its access units, to be decoded by FFmpeg alone
 * @param visited share of the time in which somebody is in view
 */
record Reel(Path file, List<Encoded> units, double visited) {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    static final int FRAMES_PER_SECOND = 15;

    /** What a device spends on such pictures when the link is good. */
    private static final int BITRATE = 2_000_000;

    /** Visits last six to eight seconds. */
    private static final int SECONDS = 20;

    private static final long SEED = 7;
    private static final int MICROS = 1_000_000;

    static Reel draw(int number, int of, Path folder) throws IOException, InterruptedException {
        ShopScript script = ShopScript.of(SEED, number, of, SECONDS);
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), WIDTH, HEIGHT, number);
        List<Encoded> units = new ArrayList<>();
        int visited = 0;
        Grain grain = new Grain(SEED + number);
        avutil.av_log_set_level(avutil.AV_LOG_ERROR); // the encoder has a remark about its settings
        try (H264Encoder encoder = new H264Encoder(WIDTH, HEIGHT, FRAMES_PER_SECOND, BITRATE)) {
            for (int frame = 0; frame < SECONDS * FRAMES_PER_SECOND; frame++) {
                double at = (double) frame / FRAMES_PER_SECOND;
                visited += script.visits().stream().anyMatch(visit -> visit.runs(at)) ? 1 : 0;
                Encoded encoded = encoder.encode(grain.over(shop.draw(at).bgr()), (long) (at * MICROS));
                if (encoded != null) {
                    units.add(encoded);
                }
            }
        }
        Path file = folder.resolve("reel-%d.mp4".formatted(number));
        wrap(units, file);
        return new Reel(file, List.copyOf(units), (double) visited / (SECONDS * FRAMES_PER_SECOND));
    }

    /** Only a container knows when a picture is due. */
    private static void wrap(List<Encoded> units, Path file) throws IOException, InterruptedException {
        Process muxer = new ProcessBuilder(
                        Loader.load(ffmpeg.class),
                        "-hide_banner",
                        "-loglevel",
                        "error",
                        "-f",
                        "h264",
                        "-i",
                        "pipe:0",
                        "-c",
                        "copy",
                        // What the encoder wrote of the rate is not what was drawn.
                        "-bsf:v",
                        "setts=ts=N/(%d*TB)".formatted(FRAMES_PER_SECOND),
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = muxer.getOutputStream()) {
            for (Encoded unit : units) {
                out.write(unit.data());
            }
        }
        String said = new String(muxer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (muxer.waitFor() != 0 || !Files.exists(file)) {
            throw new IOException("FFmpeg could not write a recording: " + said.strip());
        }
    }
}
