package smartshop.app.scan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.LookSchedule;
import smartshop.recognition.Observation;
import smartshop.recognition.RecognitionSettings;
import smartshop.recognition.Recognizer;
import smartshop.recognition.calibrate.CalibratedGallery;
import smartshop.recognition.calibrate.StrangerScores;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.EndedTrack;
import smartshop.recognition.track.TrackedFace;
import smartshop.recognition.vote.Match;
import smartshop.recognition.vote.Recognised;
import smartshop.recognition.vote.VisitPolicy;

/**
 * Runs recognition over recordings exactly as over a live camera: the same schedule of frames, the same vote, the same
 * visits, nothing used that comes later. Belongs to one thread.
 */
public final class Scan {
    private final FaceEngine engine;
    private final RecognitionSettings settings;
    private final CalibratedGallery listed;
    private final Map<PersonId, String> names;

    /**
     * @param engine the calling thread's, of the pack that {@code settings} are for
     * @param names of the people in the gallery
     */
    public Scan(
            FaceEngine engine, RecognitionSettings settings, CalibratedGallery listed, Map<PersonId, String> names) {
        this.engine = engine;
        this.settings = settings;
        this.listed = listed;
        this.names = names;
    }

    /** Told how far it is; {@code length} is zero if the file does not say. */
    @FunctionalInterface
    public interface Progress {
        void at(Duration position, Duration length);
    }

    /**
     * Scans one recording.
     *
     * @param file as the user gave it
     * @param found told about each visitor when they have gone
     * @throws ScanException if it does not exist or is no video
     */
    public void run(String file, Consumer<ScannedTrack> found, Progress progress) throws ScanException {
        try (Recording recording = VideoFile.open(path(file))) {
            run(file, recording, found, progress);
        }
    }

    /**
     * The same for a recording that is open; it is left open.
     *
     * @param name to put into the answers
     */
    public void run(String name, Recording recording, Consumer<ScannedTrack> found, Progress progress)
            throws ScanException {
        OneFile one = new OneFile(name, found);
        LookSchedule schedule = new LookSchedule();
        Recording.Wanted wanted = at -> schedule.due(Instant.EPOCH.plus(at));
        for (Recording.Still still = recording.next(wanted); still != null; still = recording.next(wanted)) {
            one.look(still);
            progress.at(still.at(), recording.length());
        }
        one.finish();
    }

    private static Path path(String file) throws ScanException {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new ScanException("The video %s does not exist: check the path.".formatted(file), e);
        }
    }

    private final class OneFile {
        private final String file;
        private final Consumer<ScannedTrack> found;
        private final Recognizer recognizer = new Recognizer(settings, new StrangerScores());
        private final VisitPolicy visits = new VisitPolicy();
        private final Map<Long, Duration> alerts = new HashMap<>();

        OneFile(String file, Consumer<ScannedTrack> found) {
            this.file = file;
            this.found = found;
        }

        void look(Recording.Still still) {
            Instant at = Instant.EPOCH.plus(still.at());
            Observation seen = recognizer.look(engine, still.picture(), at, listed);
            for (Match match : seen.matches()) {
                if (visits.firstOfVisit(match.person(), at)) {
                    alerts.put(match.track(), still.at());
                }
            }
            for (TrackedFace face : seen.faces()) {
                face.person().ifPresent(person -> visits.seen(person, at));
            }
            report(seen.ended());
        }

        void finish() {
            report(recognizer.finish());
        }

        private void report(List<EndedTrack> ended) {
            for (EndedTrack track : ended) {
                found.accept(new ScannedTrack(
                        file,
                        track.track(),
                        Duration.between(Instant.EPOCH, track.from()),
                        Duration.between(Instant.EPOCH, track.to()),
                        track.match().map(match -> names.getOrDefault(match.person(), "")),
                        score(track),
                        Optional.ofNullable(alerts.remove(track.track())),
                        track.frames()));
            }
        }

        private static Optional<Double> score(EndedTrack track) {
            return track.match()
                    .map(Recognised::score)
                    .or(() -> Optional.of(track.score()).filter(score -> score > -1));
        }
    }
}
