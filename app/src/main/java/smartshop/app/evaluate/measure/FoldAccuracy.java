package smartshop.app.evaluate.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Right answers to "is this the same person?" by LFW's protocol: each fold is judged with the threshold that answers the
 * most pairs of the other folds rightly.
 *
 * @param mean over the folds, 0 to 1
 * @param deviation standard deviation over the folds (of a sample: divided by one less than the folds)
 * @param folds each fold's part of right answers
 */
public record FoldAccuracy(double mean, double deviation, List<Double> folds) {

    /** @param folds two or more, each with pairs in it */
    public static FoldAccuracy of(List<List<Compared>> folds) {
        List<Double> parts = IntStream.range(0, folds.size())
                .mapToObj(fold -> part(folds.get(fold), threshold(others(folds, fold))))
                .toList();
        double mean = parts.stream().mapToDouble(part -> part).average().orElseThrow();
        double squares = parts.stream()
                .mapToDouble(part -> (part - mean) * (part - mean))
                .sum();
        return new FoldAccuracy(mean, Math.sqrt(squares / (parts.size() - 1)), parts);
    }

    private static List<Compared> others(List<List<Compared>> folds, int except) {
        List<Compared> others = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            if (i != except) {
                others.addAll(folds.get(i));
            }
        }
        return others;
    }

    private static double part(List<Compared> fold, double threshold) {
        long right = fold.stream()
                .filter(pair -> pair.same() == (pair.score() >= threshold))
                .count();
        return (double) right / fold.size();
    }

    /** Half-way between two scores; of equally good places the middle one. */
    static double threshold(List<Compared> pairs) {
        List<Compared> sorted = pairs.stream()
                .sorted(Comparator.comparingDouble(Compared::score))
                .toList();
        long right = sorted.stream().filter(Compared::same).count();
        long most = right;
        List<Double> best =
                new ArrayList<>(List.of(Math.nextDown(sorted.getFirst().score())));
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).same() ? -1 : 1;
            double next = i + 1 < sorted.size() ? sorted.get(i + 1).score() : 1.1;
            if (next > sorted.get(i).score() && right >= most) {
                if (right > most) {
                    best.clear();
                }
                most = right;
                best.add((sorted.get(i).score() + next) / 2);
            }
        }
        return best.get(best.size() / 2);
    }
}
