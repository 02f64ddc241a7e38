package smartshop.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smartshop.app.scan.Recording;
import smartshop.app.scan.Scan;
import smartshop.app.scan.ScanException;
import smartshop.app.scan.ScannedTrack;

/** Plays clips through the live pipeline and judges its alerts. Belongs to one thread. */
public final class ClipsTrial {
    private final Scan scan;
    private final List<Clip> clips;

    public ClipsTrial(Scan scan, List<Clip> clips) {
        this.scan = scan;
        this.clips = List.copyOf(clips);
    }

    /**
     * Plays all clips.
     *
     * @param worse null for the clips as they are
     * @param judged told about each clip when it is over
     */
    public ClipsResult run(@Nullable Worse worse, Consumer<ClipResult> judged, Progress progress) throws ScanException {
        List<ClipResult> results = new ArrayList<>();
        for (Clip clip : clips) {
            progress.at(results.size(), clips.size());
            ClipResult result = play(clip, worse);
            judged.accept(result);
            results.add(result);
        }
        return new ClipsResult(results);
    }

    private ClipResult play(Clip clip, @Nullable Worse worse) throws ScanException {
        List<ScannedTrack> tracks = new ArrayList<>();
        try (Recording recording = open(clip, worse)) {
            scan.run(clip.name(), recording, tracks::add, (at, length) -> {});
        }
        return ClipResult.judge(clip.name(), clip.truth(), tracks);
    }

    private static Recording open(Clip clip, @Nullable Worse worse) throws ScanException {
        Recording original = Recording.open(clip.video());
        return worse == null ? original : new WorseRecording(original, worse);
    }
}
