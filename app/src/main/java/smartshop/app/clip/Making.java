package smartshop.app.clip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smartshop.app.film.JpegReader;
import smartshop.app.film.Mp4Writer;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.CloseLook;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.Thresholds;
import smartshop.recognition.redact.FaceSearch;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.EvidenceClips;

/**
 * The clip of one alert in the making. Its pictures are searched for faces while they come, so that at the end they are only painted and
 * written, before the ring lets them go. One picture at a time is out of the ring, and overwritten when nobody reads the next one. For one
 * thread; any other may end it.
 */
final class Making implements AutoCloseable {
    static final Duration BEFORE = Duration.ofSeconds(15);
    static final Duration AFTER = Duration.ofSeconds(10);

    /** Bits a second: 25 seconds are three of six megabytes, and hair and clothes can be told. */
    private static final int BITRATE = 1_000_000;

    private static final int PER_SECOND = 5;
    /** Bytes for the file's own tables, which come last. */
    private static final int TABLES = 64 * 1024;
    /** Faces of a stretch that are compared, the widest ones. */
    private static final int COMPARED = 4;

    private final Ring ring;
    private final PersonId person;
    private final Instant from;
    private final Instant to;
    private final Embedding template;
    private final Thresholds thresholds;
    private final List<Seen> pictures = new ArrayList<>();
    private final Set<Long> searched = new HashSet<>();
    private @Nullable JpegReader reader;
    private @Nullable Backdrop backdrop;
    private boolean ended;
    private boolean closed;
    private int width;
    private int height;

    /**
     * @param at when the vote was complete, by the camera's clock
     * @param template the face that the alert is about; wiped here at the end
     * @param thresholds of the models that it was made with
     */
    Making(Ring ring, PersonId person, Instant at, Embedding template, Thresholds thresholds) {
        this.ring = ring;
        this.person = person;
        this.from = at.minus(BEFORE);
        this.to = at.plus(AFTER);
        this.template = template;
        this.thresholds = thresholds;
    }

    /** Searches what has come since. */
    void search(FaceEngine engine) {
        FaceSearch search = new FaceSearch(engine.detector());
        for (Scene scene : ring.between(from, to)) {
            if (searched.add(scene.number())) {
                search(scene, search);
            }
        }
        rest();
    }

    private synchronized void search(Scene scene, FaceSearch search) {
        read(scene).ifPresent(picture -> {
            List<Detection> found = within(picture, search::quickly);
            pictures.add(Seen.of(scene, found, thresholds.track(), width, height));
            Objects.requireNonNull(backdrop).add(picture);
        });
    }

    /** When this returns, none of its pictures is out of the ring, and none will be: it comes to nothing. Any thread may call. */
    synchronized void end() {
        ended = true;
        rest();
    }

    synchronized boolean ended() {
        return ended;
    }

    private synchronized void rest() {
        if (reader != null && !closed) {
            reader.wipe();
        }
    }

    private interface Look<T> {
        T at(Picture bgr);
    }

    private static <T> T within(I420Picture picture, Look<T> look) {
        Picture bgr = picture.toPicture();
        try {
            return look.at(bgr);
        } finally {
            bgr.wipe();
        }
    }

    /** The reader's one picture; empty if the ring has let it go, or it is to end. */
    private Optional<I420Picture> read(Scene scene) {
        if (ended) {
            return Optional.empty();
        }
        JpegReader jpegs = reader;
        if (jpegs == null) {
            width = Math.min(scene.width(), Rings.WIDTH);
            height = Math.round(scene.height() * width / (float) scene.width() / 2) * 2;
            jpegs = reader = new JpegReader(width, height);
            backdrop = new Backdrop(width, height);
        }
        return ring.read(scene, jpegs::read);
    }

    /** Empty if the person cannot be told from everybody else in any picture. */
    Optional<EvidenceClips.Clip> finish(FaceEngine engine) {
        search(engine);
        pictures.sort(Comparator.comparing(seen -> seen.scene().capturedAt()));
        Map<Integer, Box> shown = new HashMap<>();
        Stretch.of(pictures, person).stream()
                .filter(stretch -> isThePerson(engine, stretch))
                .forEach(stretch -> shown.putAll(stretch.boxes()));
        try {
            return shown.isEmpty() ? Optional.empty() : film(shown);
        } finally {
            rest();
        }
    }

    private synchronized boolean isThePerson(FaceEngine engine, Stretch stretch) {
        return stretch.widest(COMPARED).stream()
                .anyMatch(face -> read(pictures.get(face.getKey()).scene())
                        .map(scene -> within(scene, bgr -> looksAlike(engine, bgr, face.getValue())))
                        .orElse(false));
    }

    private boolean looksAlike(FaceEngine engine, Picture bgr, Box box) {
        Optional<Detection> face = CloseLook.at(engine.detector(), bgr, box);
        if (face.isEmpty() || !template.model().equals(engine.embedder().model())) {
            return false;
        }
        Picture aligned = FaceAligner.align(bgr, face.get().landmarks());
        Embedding seen = engine.embedder().embed(List.of(aligned)).getFirst();
        try {
            return seen.cosine(template) >= thresholds.samePerson();
        } finally {
            aligned.wipe();
            seen.wipe();
        }
    }

    private Optional<EvidenceClips.Clip> film(Map<Integer, Box> shown) {
        Heads heads = new Heads(pictures, shown);
        Film film = new Film();
        try {
            for (Map.Entry<Integer, Figure> figure : Figure.all(pictures, shown).entrySet()) {
                int i = figure.getKey();
                if (film.hasRoom()) {
                    add(
                            film,
                            pictures.get(i).scene(),
                            figure.getValue(),
                            heads.in(i),
                            Optional.ofNullable(shown.get(i)));
                }
            }
            return ended() ? Optional.empty() : film.finish();
        } finally {
            film.close();
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private synchronized void add(Film film, Scene scene, Figure figure, List<Heads.Cover> covers, Optional<Box> face) {
        read(scene).ifPresent(picture -> {
            Grey.paint(picture, covers, face);
            Objects.requireNonNull(backdrop).paint(picture, figure);
            film.add(picture, scene.capturedAt());
        });
    }

    /** Begins with its first picture: those that the ring has let go are left out. */
    private final class Film implements AutoCloseable {
        private @Nullable Mp4Writer writer;
        private Instant begins = Instant.EPOCH;
        private long last = -1;

        void add(I420Picture picture, Instant at) {
            if (writer == null) {
                begins = at;
                writer = new Mp4Writer(width, height, PER_SECOND, BITRATE, at);
            }
            long micros = Duration.between(begins, at).toNanos() / 1000;
            if (micros > last) { // a camera may send two with one time
                last = micros;
                writer.add(picture, micros);
            }
        }

        boolean hasRoom() {
            return writer == null || writer.bytes() < EvidenceClips.LARGEST - TABLES - Rings.WIDTH * height;
        }

        Optional<EvidenceClips.Clip> finish() {
            return writer == null ? Optional.empty() : Optional.of(new EvidenceClips.Clip(begins, writer.finish()));
        }

        @Override
        public void close() {
            if (writer != null) {
                writer.close();
            }
        }
    }

    @Override
    public synchronized void close() {
        template.wipe();
        pictures.clear();
        if (reader != null && !closed) {
            reader.close();
        }
        closed = true;
        ended = true;
    }
}
