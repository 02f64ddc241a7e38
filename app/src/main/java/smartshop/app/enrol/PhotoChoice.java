package smartshop.app.enrol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;

/** Which of somebody's accepted photos to keep: the best ones, as long as each shows something that the others do not. */
public final class PhotoChoice {
    /** With fewer, one bad day of the camera is enough to miss somebody. */
    public static final int FEW = 2;
    /** Further ones hardly help, and each is one more picture of somebody that is kept. */
    public static final int MOST = 5;

    /** The cosine of the same picture saved or cut differently; two that were taken apart are less alike. */
    private static final double SAME_PICTURE = 0.98;
    /** Somebody else altogether is not the better for it. */
    private static final double MOST_NEW = 0.5;
    /** Between the eyes, in pixels: more than this shows no more. */
    private static final double ENOUGH_EYES = 60;

    private static final double WITH_A_FLAW = 0.5;

    private PhotoChoice() {}

    /**
     * Chooses by quality and difference.
     *
     * @param wanted chosen by hand: taken in any case
     * @param others to choose from, of which refused ones are left out
     * @return the wanted ones, and others up to {@link #MOST}, the best first
     */
    public static List<PhotoVerdict> best(Collection<PhotoVerdict> wanted, Collection<PhotoVerdict> others) {
        List<PhotoVerdict> chosen = new ArrayList<>(wanted);
        List<PhotoVerdict> left =
                new ArrayList<>(others.stream().filter(PhotoVerdict::accepted).toList());
        while (chosen.size() < MOST) {
            Optional<PhotoVerdict> next = left.stream()
                    .filter(photo -> alike(photo, chosen) < SAME_PICTURE)
                    .max(Comparator.comparingDouble(photo -> worth(photo, chosen)));
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
            left.removeIf(photo -> photo == next.get());
        }
        return chosen;
    }

    private static double worth(PhotoVerdict photo, List<PhotoVerdict> chosen) {
        double sharpness = Math.min(1, kept(photo).eyeDistance() / ENOUGH_EYES);
        double quality = photo.advice().isEmpty() ? sharpness : WITH_A_FLAW * sharpness;
        return quality * Math.min(MOST_NEW, 1 - alike(photo, chosen));
    }

    /** The cosine of the most similar chosen one; 0 if there is none. */
    private static double alike(PhotoVerdict photo, List<PhotoVerdict> chosen) {
        return chosen.stream()
                .mapToDouble(other -> kept(photo).embedding().cosine(kept(other).embedding()))
                .max()
                .orElse(0);
    }

    private static Enrolled kept(PhotoVerdict photo) {
        return photo.verdict().enrolled().orElseThrow();
    }
}
