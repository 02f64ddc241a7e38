package smartshop.app.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.placement.Placement;
import smartshop.recognition.track.TrackedFace;

/**
 * What the console knows of one camera now. Ingest and the watch write, the window reads; every method may be called
 * from any thread, and each of the two frame slots has one reader.
 */
public final class CameraFeed {
    private final UUID id;
    private volatile String name;
    private final LatestFrame shown = new LatestFrame();
    private final LatestFrame searched = new LatestFrame();
    private volatile CameraState state;
    private volatile Faces faces = new Faces(Instant.EPOCH, List.of());
    private volatile Rate rate = new Rate(0, Instant.EPOCH);
    private volatile Optional<Blindness> blindness = Optional.empty();
    private volatile String trouble = "";
    private volatile Optional<DeviceReport> device = Optional.empty();
    private final Placement placement = new Placement();
    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();

    /** Everybody whom the watch sees, and the capture time of the frame it saw them in. */
    public record Faces(Instant capturedAt, List<TrackedFace> tracked) {}

    /**
     * @param framesPerSecond decoded, over the last seconds
     * @param lastCapture capture time of the newest frame; EPOCH before the first
     */
    public record Rate(double framesPerSecond, Instant lastCapture) {}

    public CameraFeed(UUID id, String name, Instant now) {
        this.id = id;
        this.name = name;
        this.state = new CameraState(CameraState.Kind.WAITING, now, "");
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** For the window. */
    public LatestFrame shown() {
        return shown;
    }

    /** For the watch. */
    public LatestFrame searched() {
        return searched;
    }

    public CameraState state() {
        return state;
    }

    public void state(CameraState newState) {
        state = newState;
    }

    public Faces faces() {
        return faces;
    }

    public void faces(Faces newFaces) {
        faces = newFaces;
    }

    public Rate rate() {
        return rate;
    }

    public void rate(Rate newRate) {
        rate = newRate;
    }

    /** Why nobody can be recognised in the picture now, whoever comes; empty if somebody can. */
    public Optional<Blindness> blindness() {
        return blindness;
    }

    public void blindness(Optional<Blindness> newBlindness) {
        blindness = newBlindness;
    }

    /** Why no pictures come, if the console knows: a sentence for the shopkeeper, or empty. */
    public String trouble() {
        return trouble;
    }

    public void trouble(String newTrouble) {
        trouble = newTrouble;
    }

    /** What its device last said of itself; empty before it first came. */
    public Optional<DeviceReport> device() {
        return device;
    }

    public void device(DeviceReport report) {
        device = Optional.of(report);
    }

    /** How well the camera's place serves. */
    public Placement placement() {
        return placement;
    }

    /** How many pictures have been decoded since the console started. */
    public long pictures() {
        return pictures.get();
    }

    void pictureCame() {
        pictures.incrementAndGet();
    }

    /** How many of them the watch has searched for faces. */
    public long looks() {
        return looks.get();
    }

    /** The watch has searched one more. */
    public void looked() {
        looks.incrementAndGet();
    }
}
