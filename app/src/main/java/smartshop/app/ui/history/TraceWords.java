package smartshop.app.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.history.LatencyTrace;

/** Where an alert's time went, from the camera to the first answer, as people read it. */
final class TraceWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss.SS", Words.customs());

    private static final double SECOND = 1_000;

    private TraceWords() {}

    /** One step. @param when since the picture was filmed */
    record Step(String what, String when) {}

    static List<Step> of(LatencyTrace trace, ZoneId zone) {
        Instant filmed = trace.captured();
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step(Words.say("trace.filmed"), Words.say("trace.filmed.at", MOMENT.format(filmed.atZone(zone)))));
        steps.add(new Step(Words.say("trace.decoded"), after(filmed, trace.decoded())));
        trace.detected().ifPresent(at -> steps.add(new Step(Words.say("trace.detected"), after(filmed, at))));
        steps.add(new Step(Words.say("trace.decided"), after(filmed, trace.decided())));
        steps.add(new Step(Words.say("trace.stored"), after(filmed, trace.stored())));
        steps.add(new Step(Words.say("trace.shown"), after(filmed, trace.shown(), Words.say("trace.shown.never"))));
        steps.add(new Step(
                Words.say("trace.acknowledged"),
                after(filmed, trace.acknowledged(), Words.say("trace.acknowledged.never"))));
        return steps;
    }

    /** "0.12 s later"; a camera whose clock is ahead seems to have filmed what was decoded before. */
    private static String after(Instant filmed, Instant at) {
        Duration later = Duration.between(filmed, at);
        if (later.isNegative()) {
            return Words.say("trace.before", seconds(later.negated()));
        }
        return later.toSeconds() < 60
                ? Words.say("trace.after", seconds(later))
                : Words.say("trace.after.long", Times.span(later));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String after(Instant filmed, Optional<Instant> at, String never) {
        return at.map(moment -> after(filmed, moment)).orElse(never);
    }

    private static String seconds(Duration span) {
        return Times.number("%.2f", span.toMillis() / SECOND);
    }
}
