package smartshop.app.cloud;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/** Asks within the month's budget and past the breaker, and records each call with what it cost. Any thread may call; the calls wait. */
final class Questions implements AutoCloseable {
    /** An answer, as the audit log has it; a {@link Trouble} is written by its own name. */
    private enum Outcome {
        AGREES,
        DISAGREES,
        /** It came after its time. */
        LATE
    }

    private static final Logger log = LoggerFactory.getLogger(Questions.class);

    private final CloudDesk desk;
    private final AuditLog audit;
    private final FaceComparison.Opener opener;
    private final Duration limit;
    private final Breaker breaker;
    private @Nullable FaceComparison open;

    /**
     * @param audit as whoever asks
     * @param limit for one comparison
     */
    Questions(CloudDesk desk, AuditLog audit, FaceComparison.Opener opener, Duration limit, Breaker breaker) {
        this.desk = desk;
        this.audit = audit;
        this.opener = opener;
        this.limit = limit;
        this.breaker = breaker;
    }

    /**
     * Asks, if there is money for it and the service seems to be there.
     *
     * @param subject the alert's number; empty for a trial
     * @param over whether nobody waits for the answer any more
     * @param wanted asked last of all before a picture is sent
     * @throws smartshop.storage.StorageException if it cannot be counted or recorded
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Reply ask(Optional<UUID> subject, byte[] enrolled, byte[] live, BooleanSupplier over, BooleanSupplier wanted) {
        if (!breaker.lets()) {
            return new Reply.NotAsked();
        }
        Optional<Spending.Reserved> reserved = Optional.empty();
        try {
            reserved = desk.spending().reserve(desk.settings().budget());
        } finally {
            if (reserved.isEmpty()) {
                breaker.notTried();
            }
        }
        if (reserved.isEmpty()) {
            return new Reply.None(Trouble.OVER_BUDGET);
        }
        if (!wanted.getAsBoolean()) {
            desk.spending().release(reserved.get());
            breaker.notTried();
            return new Reply.NotAsked();
        }
        Reply reply = compare(enrolled, live);
        reply.why().ifPresentOrElse(trouble -> trouble.tell(breaker), breaker::answered);
        settle(subject, reply, reserved.get(), over.getAsBoolean());
        return reply;
    }

    private Reply compare(byte[] enrolled, byte[] live) {
        try {
            return new Reply.Said(comparison().compare(enrolled, live));
        } catch (NoAnswerException e) {
            return new Reply.None(e.trouble());
        } catch (RuntimeException | LinkageError e) {
            // By its class alone: a message may quote what was sent.
            log.error("A comparison failed on this computer: {}", e.getClass().getName());
            return new Reply.None(Trouble.HERE);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private void settle(Optional<UUID> subject, Reply reply, Spending.Reserved call, boolean late) {
        if (!reply.charged()) {
            desk.spending().release(call);
        }
        audit.record(new Deed(
                Action.SECOND_OPINION_ASKED,
                subject,
                Detail.of(outcome(reply, late))
                        .and(Detail.of(Detail.Measure.MICRO_DOLLARS, reply.charged() ? call.price() : 0L))));
    }

    private static Enum<?> outcome(Reply reply, boolean late) {
        return switch (reply) {
            case Reply.None(Trouble trouble) -> trouble;
            case Reply.Said(FaceComparison.Answer answer) -> late ? Outcome.LATE : outcome(answer);
            case Reply.NotAsked _ -> throw new IllegalArgumentException("Nothing was asked");
        };
    }

    private static Outcome outcome(FaceComparison.Answer answer) {
        return switch (answer) {
            case SAME -> Outcome.AGREES;
            case DIFFERENT -> Outcome.DISAGREES;
        };
    }

    /** Makes ready what takes longest the first time. Sends nothing. */
    void prepare() {
        comparison().prepare();
    }

    private synchronized FaceComparison comparison() {
        FaceComparison ready = open;
        if (ready == null) {
            ready = opener.open(
                    desk.settings().pinned().orElseThrow(), desk.key().orElseThrow(), limit);
            open = ready;
        }
        return ready;
    }

    /** Something was changed: the next question is asked with what is chosen now. */
    void changed() {
        close();
        breaker.reset();
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
