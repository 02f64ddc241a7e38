package smartshop.app.lawful;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private final Clock clock;
    private volatile @Nullable Running running;
    /** Also of tests that are over: their alerts may still wait for an answer. */
    private final Set<PersonId> numbers = ConcurrentHashMap.newKeySet();

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

    Running begin(Embedding face, byte[] portrait) {
        end();
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

    /** Overwrites the face. @return whether there was one */
    boolean end() {
        Running ended = running;
        running = null;
        if (ended != null) {
            ended.face().wipe();
            Arrays.fill(ended.portrait(), (byte) 0);
        }
        return ended != null;
    }

    /** Whether there is one whose hour is over. */
    boolean over() {
        Running now = running;
        return now != null && running().isEmpty();
    }
}
