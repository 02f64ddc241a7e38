package smartshop.app.scan;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.image.Picture;

/**
 * A video file, decoded by FFmpeg in this process: a scan is its own process and reads files that its user chose, so
 * nothing else falls when a decoder does. Live streams, which strangers send, are decoded in child processes.
 */
final class VideoFile implements Recording {
    /** If the file does not say: what phones and webcams record. */
    private static final double USUAL_RATE = 30;

    private final Path file;
    private final FFmpegFrameGrabber grabber;
    private final long firstMicros;
    private boolean any;

    private VideoFile(Path file, FFmpegFrameGrabber grabber) {
        this.file = file;
        this.grabber = grabber;
        this.firstMicros = Math.max(0, grabber.getFormatContext().start_time());
    }

    static VideoFile open(Path file) throws ScanException {
        if (!Files.isRegularFile(file)) {
            throw new ScanException("The video %s does not exist: check the path.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new ScanException("The video %s may not be read: check its permissions.".formatted(file));
        }
        // FFmpeg would write to standard error itself; we say what went wrong.
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile());
        try {
            grabber.setVideoOption("threads", "1");
            grabber.start();
            if (!grabber.hasVideo() || grabber.getImageWidth() <= 0) {
                throw noVideo(file, null);
            }
            return new VideoFile(file, grabber);
        } catch (FrameGrabber.Exception | ScanException e) {
            release(grabber);
            throw e instanceof ScanException said ? said : noVideo(file, e);
        }
    }

    private static ScanException noVideo(Path file, @Nullable Exception cause) {
        String words = "The file %s is not a video that can be read: choose an MP4, MOV, MKV or AVI recording."
                .formatted(file);
        return cause == null ? new ScanException(words) : new ScanException(words, cause);
    }

    @Override
    public @Nullable Still next(Wanted wanted) throws ScanException {
        try {
            for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                any = true;
                Duration at = Duration.of(frame.timestamp - firstMicros, ChronoUnit.MICROS);
                if (wanted.at(at)) {
                    return new Still(turned(picture(frame)), at);
                }
            }
        } catch (FrameGrabber.Exception e) {
            throw new ScanException("The video %s is damaged and cannot be read to its end.".formatted(file), e);
        }
        if (!any) {
            throw noVideo(file, null);
        }
        return null;
    }

    @Override
    public Duration length() {
        return Duration.of(Math.max(0, grabber.getLengthInTime()), ChronoUnit.MICROS);
    }

    @Override
    public double framesPerSecond() {
        return grabber.getVideoFrameRate() > 0 ? grabber.getVideoFrameRate() : USUAL_RATE;
    }

    private static Picture picture(Frame frame) {
        int width = frame.imageWidth;
        int height = frame.imageHeight;
        byte[] bgr = new byte[width * height * 3];
        ByteBuffer rows = ((ByteBuffer) frame.image[0]).duplicate();
        for (int y = 0; y < height; y++) {
            rows.position(y * frame.imageStride);
            rows.get(bgr, y * width * 3, width * 3);
        }
        return new Picture(width, height, bgr);
    }

    /** Phones record on their side and say so. */
    private Picture turned(Picture picture) {
        int quarters = Math.floorMod(Math.round(grabber.getDisplayRotation() / 90), 4);
        return Turning.counterClockwise(picture, quarters);
    }

    @Override
    public void close() {
        release(grabber);
    }

    private static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.close();
        } catch (FrameGrabber.Exception e) {
            throw new IllegalStateException(e); // closing a file that was read does not fail
        }
    }
}
