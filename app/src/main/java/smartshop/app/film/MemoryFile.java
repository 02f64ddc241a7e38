package smartshop.app.film;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** An array that FFmpeg reads like a file. For one thread. */
final class MemoryFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int FROM_HERE = 1;
    private static final int FROM_END = 2;

    private final byte[] bytes;
    private final Reading reading = new Reading();
    private final Seeking seeking = new Seeking();
    private final AVIOContext context;
    private int at;

    MemoryFile(byte[] bytes) {
        this.bytes = bytes;
        this.context = avio_alloc_context(
                new BytePointer(av_malloc(BUFFER)),
                BUFFER,
                0,
                null,
                reading,
                (Write_packet_Pointer_BytePointer_int) null,
                seeking);
    }

    AVIOContext context() {
        return context;
    }

    private final class Reading extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer to, int most) {
            int size = Math.min(most, bytes.length - at);
            if (size <= 0) {
                return AVERROR_EOF;
            }
            to.put(bytes, at, size);
            at += size;
            return size;
        }
    }

    private final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int from) {
            if ((from & AVSEEK_SIZE) != 0) {
                return bytes.length;
            }
            long start = switch (from) {
                case FROM_HERE -> at;
                case FROM_END -> bytes.length;
                default -> 0;
            };
            at = (int) Math.clamp(start + offset, 0L, (long) bytes.length);
            return at;
        }
    }

    @Override
    public void close() {
        av_free(context.buffer());
        avio_context_free(context);
        reading.close();
        seeking.close();
    }
}
