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
        assertThat(LinkAddress.of("[::1]", 8443, CAMERA)).hasToString("wss://[::1]:8443/ingest/" + CAMERA);
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

    @Test
    void secretIsReadBackFromTheHeader() {
        assertThat(LinkAddress.secret(LinkAddress.authorization("s3cret"))).contains("s3cret");
        assertThat(LinkAddress.secret("Basic s3cret")).isEmpty();
    }
}
