package smartshop.app;

import java.util.UUID;
import java.util.function.Consumer;
import smartshop.app.pairing.NewDevices;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.camera.CameraEntry;
import smartshop.storage.camera.Cameras;

/** Writes paired devices down, and gives new cameras their stations. */
final class PairedCameras implements NewDevices {
    private final Cameras cameras;
    private final AuditLog audit;
    private final CameraStations stations;
    private final Consumer<UUID> hangUp;
    private final Runnable changed;

    /** @param hangUp on the camera's device of before */
    PairedCameras(Cameras cameras, AuditLog audit, CameraStations stations, Consumer<UUID> hangUp, Runnable changed) {
        this.cameras = cameras;
        this.audit = audit;
        this.stations = stations;
        this.hangUp = hangUp;
        this.changed = changed;
    }

    @Override
    public UUID add(String name, Device device) {
        CameraEntry added = audit.together(() -> {
            CameraEntry camera = cameras.add(UUID.randomUUID(), name, device.key(), device.serial(), device.board());
            audit.record(Deed.of(Action.CAMERA_ADDED, camera.id()));
            audit.record(Deed.of(Action.CAMERA_PAIRED, camera.id()));
            return camera;
        });
        stations.add(added.id(), added.name());
        changed.run();
        return added.id();
    }

    @Override
    public String replace(UUID camera, Device device) {
        String name = stations.name(camera)
                .orElseThrow(() -> new StorageException("The camera was removed meanwhile. Choose another one."));
        audit.recorded(
                () -> cameras.pair(camera, device.key(), device.serial(), device.board()),
                Deed.of(Action.CAMERA_PAIRED, camera));
        hangUp.accept(camera);
        stations.device(camera, true);
        changed.run();
        return name;
    }
}
