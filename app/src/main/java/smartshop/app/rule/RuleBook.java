package smartshop.app.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the shop wants to follow from alerts.
 *
 * @param rules in the order in which they are shown, which has no other meaning
 * @param byHand what somebody said the shop is like, whatever the plan says
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record RuleBook(List<Rule> rules, WeekPlan plan, Optional<ByHand> byHand) {

    /** Holds until the plan's next change, so that it cannot be forgotten. */
    public record ByHand(Profile profile, Instant since) {}

    private static final Rule NEW_ALERTS = new Rule(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            true,
            When.always(EnumSet.of(Occasion.NEW)),
            What.SOUND);

    private static final Rule UNANSWERED_ALERTS = new Rule(
            UUID.fromString("00000000-0000-4000-8000-000000000002"),
            true,
            When.always(EnumSet.of(Occasion.UNANSWERED, Occasion.NOT_SECONDED)),
            What.SOUND_AND_EVERY_CHANNEL);

    /** Right on the first day: the desk hears of a new alert, and everybody who can be told of one that nobody answers. */
    public static final RuleBook OWN =
            new RuleBook(List.of(NEW_ALERTS, UNANSWERED_ALERTS), WeekPlan.ALWAYS_OPEN, Optional.empty());

    public RuleBook {
        rules = List.copyOf(rules);
    }

    public Rules deciding() {
        return new Rules(rules);
    }

    public Profile profile(Instant at, ZoneId zone) {
        return handAt(at, zone).map(ByHand::profile).orElseGet(() -> plan.profile(at, zone));
    }

    /** What was said by hand, while it holds. */
    public Optional<ByHand> handAt(Instant at, ZoneId zone) {
        return byHand.filter(hand -> handUntil(zone).map(at::isBefore).orElse(true) && !at.isBefore(hand.since()));
    }

    /** When the plan is followed again; empty if nothing was said by hand, or the plan never changes. */
    public Optional<Instant> handUntil(ZoneId zone) {
        return byHand.flatMap(hand -> plan.nextChange(hand.since(), zone));
    }

    /** In the place of the one of its number, or last. */
    public RuleBook with(Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        int place = rules.stream().map(Rule::id).toList().indexOf(rule.id());
        if (place < 0) {
            changed.add(rule);
        } else {
            changed.set(place, rule);
        }
        return new RuleBook(changed, plan, byHand);
    }

    public RuleBook without(UUID rule) {
        return new RuleBook(rules.stream().filter(one -> !one.id().equals(rule)).toList(), plan, byHand);
    }

    public RuleBook ruled(List<Rule> others) {
        return new RuleBook(others, plan, byHand);
    }

    /** By another plan, which is followed at once. */
    public RuleBook planned(WeekPlan other) {
        return new RuleBook(rules, other, Optional.empty());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public RuleBook said(Optional<ByHand> hand) {
        return new RuleBook(rules, plan, hand);
    }
}
