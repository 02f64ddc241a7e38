package smartshop.recognition.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A handful of a visitor's shots: the best ones, and of poor ones that are equally poor those that differ. Belongs to one
 * thread.
 */
public final class BestShots {
    /** More would count the poor early ones in. */
    public static final int MOST = 8;
    /** Shots whose weights differ by less are equally good. */
    private static final double AS_GOOD = 1.1;

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

    /** Of the poorest the one that tells least besides the others. */
    private Shot least() {
        double poorest = shots.stream().mapToDouble(Shot::weight).min().orElseThrow();
        return shots.stream()
                .filter(shot -> shot.weight() <= AS_GOOD * poorest)
                .max(Comparator.comparingDouble(this::alike))
                .orElseThrow();
    }

    /** Cosine with the shot that it is most like. */
    private double alike(Shot shot) {
        return shots.stream()
                .filter(other -> other != shot)
                .mapToDouble(other -> shot.embedding().cosine(other.embedding()))
                .max()
                .orElse(-1);
    }

    /** Overwrites every embedding with zeros and forgets it. */
    public void wipe() {
        shots.forEach(Shot::wipe);
        shots.clear();
    }
}
