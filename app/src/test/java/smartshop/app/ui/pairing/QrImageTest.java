package smartshop.app.ui.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.camera.pair.QrReader;

class QrImageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smartshop1:AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB@192.168.1.20:8443",
                // With the mask that the standard prefers ZXing reads none of these, however large and clean they are.
                "smartshop1:H2uBXmwLPBL2zTCfQ1d3so.zZIhZc52zhRbxWpknNrSqGlbKZPuyZ_bYGS1ErCikDr@127.0.0.1:45563,100.64.7.7:45563",
                "smartshop1:BMJCeETeYeSUJ1yE8VLCZT.vpj3_wVjd6jNOmZVcX_3016VIN3dgIcmFRYdDN1fbqJ@127.0.0.1:45563,100.64.7.7:45563",
                "smartshop1:c2auzBGNEuId6UiwfQsMsr.1eBJK-TU06WNZVcmvswh9n8FSj_5xcbelbp_p1TcT2y@127.0.0.1:45563,100.64.7.7:45563",
                "smartshop1:5mR8QsAcLVNkB32dLyiiv0.wyxogW3znsiiWpCRLzNcyCin0K4DhtFWqMUyZma0JLR@127.0.0.1:45563,100.64.7.7:45563"
            })
    void theDevicesReaderReadsWhatIsDrawn(String code) {
        Image image = QrImage.of(code);
        int side = (int) image.getWidth();
        PixelReader pixels = image.getPixelReader();
        byte[] luma = new byte[side * side];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (byte) pixels.getArgb(i % side, i / side);
        }

        assertThat(side).isGreaterThanOrEqualTo(QrImage.SMALLEST);
        assertThat(QrReader.read(luma, side, side)).contains(code);
    }
}
