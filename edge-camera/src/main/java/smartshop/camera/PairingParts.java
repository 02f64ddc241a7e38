package smartshop.camera;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import smartshop.camera.capture.CaptureSource;
import smartshop.camera.capture.GreySources;
import smartshop.camera.capture.Sources;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.pair.Board;
import smartshop.camera.pair.BootFile;
import smartshop.camera.pair.CodeSearch;
import smartshop.camera.pair.DevicePairing;
import smartshop.camera.pair.PairingClient;
import smartshop.camera.pair.PairingStore;

/** What pairs this device, wired. */
record PairingParts(PairingStore store, BootFile file, CodeSearch search, DevicePairing pairing) {

    /**
     * @param state the device's folder
     * @param boot where somebody may lay a code
     * @param filmed what it shows the console, and reads codes with
     * @param say takes sentences for whoever sets the device up
     */
    static PairingParts of(
            Path state, Path boot, EdgeConfig.Filmed filmed, Consumer<String> say, Clock clock, LongSupplier nanos) {
        PairingStore store = new PairingStore(state);
        BootFile file = new BootFile(boot, store);
        GreySources sources = new GreySources(filmed.source(), clock);
        PairingClient client = new PairingClient(Board.here(), () -> firstPicture(filmed, state, clock, nanos), say);
        return new PairingParts(
                store,
                file,
                new CodeSearch(file, sources, store, say, nanos),
                new DevicePairing(client, store, file, new StreamState(state)::forget, say, nanos));
    }

    /** With the masks that were wanted last: whoever is let in again need not see more than before. */
    private static AccessUnit firstPicture(EdgeConfig.Filmed filmed, Path state, Clock clock, LongSupplier nanos)
            throws IOException, InterruptedException {
        Sources sources = new Sources(filmed.source(), clock, nanos);
        Steering steering =
                new Steering(filmed.format(), filmed.bitrate(), sources.hardwareEncoder(), nanos.getAsLong());
        new StreamState(state).settings().read().ifPresent(steering::settings);
        try (CaptureSource source = sources.open(new Epochs(clock).next(), steering.top(), steering.wanted())) {
            AccessUnit unit = source.next();
            while (unit != null && !unit.keyframe()) {
                unit = source.next();
            }
            if (unit == null) {
                throw new IOException("There is no picture in " + filmed.source());
            }
            return unit;
        }
    }
}
