package smartshop.recognition.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.image.Scaling;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/**
 * How dark a visitor's face may be: photos of enrolled people, as small as a camera sees them, darkened step by step with a
 * sensor's noise on top, against their own enrolment. To be run by hand; prints numbers only.
 */
final class DarkFaces {
    private static final double[] LIGHT = {1, 0.5, 0.3, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04, 0.03};
    /** Of 255: what a webcam's sensor adds in a dim room. */
    private static final double NOISE = 2;
    /** Of the photos, whose faces are then about 45 pixels wide. */
    private static final double SHRINK = 2;

    private DarkFaces() {}

    private static final class Tally {
        private int faces;
        private int found;
        private int passed;
        private int matched;
        private double brightness;
        private double contrast;
        private double cosine;
        private double others;
    }

    /**
     * Prints a line for each step of light.
     *
     * @param arguments the folder with the packs, "full" or "own", the folder with enrol/NAME and probes/
     */
    public static void main(String[] arguments) throws Exception {
        ModelPack.Kind kind = "full".equals(arguments[1]) ? ModelPack.Kind.PYTORCH : ModelPack.Kind.BUILTIN;
        Path folder = Path.of(arguments[2]);
        try (ModelPack pack = new ModelStore(List.of(Path.of(arguments[0]))).open(kind);
                FaceEngine engine = pack.open()) {
            Map<String, List<Embedding>> people = enrolled(engine, folder.resolve("enrol"));
            List<Path> probes = photos(folder.resolve("probes"));
            for (double light : LIGHT) {
                Tally tally = new Tally();
                Random noise = new Random(1);
                for (Path probe : probes) {
                    tally.faces++;
                    Picture photo = PhotoReader.read(Files.readAllBytes(probe));
                    Picture small =
                            Scaling.area(photo, (int) (photo.width() / SHRINK), (int) (photo.height() / SHRINK));
                    darken(small, light, noise);
                    judge(pack, engine, small, people, person(probe), tally);
                }
                print(light, tally);
            }
        }
    }

    private static void judge(
            ModelPack pack,
            FaceEngine engine,
            Picture photo,
            Map<String, List<Embedding>> people,
            String person,
            Tally tally) {
        List<Detection> faces = engine.detector().detect(photo);
        if (faces.isEmpty()) {
            return;
        }
        tally.found++;
        Detection face = faces.getFirst();
        Picture aligned = FaceAligner.align(photo, face.landmarks());
        FaceQuality quality =
                FaceQuality.of(face, photo.width(), photo.height()).with(Exposure.of(aligned));
        Embedding probe = engine.embedder().embed(List.of(aligned)).getFirst();
        double own = like(probe, people.get(person));
        double other = people.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(person))
                .mapToDouble(entry -> like(probe, entry.getValue()))
                .max()
                .orElse(-1);
        tally.brightness += quality.exposure().brightness();
        tally.contrast += quality.exposure().contrast();
        tally.cosine += own;
        tally.others += other;
        tally.passed +=
                ProbeQuality.flaw(quality, pack.thresholds().recognise()).isEmpty() ? 1 : 0;
        tally.matched += own >= pack.impostors().floor() ? 1 : 0;
    }

    private static void print(double light, Tally tally) {
        double found = Math.max(1, tally.found);
        System.out.printf(
                "light %.2f: brightness %5.1f, contrast %4.1f; of %d faces %d found, %d pass the gate, %d reach the"
                        + " threshold; like themselves %.3f, like the nearest other %.3f%n",
                light,
                tally.brightness / found,
                tally.contrast / found,
                tally.faces,
                tally.found,
                tally.passed,
                tally.matched,
                tally.cosine / found,
                tally.others / found);
    }

    private static void darken(Picture picture, double light, Random noise) {
        byte[] bgr = picture.bgr();
        for (int i = 0; i < bgr.length; i++) {
            double value = (bgr[i] & 0xff) * light + NOISE * noise.nextGaussian();
            bgr[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }

    private static Map<String, List<Embedding>> enrolled(FaceEngine engine, Path folder) throws Exception {
        Map<String, List<Embedding>> people = new HashMap<>();
        for (Path photo : photos(folder)) {
            EnrolmentCheck.check(engine, Files.readAllBytes(photo))
                    .enrolled()
                    .ifPresent(enrolled -> people.computeIfAbsent(person(photo), name -> new ArrayList<>())
                            .add(enrolled.embedding()));
        }
        return people;
    }

    /** Of a file as LFW names it: NAME_0001.jpg. */
    private static String person(Path photo) {
        return photo.getFileName().toString().replaceFirst("_\\d+\\.jpg$", "");
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    private static double like(Embedding probe, List<Embedding> photos) {
        return photos.stream().mapToDouble(probe::cosine).max().orElse(-1);
    }
}
