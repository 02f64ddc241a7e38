package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameImageTest {

    @Test
    void aLostPictureKeepsItsShapesWithoutColour() {
        int red = FrameImage.grey(0xffff0000);
        int white = FrameImage.grey(0xffffffff);

        assertThat(red >> 16 & 0xff).isEqualTo(red & 0xff).isEqualTo(red >> 8 & 0xff);
        assertThat(white & 0xff).isBetween(120, 128);
        assertThat(white >>> 24).isEqualTo(0xff);
    }
}
