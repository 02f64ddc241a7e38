package smartshop.recognition.embed;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import smartshop.recognition.image.Picture;

/**
 * An aligned face and its mirror image as MobileFaceNet takes them: planes of red, green and blue with ImageNet's mean and
 * deviation. The memory is native and used again, because the network reads it where it lies and what the heap holds may
 * be copied about by the collector. Belongs to one thread.
 */
final class MirroredFace {
    private static final int PLANE = FaceAligner.SIDE * FaceAligner.SIDE;
    /** Numbers of one face. */
    static final int FACE = 3 * PLANE;
    /** In the order red, green, blue. */
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};

    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    private static final float[][] NORMAL = normal();

    private final FloatBuffer both = ByteBuffer.allocateDirect(2 * FACE * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();

    /** Valid until the next call. */
    MirroredFace of(Picture face) {
        fill(face, 0, false);
        fill(face, FACE, true);
        return this;
    }

    FloatBuffer both() {
        return both.duplicate();
    }

    FloatBuffer straight() {
        return both.slice(0, FACE);
    }

    FloatBuffer mirrored() {
        return both.slice(FACE, FACE);
    }

    /** Overwrites the face with zeros. */
    void wipe() {
        MemorySegment.ofBuffer(both).fill((byte) 0);
    }

    private void fill(Picture face, int at, boolean mirrored) {
        byte[] bgr = face.bgr();
        for (int y = 0, pixel = 0; y < FaceAligner.SIDE; y++) {
            for (int x = 0; x < FaceAligner.SIDE; x++, pixel++) {
                int to = at + y * FaceAligner.SIDE + (mirrored ? FaceAligner.SIDE - 1 - x : x);
                for (int channel = 0; channel < 3; channel++) {
                    both.put(to + channel * PLANE, NORMAL[channel][bgr[pixel * 3 + 2 - channel] & 0xff]);
                }
            }
        }
    }

    /** What the network is given for each value of a byte. */
    private static float[][] normal() {
        float[][] normal = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            for (int value = 0; value < 256; value++) {
                normal[channel][value] = (value / 255f - MEAN[channel]) / DEVIATION[channel];
            }
        }
        return normal;
    }
}
