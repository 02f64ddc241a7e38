package smartshop.app.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Request;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;

/**
 * By when what is owed to a requester is owed. A pure function of the request and the country's rules.
 *
 * @param lastDay empty where no day is set: it is the requester's turn to say who they are, or the law gives no number
 * @param daysLeft until the last day: 0 on it, negative after it; 0 where there is none
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Deadline(Duty duty, Optional<LocalDate> lastDay, long daysLeft, Urgency urgency) {
    /** So many days before the end a request needs somebody's attention; a week, as our own choice. */
    static final long SOON = 7;

    /** What is owed. */
    public enum Duty {
        ANSWER,
        ACKNOWLEDGEMENT,
        OUTCOME,
        NOTHING
    }

    /** How much it presses, the worst first. */
    public enum Urgency {
        LATE,
        SOON,
        FINE,
        /** It is the requester's turn. */
        WAITING,
        CLOSED
    }

    /** @param today where the shop is */
    public static Deadline of(Request request, ShopRules rules, LocalDate today) {
        if (!request.open()) {
            return new Deadline(Duty.NOTHING, Optional.empty(), 0, Urgency.CLOSED);
        }
        return request.kind() == Kind.COMPLAINT
                ? ofComplaint(request, rules, today)
                : due(Duty.ANSWER, answerBy(request, rules, today), request.state(), today);
    }

    /** The last day on which the requester may still be told that it takes longer; empty if it may not take longer. */
    public static Optional<LocalDate> tellExtensionBy(Request request, ShopRules rules, LocalDate today) {
        return request.kind() == Kind.COMPLAINT || rules.answer().extension() == 0
                ? Optional.empty()
                : start(request).map(start -> rules.answer().lastDay(start, pauses(request, today), false));
    }

    private static Deadline ofComplaint(Request request, ShopRules rules, LocalDate today) {
        if (!request.has(Step.ACKNOWLEDGE)) {
            LocalDate last = rules.acknowledgement().lastDay(request.receivedOn());
            return due(Duty.ACKNOWLEDGEMENT, Optional.of(last), State.RUNNING, today);
        }
        Optional<LocalDate> last = rules.outcome().map(limit -> limit.lastDay(request.receivedOn()));
        return due(Duty.OUTCOME, last, State.RUNNING, today);
    }

    private static Optional<LocalDate> answerBy(Request request, ShopRules rules, LocalDate today) {
        return start(request)
                .map(start -> rules.answer().lastDay(start, pauses(request, today), request.has(Step.EXTEND)));
    }

    private static Deadline due(Duty duty, Optional<LocalDate> lastDay, State state, LocalDate today) {
        long left = lastDay.map(last -> ChronoUnit.DAYS.between(today, last)).orElse(0L);
        return new Deadline(duty, lastDay, left, urgency(lastDay.isPresent(), left, state));
    }

    private static Urgency urgency(boolean dated, long left, State state) {
        if (dated && left < 0) {
            return Urgency.LATE;
        }
        if (state.waitsForRequester()) {
            return Urgency.WAITING;
        }
        return dated && left <= SOON ? Urgency.SOON : Urgency.FINE;
    }

    /** The day the request came; where proof of identity was asked for, the day that came. Empty while it has not. */
    private static Optional<LocalDate> start(Request request) {
        if (!request.has(Step.ASK_IDENTITY)) {
            return Optional.of(request.receivedOn());
        }
        return request.last(Step.PROVE_IDENTITY).map(TakenStep::on);
    }

    /** A question that is still open has lasted until today. */
    private static List<Pause> pauses(Request request, LocalDate today) {
        List<Pause> pauses = new ArrayList<>();
        @Nullable LocalDate asked = null;
        for (TakenStep taken : request.steps()) {
            if (taken.step() == Step.ASK_CLARIFICATION) {
                asked = taken.on();
            } else if (taken.step() == Step.CLARIFY && asked != null) {
                pauses.add(new Pause(asked, taken.on()));
                asked = null;
            }
        }
        if (asked != null) {
            pauses.add(new Pause(asked, today.isBefore(asked) ? asked : today));
        }
        return pauses;
    }
}
