package smartshop.app.lawful;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;

/**
 * Somebody who wants to be found themselves, for an hour: in memory alone, gone at the end, at a restart and when matching
 * is stopped. Any thread may call.
 */
public final class SelfTest {
    public static final Duration LASTS = Duration.ofHours(1);
    /** One for each of a few people who try it; no way to look at everybody all day without the papers. */
    static final int MOST_A_DAY = 3;

    private final Clock clock;
    private volatile @Nullable Running running;
    /** Also of tests that are over: their alerts may still wait for an answer. */
    private final Set<PersonId> numbers = ConcurrentHashMap.newKeySet();

    private LocalDate day = LocalDate.MIN;
    private int begunThatDay;

    /**
     * A self-test under way.
     *
     * @param person a number for it alone
     * @param portrait the face as JPEG, for the alert's card
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Running(PersonId person, Embedding face, byte[] portrait, Instant until) {
        /** Without the face. */
        @Override
        public String toString() {
            return "Running[until %s]".formatted(until);
        }
    }

    SelfTest(Clock clock) {
        this.clock = clock;
    }

    public Optional<Running> running() {
        Running now = running;
        return now == null || !clock.instant().isBefore(now.until()) ? Optional.empty() : Optional.of(now);
    }

    /** Whether that is the number of a self-test and not of a listed person. */
    public boolean is(PersonId person) {
        return numbers.contains(person);
    }

    /** Whether that was the number of a self-test that has ended. */
    public boolean isOver(PersonId person) {
        return is(person)
                && running().filter(now -> now.person().equals(person)).isEmpty();
    }

    /** Whether there may be another one today. */
    synchronized boolean mayBegin() {
        return begunThatDay < MOST_A_DAY || !day.equals(LocalDate.now(clock));
    }

    synchronized Running begin(Embedding face, byte[] portrait) {
        end();
        count();
        PersonId person = PersonId.random();
        numbers.add(person);
        Running begun = new Running(
                person,
                new Embedding(face.model(), face.vector().clone()),
                portrait.clone(),
                clock.instant().plus(LASTS));
        running = begun;
        return begun;
    }

    private void count() {
        LocalDate today = LocalDate.now(clock);
        begunThatDay = day.equals(today) ? begunThatDay + 1 : 1;
        day = today;
    }

    /** Overwrites the face. @return whether there was one */
    synchronized boolean end() {
        Running ended = running;
        running = null;
        if (ended != null) {
            ended.face().wipe();
            Arrays.fill(ended.portrait(), (byte) 0);
        }
        return ended != null;
    }

    /** Ends one whose hour is over. @return whether there was one */
    synchronized boolean endIfOver() {
        return running().isEmpty() && end();
    }
}
