package smartshop.app.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import smartshop.app.scan.EnrolledFolder;
import smartshop.app.scan.ScanException;
import smartshop.recognition.embed.Embedding;

/** Searches the gallery for listed people and for strangers, one photo at a time. Belongs to one thread. */
public final class OpenSetTrial {
    private final EnrolledFolder enrolled;
    private final PhotoEmbedder embedder;

    public OpenSetTrial(EnrolledFolder enrolled, PhotoEmbedder embedder) {
        this.enrolled = enrolled;
        this.embedder = embedder;
    }

    /** @throws ScanException if a folder is missing or empty, or somebody is in the wrong one */
    public OpenSetResult run(Path probes, Path strangers, Progress progress) throws ScanException {
        List<NamedPhoto> listed = NamedPhoto.in(probes, "probes");
        List<NamedPhoto> others = NamedPhoto.in(strangers, "strangers");
        check(listed, others);
        List<Answer> found = new ArrayList<>();
        List<Answer> resembled = new ArrayList<>();
        int all = listed.size() + others.size();
        for (NamedPhoto photo : listed) {
            found.add(search(photo));
            progress.at(found.size(), all);
        }
        for (NamedPhoto photo : others) {
            resembled.add(search(photo));
            progress.at(found.size() + resembled.size(), all);
        }
        return new OpenSetResult(enrolled.gallery().size(), found, people(listed), resembled, people(others));
    }

    private static int people(List<NamedPhoto> photos) {
        return (int) photos.stream().map(NamedPhoto::person).distinct().count();
    }

    private void check(List<NamedPhoto> listed, List<NamedPhoto> others) throws ScanException {
        Set<String> names = Set.copyOf(enrolled.names().values());
        for (NamedPhoto photo : listed) {
            if (!names.contains(photo.person())) {
                throw new ScanException(
                        "The probe %s shows %s, who is not among those to enrol: move the photo to the strangers, or enrol the person."
                                .formatted(photo.file(), photo.person()));
            }
        }
        for (NamedPhoto photo : others) {
            if (names.contains(photo.person())) {
                throw new ScanException("The photo %s shows %s, who is enrolled and no stranger: move it to the probes."
                        .formatted(photo.file(), photo.person()));
            }
        }
    }

    private Answer search(NamedPhoto photo) throws ScanException {
        Optional<Embedding> face = embedder.embed(photo.file());
        if (face.isEmpty()) {
            return Answer.NO_FACE;
        }
        float[] scores = enrolled.gallery().scores(face.get());
        Arrays.fill(face.get().vector(), 0);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        String name = enrolled.names().get(enrolled.gallery().person(best));
        return new Answer(true, best, scores[best], photo.person().equals(name));
    }
}
