package smartshop.storage.camera;

import java.util.UUID;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.SealedValues;

/** What is sealed of each camera that the console fetches itself: the end of its address, and its login. */
public final class SealedLogins implements SealedValues {
    private final Rows rows;
    private final CameraSources sources;

    public SealedLogins(Rows rows, CameraSources sources) {
        this.rows = rows;
        this.sources = sources;
    }

    @Override
    public Reading read() {
        return rows
                .list((row, context) -> row.getObject("camera_id", UUID.class), "select camera_id from camera_source")
                .stream()
                .map(camera -> opens(camera) ? new Reading(1, 0) : new Reading(0, 1))
                .reduce(Reading.NONE, Reading::and);
    }

    private boolean opens(UUID camera) {
        try {
            sources.of(camera);
            return true;
        } catch (StorageException e) {
            return false;
        }
    }
}
