package smartshop.app.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.quality.EnrolmentCheck;
import smartshop.recognition.quality.EnrolmentVerdict;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;

/**
 * A gallery made of a folder: {@code DIR/NAME/*.jpg}.
 *
 * @param names the folder's name for each person
 * @param refused one sentence for each photo that was left out; its person has others
 */
public record EnrolledFolder(Gallery gallery, Map<PersonId, String> names, List<String> refused) {
    /** @throws ScanException if there is no such folder, nobody in it, or somebody without a single usable photo */
    public static EnrolledFolder read(Path folder, FaceEngine engine) throws ScanException {
        if (!Files.isDirectory(folder)) {
            throw new ScanException(
                    "The gallery %s does not exist: give a folder that holds a folder of photos for each person."
                            .formatted(folder));
        }
        Map<String, List<Path>> photos = photos(folder);
        if (photos.isEmpty()) {
            throw new ScanException(
                    "The gallery %s is empty: put each person's photos into a folder of their own in it, such as %s."
                            .formatted(folder, folder.resolve("NAME").resolve("1.jpg")));
        }
        Map<PersonId, String> names = new HashMap<>();
        Map<PersonId, List<Embedding>> people = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, List<Path>> person : photos.entrySet()) {
            PersonId id = PersonId.random();
            names.put(id, person.getKey());
            people.put(id, enrol(person.getKey(), person.getValue(), engine, refused));
        }
        return new EnrolledFolder(Gallery.of(people), Map.copyOf(names), List.copyOf(refused));
    }

    private static List<Embedding> enrol(String name, List<Path> photos, FaceEngine engine, List<String> refused)
            throws ScanException {
        List<Embedding> usable = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path photo : photos) {
            EnrolmentVerdict verdict = check(photo, engine);
            verdict.enrolled()
                    .ifPresentOrElse(
                            enrolled -> usable.add(enrolled.embedding()),
                            () -> wrong.add("%s: %s".formatted(photo, verdict.words())));
        }
        if (usable.isEmpty()) {
            throw new ScanException("There is no usable photo of %s. %s".formatted(name, String.join(" ", wrong)));
        }
        refused.addAll(wrong);
        return usable;
    }

    private static EnrolmentVerdict check(Path photo, FaceEngine engine) throws ScanException {
        try {
            return EnrolmentCheck.check(engine, Files.readAllBytes(photo));
        } catch (IOException e) {
            throw new ScanException("The photo %s may not be read: check its permissions.".formatted(photo), e);
        }
    }

    /** Each person's photos; sorted, so that a scan gives the same answer each time. */
    private static Map<String, List<Path>> photos(Path folder) throws ScanException {
        Map<String, List<Path>> photos = new TreeMap<>();
        for (Path person : PhotoFiles.folders(folder)) {
            List<Path> own = PhotoFiles.photos(person);
            if (own.isEmpty()) {
                throw new ScanException(
                        "There is no photo in %s: put a JPEG or PNG of the person into it, or remove the folder."
                                .formatted(person));
            }
            photos.put(person.getFileName().toString(), own);
        }
        return photos;
    }
}
