package smartshop.camera.encode;

import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** A picture for the encoder, filled from an array of its bytes, row after row without gaps. For one thread. */
public final class RawPicture implements AutoCloseable {
    private record Plane(int rowBytes, int rows) {}

    private final AVFrame frame;
    private final Plane[] planes;

    private RawPicture(int width, int height, int format, Plane... planes) throws IOException {
        this.frame = allocated(width, height, format);
        this.planes = planes;
    }

    /** Three bytes a pixel. */
    public static RawPicture bgr(int width, int height) throws IOException {
        return new RawPicture(width, height, avutil.AV_PIX_FMT_BGR24, new Plane(3 * width, height));
    }

    /** Brightness, then two planes of colour of half the width and height; full range, as a JPEG has it. */
    public static RawPicture i420(int width, int height) throws IOException {
        Plane colour = new Plane(width / 2, height / 2);
        return new RawPicture(width, height, avutil.AV_PIX_FMT_YUVJ420P, new Plane(width, height), colour, colour);
    }

    static AVFrame allocated(int width, int height, int format) throws IOException {
        AVFrame frame = avutil.av_frame_alloc();
        frame.width(width).height(height).format(format);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new IOException("No memory for a picture");
        }
        return frame;
    }

    /** Bytes of a picture. */
    public int size() {
        int size = 0;
        for (Plane plane : planes) {
            size += plane.rowBytes * plane.rows;
        }
        return size;
    }

    /** @return good until the next call */
    public AVFrame filled(byte[] bytes) {
        int from = 0;
        for (int i = 0; i < planes.length; i++) {
            BytePointer to = frame.data(i);
            for (int y = 0; y < planes[i].rows; y++) {
                to.position((long) y * frame.linesize(i)).put(bytes, from, planes[i].rowBytes);
                from += planes[i].rowBytes;
            }
        }
        return frame;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
    }
}
