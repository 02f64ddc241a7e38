package smartshop.app.insight;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import smartshop.storage.insight.AlertHour;
import smartshop.storage.insight.Answers;
import smartshop.storage.insight.Responses;
import smartshop.storage.insight.VisitorHour;

/**
 * What a time came to.
 *
 * @param visitors people who went by
 * @param counted minutes, of all cameras together; 0: nobody counted
 * @param answers the whole shop's, of whole days; empty if not the whole shop was asked about
 * @param responses as these
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Figures(int visitors, long counted, int alerts, Optional<Answers> answers, Responses responses) {
    /** A share or a middle of fewer says nothing, and might say something of one person. */
    public static final int HANDFUL = 10;

    static Figures of(
            List<VisitorHour> visitors, List<AlertHour> alerts, Optional<Answers> answers, Responses responses) {
        return new Figures(
                visitors.stream().mapToInt(VisitorHour::visitors).sum(),
                visitors.stream().mapToLong(VisitorHour::counted).sum(),
                alerts.stream().mapToInt(AlertHour::alerts).sum(),
                answers,
                responses);
    }

    /** Alerts that were the listed person. */
    public int confirmed() {
        return answers.map(Answers::confirmed).orElse(0);
    }

    /** Alerts that were somebody else. */
    public int rejected() {
        return answers.map(Answers::rejected).orElse(0);
    }

    public int unsure() {
        return answers.map(Answers::unsure).orElse(0);
    }

    /** Alerts of which somebody knew whether they were right. */
    public int decided() {
        return confirmed() + rejected();
    }

    public int unanswered() {
        return Math.max(0, alerts - decided() - unsure());
    }

    /** Which part of those was right, from 0 to 1; empty if they are too few. */
    public OptionalDouble right() {
        return decided() >= HANDFUL ? OptionalDouble.of((double) confirmed() / decided()) : OptionalDouble.empty();
    }

    /** Half of the answers came so soon; empty if they are too few. */
    public Optional<Duration> median() {
        return responses.answers() >= HANDFUL ? responses.median() : Optional.empty();
    }
}
