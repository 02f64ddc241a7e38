package smartshop.app.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import smartshop.app.scan.ScanException;

/** Photos to search a gallery for: of people in it, and of strangers. */
public record OpenSetPhotos(List<NamedPhoto> probes, List<NamedPhoto> strangers) {

    /**
     * Lists the photos; opens none.
     *
     * @param listed names in the gallery
     * @throws ScanException if a folder is missing or empty, or somebody is in the wrong one
     */
    public static OpenSetPhotos read(Path probes, Path strangers, Set<String> listed) throws ScanException {
        OpenSetPhotos photos =
                new OpenSetPhotos(NamedPhoto.in(probes, "probes"), NamedPhoto.in(strangers, "strangers"));
        photos.check(listed);
        return photos;
    }

    int strangerPeople() {
        return people(strangers);
    }

    int people() {
        return people(probes);
    }

    private static int people(List<NamedPhoto> photos) {
        return (int) photos.stream().map(NamedPhoto::person).distinct().count();
    }

    private void check(Set<String> listed) throws ScanException {
        for (NamedPhoto photo : probes) {
            if (!listed.contains(photo.person())) {
                throw new ScanException(
                        "The probe %s shows %s, who is not among those to enrol: move the photo to the strangers, or enrol the person."
                                .formatted(photo.file(), photo.person()));
            }
        }
        for (NamedPhoto photo : strangers) {
            if (listed.contains(photo.person())) {
                throw new ScanException("The photo %s shows %s, who is enrolled and no stranger: move it to the probes."
                        .formatted(photo.file(), photo.person()));
            }
        }
    }
}
