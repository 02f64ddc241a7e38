package smartshop.recognition.drawn;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.WalkedFace.Eye;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;

/**
 * Makes the choice of {@link DrawnCast} again: breeds a pool of faces of whom few remind of others, measured as the product
 * measures, by votes over walks with both packs, and chooses from it the listed and the strangers that are least alike.
 * To be run by hand after a change of how faces are drawn; {@link Rehearsal} then tells how the cast does in the script.
 */
final class CastSearch {
    /** From this face width on, in pixels, a listed person must be matched. */
    private static final double WIDE = 45;
    /** By how much a listed person's own votes must exceed the threshold. */
    private static final double SURE = 0.08;

    private static final int COUNT = DrawnCast.LISTED + DrawnCast.STRANGERS;
    private static final int FIRST_RANDOM = 60;
    private static final int COMPARED_WITH = 60;
    private static final int[] WALKERS = {1};
    /** Makes the cost nearly the maximum, but with a direction to go. */
    private static final double STEEP = 60;

    private final Random random;
    private final Eye[] eyes;
    private final byte[] room = WalkedFace.room();
    private final Map<Long, List<WalkedFace>> pool = new HashMap<>();
    private final Map<Long, Double> hubs = new HashMap<>();
    private final Map<Integer, Double> thresholds = new HashMap<>();

    private CastSearch(Random random, Eye... eyes) {
        this.random = random;
        this.eyes = eyes;
    }

    /**
     * Searches and prints.
     *
     * @param arguments the folder with the full pack, seconds to breed, a seed, then any faces to start from
     */
    public static void main(String[] arguments) throws Exception {
        ModelStore store = new ModelStore(List.of(Path.of(arguments[0])));
        try (ModelPack full = store.open(ModelPack.Kind.PYTORCH);
                ModelPack own = store.open(ModelPack.Kind.BUILTIN);
                FaceEngine fullEngine = full.open();
                FaceEngine ownEngine = own.open()) {
            CastSearch search = new CastSearch(
                    new Random(Long.parseLong(arguments[2])), new Eye(full, fullEngine), new Eye(own, ownEngine));
            Arrays.stream(arguments).skip(3).map(Long::parseUnsignedLong).forEach(search::measure);
            search.breed(System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L);
            search.choose();
        }
    }

    private void measure(long genes) {
        pool.computeIfAbsent(genes, unknown -> WalkedFace.of(genes, room, WALKERS, eyes));
    }

    private void breed(long until) {
        while (System.nanoTime() < until) {
            measure(pool.size() < FIRST_RANDOM || random.nextInt(3) == 0 ? random.nextLong() : child());
        }
    }

    /** Each of the four genes from one of two faces that remind least of others, or new. */
    private long child() {
        List<Long> best = pool.keySet().stream()
                .sorted(Comparator.comparingDouble(this::hub))
                .limit(Math.max(6, pool.size() / 6))
                .toList();
        long one = best.get(random.nextInt(best.size()));
        long other = best.get(random.nextInt(best.size()));
        long child = 0;
        for (int part = 0; part < 4; part++) {
            int die = random.nextInt(10);
            long from = die < 4 ? one : die < 7 ? other : random.nextLong();
            child |= from & (0xffffL << (16 * part));
        }
        return child;
    }

    /** How much other faces' votes go to this one; measured once, against those who are there then. */
    private double hub(long genes) {
        return hubs.computeIfAbsent(
                genes,
                unknown -> sureness(genes) < SURE
                        ? Double.MAX_VALUE
                        : pool.keySet().stream()
                                .limit(COMPARED_WITH)
                                .filter(other -> other != genes)
                                .mapToDouble(other -> Math.exp(STEEP / 5 * above(other, genes)))
                                .average()
                                .orElse(0));
    }

    /** The highest vote for a listed person when somebody walks, above the pack's threshold; the worse pack counts. */
    private double above(long walker, long listed) {
        return IntStream.range(0, eyes.length)
                .mapToDouble(pack -> face(walker, pack).mostLike(face(listed, pack)) - threshold(pack))
                .max()
                .orElseThrow();
    }

    private double sureness(long genes) {
        return IntStream.range(0, eyes.length)
                .mapToDouble(pack -> face(genes, pack).enrolled().size() < 2
                        ? -1
                        : face(genes, pack).leastLikeSelf(WIDE) - threshold(pack))
                .min()
                .orElseThrow();
    }

    private WalkedFace face(long genes, int pack) {
        return pool.get(genes).get(pack);
    }

    private double threshold(int pack) {
        return thresholds.computeIfAbsent(
                pack,
                same -> Eye.threshold(
                        eyes[pack].pack(),
                        pool.values().stream()
                                .limit(DrawnCast.LISTED)
                                .map(faces -> faces.get(pack))
                                .toList()));
    }

    private void choose() {
        List<Long> sure =
                pool.keySet().stream().filter(genes -> sureness(genes) >= SURE).toList();
        double[][] above = new double[sure.size()][sure.size()];
        for (int i = 0; i < above.length; i++) {
            for (int j = 0; j < above.length; j++) {
                above[i][j] = i == j ? -1 : above(sure.get(i), sure.get(j));
            }
        }
        CastChoice choice = new CastChoice(above, COUNT, DrawnCast.LISTED, STEEP);
        print(Arrays.stream(choice.best(random, 30)).mapToObj(sure::get).toList());
    }

    private void print(List<Long> cast) {
        System.out.printf("of %d faces%n", pool.size());
        cast.forEach(genes -> System.out.printf("0x%016xL %s%n", genes, Long.toUnsignedString(genes)));
        for (int pack = 0; pack < eyes.length; pack++) {
            double wrong = -1;
            double right = 1;
            for (long listed : cast.subList(0, DrawnCast.LISTED)) {
                right = Math.min(right, face(listed, pack).leastLikeSelf(WIDE));
                for (long walker : cast) {
                    wrong = walker == listed
                            ? wrong
                            : Math.max(wrong, face(walker, pack).mostLike(face(listed, pack)));
                }
            }
            System.out.printf(
                    "%s: highest vote for somebody else %.3f, lowest for oneself %.3f%n",
                    eyes[pack].pack().name(), wrong, right);
        }
    }
}
