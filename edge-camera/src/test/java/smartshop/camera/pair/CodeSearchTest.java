package smartshop.camera.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smartshop.camera.capture.GreySources;
import smartshop.camera.capture.SourceAddress;
import smartshop.camera.encode.Encoded;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.identity.AuthorityPin;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairingCode;

@Timeout(120)
class CodeSearchTest {
    private static final PairingCode CODE = new PairingCode(
            "AbCdEfGhIjKlMnOpQrStUv",
            new AuthorityPin("sha256/" + "A-_9".repeat(10) + "xyz"),
            List.of(
                    new ConsoleAddress("192.168.178.20", 8443),
                    new ConsoleAddress("shop.example.org", 8443),
                    new ConsoleAddress("10.73.0.1", 8443)));

    @TempDir
    Path folder;

    private final List<String> words = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0,0,0", "7,10,1", "-20,18,1", "90,10,1", "173,6,2"})
    void codeIsReadTurnedNoisyAndBlurred(double degrees, double noise, int blur) throws Exception {
        byte[] luma = CodePicture.of(CODE.text(), degrees, noise, blur);

        assertThat(QrReader.read(luma, CodePicture.WIDTH, CodePicture.HEIGHT)).contains(CODE.text());
    }

    @Test
    void codeIsFoundInTheCamerasEncodedPictures() throws Exception {
        Path video = folder.resolve("held.h264");
        encode(video, new byte[CodePicture.WIDTH * CodePicture.HEIGHT], CodePicture.of(CODE.text(), 12, 8, 1));

        assertThat(search("file:" + video).await(() -> false)).contains(CODE);
        assertThat(words).hasSize(1).first().asString().startsWith("This camera is not paired.");
    }

    @Test
    void otherCodesAndUsedOnesAreSaidAndPassedOver() throws Exception {
        PairingCode used = new PairingCode("Z".repeat(22), CODE.pin(), CODE.addresses());
        new PairingStore(folder).markUsed(used);
        Path video = folder.resolve("held.h264");
        encode(
                video,
                CodePicture.of("https://example.org", 0, 0, 0),
                CodePicture.of(used.text(), 0, 0, 0),
                CodePicture.of(CODE.text(), 0, 0, 0));

        assertThat(search("file:" + video).await(() -> false)).contains(CODE);
        assertThat(words).anyMatch(said -> said.startsWith("This is no pairing code."));
        assertThat(words).anyMatch(said -> said.startsWith("This camera has tried that code before."));
        assertThat(words).noneMatch(said -> said.contains(used.token()));
    }

    @Test
    void fileOnTheCardIsReadOnceAndDeleted() throws Exception {
        Path card = folder.resolve("smartshop-pair.txt");
        PairingStore store = new PairingStore(folder.resolve("state"));
        BootFile file = new BootFile(card, store);
        assertThat(file.fresh()).isEmpty();
        Files.writeString(card, "no code");
        assertThat(file.fresh()).isEmpty();
        Files.writeString(card, CODE.text() + "\r\n");

        assertThat(file.fresh()).contains(CODE);
        store.markUsed(CODE);
        assertThat(file.fresh()).isEmpty();
        file.done();
        assertThat(card).doesNotExist();
    }

    @Test
    void drawnPicturesShowNoCode() {
        GreySources drawn = new GreySources(SourceAddress.parse("pattern"), Clock.systemUTC());

        assertThat(drawn.readable()).isFalse();
        assertThatThrownBy(drawn::open).hasMessageContaining("show no code");
    }

    private CodeSearch search(String source) {
        PairingStore store = new PairingStore(folder);
        GreySources sources = new GreySources(SourceAddress.parse(source), Clock.systemUTC());
        BootFile none = new BootFile(folder.resolve("none"), store);
        return new CodeSearch(none, sources, store, words::add, System::nanoTime);
    }

    /** Each picture for a second. */
    private static void encode(Path file, byte[]... pictures) throws Exception {
        int rate = 25;
        long frame = 0;
        try (H264Encoder encoder = new H264Encoder(CodePicture.WIDTH, CodePicture.HEIGHT, rate, 1_500_000);
                OutputStream out = Files.newOutputStream(file)) {
            for (byte[] luma : pictures) {
                byte[] bgr = new byte[3 * luma.length];
                for (int i = 0; i < bgr.length; i++) {
                    bgr[i] = luma[i / 3];
                }
                for (int i = 0; i < rate; i++) {
                    Encoded encoded = encoder.encode(bgr, frame++ * 1_000_000 / rate);
                    if (encoded != null) {
                        out.write(encoded.data());
                    }
                }
            }
        }
    }
}
