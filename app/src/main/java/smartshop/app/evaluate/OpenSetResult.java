package smartshop.app.evaluate;

import java.util.List;
import java.util.function.Predicate;
import smartshop.app.evaluate.measure.DetCurve;
import smartshop.app.evaluate.measure.Rate;

/**
 * How well listed people are found among strangers, one photo at a time.
 *
 * @param people listed
 * @param probes one for each photo of a listed person, not empty
 * @param probePeople number of different people on them
 * @param strangers one for each photo of a stranger, not empty
 * @param strangerPeople number of different strangers
 */
public record OpenSetResult(
        int people, List<Answer> probes, int probePeople, List<Answer> strangers, int strangerPeople) {

    /**
     * What happens at a threshold.
     *
     * @param tpir the part of the probes that is accepted as the right person
     * @param fpir the part of the strangers that is accepted as anybody
     */
    public record At(double threshold, Rate tpir, Rate fpir) {}

    /** The part of the probes whose best person is the right one. */
    public Rate rank1() {
        return new Rate(count(probes, Answer::right), probes.size());
    }

    /** With the calibrated thresholds. */
    public At at(Acceptance acceptance) {
        return new At(
                acceptance.usual(),
                new Rate(count(probes, one -> one.right() && one.accepted(acceptance)), probes.size()),
                new Rate(count(strangers, one -> one.accepted(acceptance)), strangers.size()));
    }

    /**
     * With all calibrated thresholds moved together to where these strangers themselves, known afterwards, let at most
     * this part of them be accepted.
     */
    public At asTheStrangersGive(double fpir, Acceptance acceptance) {
        DetCurve.Point point = curve(acceptance).at(fpir);
        int found = point.missed().of() - point.missed().count();
        return new At(
                Math.max(-1, acceptance.usual() + point.threshold()),
                new Rate(found, point.missed().of()),
                point.accepted());
    }

    /** FNIR over FPIR; 0 is the calibrated threshold. */
    public DetCurve curve(Acceptance acceptance) {
        return new DetCurve(
                probes.stream()
                        .mapToDouble(one -> one.right() ? one.margin(acceptance) : Double.NEGATIVE_INFINITY)
                        .toArray(),
                strangers.stream().mapToDouble(one -> one.margin(acceptance)).toArray());
    }

    public int probesWithoutFace() {
        return count(probes, one -> !one.face());
    }

    public int strangersWithoutFace() {
        return count(strangers, one -> !one.face());
    }

    private static int count(List<Answer> answers, Predicate<Answer> which) {
        return (int) answers.stream().filter(which).count();
    }
}
