package smartshop.recognition.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A handful of a visitor's shots: the best ones, and of those that look alike only the better. Eight from one moment tell
 * less than eight from the whole walk. Belongs to one thread.
 */
public final class BestShots {
    /** More would count the poor early ones in. */
    public static final int MOST = 8;
    /** Cosine from which two shots of one visitor say the same; neighbouring frames of somebody who stands have 0.95. */
    private static final double ALIKE = 0.9;

    private final List<Shot> shots = new ArrayList<>();

    /** In the order in which they were taken. */
    public List<Shot> all() {
        return shots;
    }

    public void add(Shot shot) {
        shots.add(shot);
        if (shots.size() > MOST) {
            Shot least = least();
            shots.remove(least);
            least.wipe();
        }
    }

    /** The poorer of the two that are most alike, or, if no two are alike, the poorest. */
    private Shot least() {
        Shot least =
                shots.stream().min(Comparator.comparingDouble(Shot::weight)).orElseThrow();
        double most = ALIKE;
        for (int i = 0; i < shots.size(); i++) {
            for (int j = 0; j < i; j++) {
                double alike = shots.get(i).embedding().cosine(shots.get(j).embedding());
                if (alike > most) {
                    most = alike;
                    least = shots.get(i).weight() < shots.get(j).weight() ? shots.get(i) : shots.get(j);
                }
            }
        }
        return least;
    }

    /** Overwrites every embedding with zeros and forgets it. */
    public void wipe() {
        shots.forEach(Shot::wipe);
        shots.clear();
    }
}
