package smartshop.app.insight;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import smartshop.storage.insight.AlertHour;
import smartshop.storage.insight.Responses;
import smartshop.storage.insight.VisitorHour;

/**
 * What a time came to.
 *
 * @param visitors people who went by
 * @param counted minutes, of all cameras together; 0: nobody counted
 * @param confirmed alerts that were the listed person
 * @param rejected alerts that were somebody else
 * @param responses the whole shop's
 */
public record Figures(
        int visitors, long counted, int alerts, int confirmed, int rejected, int unsure, Responses responses) {
    /** A share or a middle of fewer says nothing, and might say something of one person. */
    public static final int HANDFUL = 10;

    static Figures of(List<VisitorHour> visitors, List<AlertHour> alerts, Responses responses) {
        return new Figures(
                visitors.stream().mapToInt(VisitorHour::visitors).sum(),
                visitors.stream().mapToLong(VisitorHour::counted).sum(),
                alerts.stream().mapToInt(AlertHour::alerts).sum(),
                alerts.stream().mapToInt(AlertHour::confirmed).sum(),
                alerts.stream().mapToInt(AlertHour::rejected).sum(),
                alerts.stream().mapToInt(AlertHour::unsure).sum(),
                responses);
    }

    /** Alerts of which somebody knew whether they were right. */
    public int decided() {
        return confirmed + rejected;
    }

    public int unanswered() {
        return Math.max(0, alerts - confirmed - rejected - unsure);
    }

    /** Which part of those was right, from 0 to 1; empty if they are too few. */
    public OptionalDouble right() {
        return decided() >= HANDFUL ? OptionalDouble.of((double) confirmed / decided()) : OptionalDouble.empty();
    }

    /** Half of the answers came so soon; empty if they are too few. */
    public Optional<Duration> median() {
        return responses.answers() >= HANDFUL ? responses.median() : Optional.empty();
    }
}
