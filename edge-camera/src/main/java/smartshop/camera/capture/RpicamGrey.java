package smartshop.camera.capture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A Raspberry Pi's camera as uncompressed pictures: their first plane is the grey one. Needs no FFmpeg. */
final class RpicamGrey implements GreyPictures {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int LUMA = WIDTH * HEIGHT;
    /** Two planes of a quarter each follow the grey one. */
    private static final int PICTURE = LUMA * 3 / 2;
    /** As many as a Zero 2 W searches. */
    private static final int PER_SECOND = 2;

    private static final Duration START = Duration.ofSeconds(12);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final RpicamProcess process;
    private final byte[] picture = new byte[PICTURE];
    private final byte[] chunk = new byte[64 * 1024];
    private int filled;

    RpicamGrey(List<String> command) throws IOException {
        process = new RpicamProcess(command, START, SILENCE);
    }

    static RpicamGrey ofThisBoard() throws IOException {
        return new RpicamGrey(command("rpicam-vid"));
    }

    static List<String> command(String program) {
        return List.of("%s -t 0 -n --codec yuv420 --flush --width %d --height %d --framerate %d -o -"
                .formatted(program, WIDTH, HEIGHT, PER_SECOND)
                .split(" "));
    }

    private int waiting;
    private int taken;

    @Override
    public Grey next() throws IOException, InterruptedException {
        while (filled < PICTURE) {
            if (taken == waiting) {
                waiting = process.read(chunk);
                taken = 0;
            }
            int part = Math.min(waiting - taken, PICTURE - filled);
            System.arraycopy(chunk, taken, picture, filled, part);
            taken += part;
            filled += part;
        }
        filled = 0;
        return new Grey(picture, WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        process.close();
    }
}
