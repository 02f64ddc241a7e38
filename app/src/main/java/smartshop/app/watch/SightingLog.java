package smartshop.app.watch;

import java.util.UUID;
import smartshop.recognition.track.EndedTrack;

/** Where it is written down that a listed person was here. */
@FunctionalInterface
public interface SightingLog {

    /**
     * @param track with a match; called on a thread of its own, so it may wait for the disk
     * @throws RuntimeException if it could not be written
     */
    void write(UUID camera, String cameraName, EndedTrack track);
}
