package smartshop.app.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class I420PackerTest {
    private final I420Packer packer = new I420Packer();
    private final AVFrame frame = av_frame_alloc();

    @AfterEach
    void close() {
        packer.close();
        av_frame_free(frame);
    }

    @Test
    void rowsArePackedWithoutPadding() {
        fill(AV_PIX_FMT_YUV420P, 50, 30, 100, 90, 160);

        assertThat(planes(packer.pack(frame), 50 * 30)).containsExactly(100, 100, 90, 90, 160, 160);
    }

    @Test
    void anOddSizedPictureLosesItsLastRowAndColumn() {
        fill(AV_PIX_FMT_YUV420P, 51, 31, 100, 90, 160);

        assertThat(I420Packer.width(frame)).isEqualTo(50);
        assertThat(I420Packer.height(frame)).isEqualTo(30);
        assertThat(planes(packer.pack(frame), 50 * 30)).containsExactly(100, 100, 90, 90, 160, 160);
    }

    @Test
    void otherFormatsAreConverted() {
        fill(AV_PIX_FMT_YUV444P, 52, 30, 100, 90, 160);

        assertThat(planes(packer.pack(frame), 52 * 30)).containsExactly(100, 100, 90, 90, 160, 160);
    }

    @Test
    void fullRangeBecomesLimitedRange() {
        fill(AV_PIX_FMT_YUVJ420P, 64, 32, 255, 128, 128);

        assertThat(packer.pack(frame).get(0) & 0xff).isBetween(233, 237);
    }

    private void fill(int format, int width, int height, int... shades) {
        frame.format(format);
        frame.width(width);
        frame.height(height);
        assertThat(av_frame_get_buffer(frame, 0)).isZero();
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 || format == AV_PIX_FMT_YUV444P ? height : (height + 1) / 2;
            byte[] bytes = new byte[frame.linesize(plane) * rows];
            java.util.Arrays.fill(bytes, (byte) shades[plane]);
            frame.data(plane).put(bytes);
        }
    }

    /** First and last byte of each plane. */
    private static int[] planes(ByteBuffer packed, int luma) {
        assertThat(packed.remaining()).isEqualTo(luma * 3 / 2);
        int[] places = {0, luma - 1, luma, luma * 5 / 4 - 1, luma * 5 / 4, luma * 3 / 2 - 1};
        return java.util.Arrays.stream(places).map(at -> packed.get(at) & 0xff).toArray();
    }
}
