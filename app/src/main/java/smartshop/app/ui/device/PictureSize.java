package smartshop.app.ui.device;

import java.util.Arrays;
import java.util.Comparator;
import smartshop.app.ui.Words;

/** The sizes that a device's pictures may have, in pixels. */
public enum PictureSize {
    /** As the device is set up. */
    AS_IS(0, 0),
    FULL_HD(1920, 1080),
    HD(1280, 720),
    QUARTER_HD(960, 540),
    SMALL(640, 360);

    private final int width;
    private final int height;

    PictureSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static PictureSize nearest(int width) {
        return Arrays.stream(values())
                .filter(size -> size != AS_IS)
                .min(Comparator.comparingInt(size -> Math.abs(size.width - width)))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return this == AS_IS ? Words.say("device.size.asIs") : width + "x" + height;
    }
}
