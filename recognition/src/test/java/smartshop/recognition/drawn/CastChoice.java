package smartshop.recognition.drawn;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses from a pool so that nobody chosen is taken for one of the first few, the listed; strangers may be like each other.
 * Starts anew many times and exchanges one after the other while that helps.
 */
final class CastChoice {
    /** Two strangers may be a little like each other: nobody looks for either. */
    private static final double STRANGERS = 0.15;

    private final double[][] above;
    private final int count;
    private final int listed;
    private final double steep;

    /**
     * @param above how far the vote for the second goes when the first walks
     * @param steep how near the cost is to the highest of all
     */
    CastChoice(double[][] above, int count, int listed, double steep) {
        if (above.length < count) {
            throw new IllegalArgumentException("%d faces are too few to choose from".formatted(above.length));
        }
        this.above = above;
        this.count = count;
        this.listed = listed;
        this.steep = steep;
    }

    int[] best(Random random, int tries) {
        int[] best = {};
        double least = Double.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            List<Integer> all = IntStream.range(0, above.length).boxed().collect(Collectors.toList());
            Collections.shuffle(all, random);
            int[] cast = all.stream().limit(count).mapToInt(Integer::intValue).toArray();
            double cost = improved(cast);
            if (cost < least) {
                least = cost;
                best = cast;
            }
        }
        return best;
    }

    private double improved(int[] cast) {
        double cost = cost(cast);
        double before = Double.MAX_VALUE;
        while (cost < before) {
            before = cost;
            for (int at = 0; at < count; at++) {
                for (int face = 0; face < above.length; face++) {
                    cost = exchange(cast, at, face, cost);
                }
            }
        }
        return cost;
    }

    /** Puts a face in a place, or exchanges two places, if that costs less. */
    private double exchange(int[] cast, int at, int face, double cost) {
        int old = cast[at];
        int place = IntStream.range(0, count)
                .filter(i -> cast[i] == face)
                .findFirst()
                .orElse(-1);
        put(cast, at, face, place, old);
        double now = cost(cast);
        if (now < cost) {
            return now;
        }
        put(cast, at, old, place, face);
        return cost;
    }

    private static void put(int[] cast, int at, int face, int place, int other) {
        if (place >= 0) {
            cast[place] = other;
        }
        cast[at] = face;
    }

    private double cost(int[] cast) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double less = j < listed ? 0 : STRANGERS;
                sum += i == j ? 0 : Math.exp(steep * (above[cast[i]][cast[j]] - less));
            }
        }
        return sum;
    }
}
