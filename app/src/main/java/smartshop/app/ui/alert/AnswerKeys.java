package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import smartshop.storage.verdict.Verdict;

/**
 * Y, N and U on a focused card. They count only 600 ms after the card got the focus, so that nobody who types something
 * else answers by accident, and a key held down counts once.
 */
final class AnswerKeys {
    static final Duration ARMED_AFTER = Duration.ofMillis(600);

    private final Clock clock;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Instant armedAt = Instant.MAX;

    AnswerKeys(Clock clock) {
        this.clock = clock;
    }

    void focused(boolean focused) {
        armedAt = focused ? clock.instant().plus(ARMED_AFTER) : Instant.MAX;
        down.clear();
    }

    Optional<Verdict> pressed(KeyCode key) {
        boolean first = down.add(key);
        return first && !clock.instant().isBefore(armedAt) ? answer(key) : Optional.empty();
    }

    void released(KeyCode key) {
        down.remove(key);
    }

    private static Optional<Verdict> answer(KeyCode key) {
        return switch (key) {
            case Y -> Optional.of(Verdict.THIS_PERSON);
            case N -> Optional.of(Verdict.NOT_THIS_PERSON);
            case U -> Optional.of(Verdict.UNSURE);
            default -> Optional.empty();
        };
    }
}
