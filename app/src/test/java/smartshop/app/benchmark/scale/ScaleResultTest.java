package smartshop.app.benchmark.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleResultTest {
    private static ScaleResult.Camera camera(boolean live, double pictures, double looksInView, double inView) {
        return new ScaleResult.Camera("Till", live, pictures, 4, looksInView, inView, 0.5, 0.02, 60, 37);
    }

    private static ScaleResult result(ScaleResult.Camera... cameras) {
        return new ScaleResult(List.of(cameras), 60, 2, 0.9, 2, 0.1, 0.5, 1, 0.8, 0.1, 0.1, 700, 0.001);
    }

    @Test
    void everyCameraMustBeLiveWithItsPicturesAndItsLooks() {
        assertThat(result(camera(true, 14.9, 3.1, 30)).met()).isTrue();
        assertThat(result(camera(true, 14.9, 3.1, 30), camera(false, 14.9, 3.1, 30))
                        .met())
                .isFalse();
        assertThat(result(camera(true, 13.4, 3.1, 30)).met()).isFalse();
        assertThat(result(camera(true, 14.9, 2.9, 30)).met()).isFalse();
    }

    @Test
    void aCameraInWhichVisitorsWereNeverSeenFails() {
        assertThat(result(camera(true, 14.9, 0, 0)).met()).isFalse();
    }

    @Test
    void picturesThatWereLeftOutAreNotCountedAsDecoded() {
        ScaleResult half = result(camera(true, 7.5, 3, 30), camera(true, 7.5, 3, 30));

        assertThat(half.streamsPerCore()).isCloseTo(2, within(1e-9));
        assertThat(half.camerasPerCore()).isCloseTo(1 / 1.5, within(1e-9));
        assertThat(half.bareStreamsPerCore()).isCloseTo(1000 / 15.0, within(1e-9));
    }
}
