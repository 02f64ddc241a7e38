package smartshop.app.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import smartshop.app.verify.Severity;

/**
 * How often a rule would have applied to what the history holds. By today's weekly plan: what somebody said by hand is not kept.
 *
 * @param fired how often
 * @param atNight how often of these at night
 * @param undecided of how many alerts it cannot be said, because it is no longer known whom they were about or what people said
 * @param letGo of how many alerts only the day is known
 */
public record DryRun(int fired, int atNight, int undecided, int letGo) {

    public static DryRun of(Rule rule, PastAlerts.Past past, WeekPlan plan, ZoneId zone) {
        Rule on = rule.turned(true);
        List<Situation> fired = past.alerts().stream()
                .flatMap(alert ->
                        alert.course().stream().map(step -> situation(alert, step.occasion(), step.at(), plan, zone)))
                .filter(on::applies)
                .toList();
        int atNight = (int) fired.stream()
                .filter(situation -> situation.profile() == Profile.NIGHT)
                .count();
        int undecided = (int) past.alerts().stream()
                .filter(alert -> undecided(on.when(), alert))
                .count();
        return new DryRun(fired.size(), atNight, undecided, past.letGo());
    }

    private static Situation situation(
            PastAlerts.Remembered alert, Occasion occasion, Instant at, WeekPlan plan, ZoneId zone) {
        LocalDateTime shown = at.atZone(zone).toLocalDateTime();
        return new Situation(occasion, alert.offence(), alert.camera(), shown, plan.profile(shown));
    }

    private static boolean undecided(When when, PastAlerts.Remembered alert) {
        boolean whom = alert.offence().isEmpty() && (!when.offences().isEmpty() || when.least() != Severity.LOSS);
        boolean answers = !alert.answered() && when.occasions().stream().anyMatch(occasion -> occasion != Occasion.NEW);
        return whom || answers;
    }
}
