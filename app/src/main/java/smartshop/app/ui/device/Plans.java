package smartshop.app.ui.device;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import smartshop.app.Console;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.settings.Settings;

/** The plans of all cameras, read once and kept at hand, because the window asks several times a second. Any thread may call. */
public final class Plans {
    /** Followed by the camera's identity. */
    private static final String GIGABYTES = "camera.month.gigabytes.";

    private final Console console;
    private volatile Map<UUID, Plan> known = Map.of();

    public Plans(Console console) {
        this.console = console;
    }

    /** What is known of it since the last reading. */
    public Plan of(UUID camera) {
        return known.getOrDefault(camera, Plan.NONE);
    }

    /** Reads the database. */
    public void read() {
        Map<UUID, Plan> now = new HashMap<>();
        for (CameraEntry camera : console.storage().cameras().all()) {
            now.put(
                    camera.id(),
                    new Plan(console.cameras().streamSettings(camera.id()), gigabytes(camera.id()), camera.addedAt()));
        }
        known = Map.copyOf(now);
    }

    /**
     * The camera's device hears of it at once. Writes the database.
     *
     * @throws smartshop.storage.StorageException if the disk does not take it
     * @throws IllegalArgumentException if a device cannot do it
     */
    void change(UUID camera, Plan plan) {
        console.cameras().changeStreamSettings(camera, plan.wish());
        settings()
                .put(
                        GIGABYTES + camera,
                        plan.gigabytes().isPresent() ? "" + plan.gigabytes().getAsDouble() : "");
        read();
    }

    private OptionalDouble gigabytes(UUID camera) {
        return settings().get(GIGABYTES + camera).filter(text -> !text.isEmpty()).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    private Settings settings() {
        return console.storage().settings();
    }
}
