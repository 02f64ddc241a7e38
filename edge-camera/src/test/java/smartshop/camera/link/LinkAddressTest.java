package smartshop.camera.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {
    private static final UUID CAMERA = UUID.fromString("b12685a4-3ebd-4a5a-85ff-d44fed031999");

    @Test
    void addressNamesTheCamera() {
        assertThat(new ConsoleAddress("[::1]", 8443).ingest(CAMERA)).hasToString("wss://[::1]:8443/ingest/" + CAMERA);
        assertThat(LinkAddress.camera("/ingest/" + CAMERA)).contains(CAMERA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ingest/",
                "/ingest/1-1-1-1-1",
                "/ingest/../admin",
                "/other/b12685a4-3ebd-4a5a-85ff-d44fed031999"
            })
    void otherPathIsNoCamera(String path) {
        assertThat(LinkAddress.camera(path)).isEmpty();
    }
}
