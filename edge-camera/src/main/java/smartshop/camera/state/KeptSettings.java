package smartshop.camera.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.camera.link.LinkMessage;
import smartshop.camera.link.StreamSettings;

/** The newest settings of the console, so that the first picture after a restart already has its masks. */
public record KeptSettings(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);

    /** @param state the device's folder */
    public static KeptSettings in(Path state) {
        return new KeptSettings(state.resolve("settings.json"));
    }

    /** Empty if there are none yet. */
    public Optional<StreamSettings> read() {
        try {
            if (Files.exists(file)) {
                return LinkMessage.fromJson(Files.readString(file))
                        .filter(StreamSettings.class::isInstance)
                        .map(StreamSettings.class::cast);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The kept settings cannot be read; the console's are waited for");
        }
        return Optional.empty();
    }

    public void keep(StreamSettings settings) {
        try {
            SmallFile.write(file, settings.toJson() + "\n");
        } catch (IOException e) {
            LOG.warn("The settings cannot be kept over a restart: {}", e.getMessage());
        }
    }
}
