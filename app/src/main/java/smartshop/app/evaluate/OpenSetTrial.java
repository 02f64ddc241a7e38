package smartshop.app.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    public OpenSetResult run(OpenSetPhotos photos, Progress progress) throws ScanException {
        List<Answer> found = new ArrayList<>();
        List<Answer> resembled = new ArrayList<>();
        int all = photos.probes().size() + photos.strangers().size();
        for (NamedPhoto photo : photos.probes()) {
            found.add(search(photo));
            progress.at(found.size(), all);
        }
        for (NamedPhoto photo : photos.strangers()) {
            resembled.add(search(photo));
            progress.at(found.size() + resembled.size(), all);
        }
        return new OpenSetResult(enrolled.gallery().size(), found, photos.people(), resembled, photos.strangerPeople());
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
