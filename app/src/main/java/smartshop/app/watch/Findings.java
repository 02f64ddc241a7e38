package smartshop.app.watch;

import java.util.List;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.Observation;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.EndedTrack;

/** What becomes of what was seen. Called by the watch's threads. */
interface Findings {

    /** @param scene the frame; not changed any more */
    void seen(CameraFeed feed, Picture scene, Observation seen);

    void ended(CameraFeed feed, List<EndedTrack> ended);
}
