package smartshop.camera.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.link.Mask;
import smartshop.camera.link.StreamSettings;

class KeptSettingsTest {
    @TempDir
    Path folder;

    @Test
    void settingsReadBackAsTheyWere() {
        KeptSettings kept = new KeptSettings(folder.resolve("state/settings.json"));
        assertThat(kept.read()).isEmpty();
        StreamSettings settings =
                new StreamSettings(7, 640, 360, 8, 300_000, List.of(new Mask(0, 0, 0.5, 1)), false, "");
        kept.keep(settings);
        assertThat(kept.read()).contains(settings);
    }

    @Test
    void damagedSettingsAreNone() throws Exception {
        Path file = folder.resolve("settings.json");
        for (String text : new String[] {"", "{", "{\"type\":\"keyframe\"}", "{\"type\":\"settings\",\"width\":-1}"}) {
            Files.writeString(file, text);
            assertThat(new KeptSettings(file).read()).isEmpty();
        }
    }
}
