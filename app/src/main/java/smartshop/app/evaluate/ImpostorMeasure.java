package smartshop.app.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import smartshop.app.scan.ScanException;
import smartshop.recognition.embed.Embedding;

/**
 * What an embedder says of two different people, over strangers with one photo each: averages, of which none is anybody's
 * biometric.
 *
 * @param embedder name and digest
 * @param people strangers with a face that was found
 * @param mean of their embeddings
 * @param average cosine of two of them
 * @param deviation standard deviation of that cosine
 * @param deviationForOne the same about what {@code mean} foretells for one of the two, see {@code Impostors}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImpostorMeasure(
        String embedder, int people, float[] mean, double average, double deviation, double deviationForOne) {
    /** The mean over fewer would still say something about each of them. */
    public static final int LEAST_PEOPLE = 100;

    /** Takes each person's first photo with a face. */
    public static ImpostorMeasure of(Path strangers, PhotoEmbedder embedder, Progress progress) throws ScanException {
        List<NamedPhoto> photos = NamedPhoto.in(strangers, "strangers");
        List<Embedding> faces = new ArrayList<>();
        try {
            Set<String> people = new HashSet<>();
            for (int i = 0; i < photos.size(); i++) {
                NamedPhoto photo = photos.get(i);
                if (!people.contains(photo.person())) {
                    Optional<Embedding> face = embedder.embed(photo.file());
                    face.ifPresent(faces::add);
                    face.ifPresent(found -> people.add(photo.person()));
                }
                progress.at(i + 1, photos.size());
            }
            return of(faces);
        } finally {
            faces.forEach(face -> Arrays.fill(face.vector(), 0));
        }
    }

    static ImpostorMeasure of(List<Embedding> faces) throws ScanException {
        if (faces.size() < LEAST_PEOPLE) {
            throw new ScanException(
                    "Impostors are measured on %d different strangers or more, and there are %d with a face: add photos of others, and name each after its person, since those that differ by a number alone, as IMG_0001.jpg and IMG_0002.jpg do, count as one person."
                            .formatted(LEAST_PEOPLE, faces.size()));
        }
        float[] mean = mean(faces);
        double sum = 0;
        double squares = 0;
        double foretold = 0;
        for (int i = 0; i < faces.size(); i++) {
            double expected = dot(mean, faces.get(i).vector());
            for (int j = 0; j < faces.size(); j++) {
                if (i != j) {
                    double cosine = faces.get(i).cosine(faces.get(j));
                    sum += cosine;
                    squares += cosine * cosine;
                    foretold += (cosine - expected) * (cosine - expected);
                }
            }
        }
        double count = (double) faces.size() * (faces.size() - 1);
        double average = sum / count;
        return new ImpostorMeasure(
                faces.getFirst().model(),
                faces.size(),
                mean,
                average,
                Math.sqrt(squares / count - average * average),
                Math.sqrt(foretold / count));
    }

    /** Different pairs of two people. */
    public long pairs() {
        return (long) people * (people - 1) / 2;
    }

    /** A properties file as the packs carry it; numbers with a point, whatever the language. */
    public void write(Path file) throws ScanException {
        StringJoiner values = new StringJoiner(" ");
        for (float value : mean) {
            values.add(String.format(Locale.ROOT, "%.4f", value));
        }
        String text =
                String.format(Locale.ROOT, """
                # Strangers' embeddings on average, and how their cosines spread: 'smartshop evaluate --strangers DIR --impostors FILE'.
                # Of %s: %d pairs, average cosine %.4f; about what the mean foretells the deviation is %.4f.
                people = %d
                deviation = %.4f
                mean = %s
                """, embedder, pairs(), average, deviationForOne, people, deviation, values);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ScanException(
                    "The file %s cannot be written: check its folder and your permissions.".formatted(file), e);
        }
    }

    private static float[] mean(List<Embedding> faces) {
        double[] sum = new double[faces.getFirst().vector().length];
        for (Embedding face : faces) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += face.vector()[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / faces.size());
        }
        return mean;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
