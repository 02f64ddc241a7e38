package smartshop.app.evaluate;

import java.util.Arrays;
import java.util.List;
import smartshop.app.evaluate.measure.Compared;
import smartshop.app.evaluate.measure.DetCurve;
import smartshop.app.evaluate.measure.FoldAccuracy;
import smartshop.app.scan.ScanException;

/**
 * How well pairs were told apart.
 *
 * @param same number of pairs of one person that were compared
 * @param other number of pairs of two people that were compared
 * @param unusable pairs with a picture in which no face was found; they are in none of the other figures
 * @param curve FNMR over FMR
 */
public record PairsResult(FoldAccuracy accuracy, int same, int other, int unusable, DetCurve curve) {
    /** With fewer expected false matches than three a rate is a guess. */
    private static final double LEAST_EXPECTED = 3;

    private static final double[] FMR = {1e-2, 1e-3, 1e-4, 1e-5};

    static PairsResult of(List<List<Compared>> folds, int unusable) throws ScanException {
        List<Compared> all = folds.stream().flatMap(List::stream).toList();
        double[] same = scores(all, true);
        double[] other = scores(all, false);
        if (folds.stream().anyMatch(List::isEmpty) || same.length == 0 || other.length == 0) {
            throw new ScanException(
                    "Too few of the pairs can be compared, because no face is found in %d of them: check the images."
                            .formatted(unusable));
        }
        return new PairsResult(FoldAccuracy.of(folds), same.length, other.length, unusable, new DetCurve(same, other));
    }

    /**
     * FNMR at a FMR.
     *
     * @param fmr aimed at, 0 to 1
     */
    public record At(double fmr, DetCurve.Point point) {}

    /** For each usual FMR that the pairs are enough for. */
    public List<At> atFmr() {
        return Arrays.stream(FMR)
                .filter(fmr -> fmr * other >= LEAST_EXPECTED - 1e-9)
                .mapToObj(fmr -> new At(fmr, curve.at(fmr)))
                .toList();
    }

    private static double[] scores(List<Compared> pairs, boolean same) {
        return pairs.stream()
                .filter(pair -> pair.same() == same)
                .mapToDouble(Compared::score)
                .toArray();
    }
}
