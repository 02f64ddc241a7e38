package smartshop.app.stranger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;

/** Pictures of a camera before which eight drawn strangers stand at once, each with a {@link Marker} on the forehead. */
final class StrangerPictures {
    static final int AT_ONCE = 8;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    /** Of one portrait; the face is two fifths of it. */
    private static final int SIDE = 200;

    private static final int PITCH_X = 280;
    private static final int PITCH_Y = 330;

    private static final int BAND_WIDTH = 36;
    private static final int BAND_HEIGHT = 12;
    /** Above the eyes, below the hair. */
    private static final int BAND_TOP = (int) (SIDE * 0.35);

    private final List<byte[]> portraits = new ArrayList<>();
    private final Random random;
    private final byte[] planes = new byte[I420Picture.size(WIDTH, HEIGHT)];

    StrangerPictures(long seed) {
        random = new Random(seed);
        for (DrawnPerson person : DrawnCast.standard().strangers()) {
            for (double yaw = -8; yaw <= 8; yaw += 8) {
                for (double light = -0.5; light <= 0.5; light += 0.5) {
                    portraits.add(luma(DrawnFaces.portrait(person, SIDE, yaw, random.nextDouble(-5, 5), light)));
                }
            }
        }
    }

    /** Grey is enough: chroma is what the band alone has. */
    private static byte[] luma(Picture picture) {
        byte[] luma = new byte[picture.width() * picture.height()];
        byte[] bgr = picture.bgr();
        for (int i = 0; i < luma.length; i++) {
            int grey = (29 * (bgr[3 * i] & 0xff) + 150 * (bgr[3 * i + 1] & 0xff) + 77 * (bgr[3 * i + 2] & 0xff)) >> 8;
            luma[i] = (byte) (16 + grey * 219 / 255);
        }
        return luma;
    }

    /** Eight others than before. The picture is valid until the next call. */
    I420Picture next() {
        empty();
        for (int i = 0; i < AT_ONCE; i++) {
            int left = 20 + i % 4 * PITCH_X + 2 * random.nextInt(30);
            int top = 20 + i / 4 * PITCH_Y + 2 * random.nextInt(30);
            put(portraits.get(random.nextInt(portraits.size())), left, top, random.nextDouble(0.85, 1.1));
            band(left + (SIDE - BAND_WIDTH) / 2, top + BAND_TOP);
        }
        return picture();
    }

    /** Nobody is there. */
    I420Picture empty() {
        Arrays.fill(planes, 0, WIDTH * HEIGHT, (byte) 130);
        Arrays.fill(planes, WIDTH * HEIGHT, planes.length, (byte) 128);
        return picture();
    }

    private I420Picture picture() {
        return new I420Picture(WIDTH, HEIGHT, planes);
    }

    private void put(byte[] portrait, int left, int top, double gain) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double value = (portrait[y * SIDE + x] & 0xff) * gain;
                planes[(top + y) * WIDTH + left + x] = (byte) Math.clamp(value, 16, 235);
            }
        }
    }

    private void band(int left, int top) {
        int quarter = WIDTH * HEIGHT / 4;
        for (int y = 0; y < BAND_HEIGHT; y++) {
            int at = (top + y) * WIDTH + left;
            Arrays.fill(planes, at, at + BAND_WIDTH, (byte) Marker.LUMA);
            int chroma = WIDTH * HEIGHT + (top + y) / 2 * (WIDTH / 2) + left / 2;
            Arrays.fill(planes, chroma, chroma + BAND_WIDTH / 2, (byte) Marker.U);
            Arrays.fill(planes, chroma + quarter, chroma + quarter + BAND_WIDTH / 2, (byte) Marker.V);
        }
    }
}
