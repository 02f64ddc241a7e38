package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import smartshop.app.ui.CardKeys;
import smartshop.app.ui.Shortcut;

/**
 * Y, N, U, L and M on a focused card, and I once it is confirmed, or what was chosen instead. They count only 600 ms after the card got the focus, so that nobody who types something
 * else answers by accident, and a key held down counts once.
 */
final class AnswerKeys {
    static final Duration ARMED_AFTER = Duration.ofMillis(600);

    private final Supplier<CardKeys> chosen;
    private final Clock clock;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Instant armedAt = Instant.MAX;

    AnswerKeys(Supplier<CardKeys> chosen, Clock clock) {
        this.chosen = chosen;
        this.clock = clock;
    }

    void focused(boolean focused) {
        armedAt = focused ? clock.instant().plus(ARMED_AFTER) : Instant.MAX;
        down.clear();
    }

    /** What a key says. */
    enum Key {
        YES(Shortcut.SAME),
        NO(Shortcut.DIFFERENT),
        UNSURE(Shortcut.UNSURE),
        LATER(Shortcut.LATER),
        /** Not an answer: no sound, or sound again. */
        MUTE(Shortcut.MUTE),
        /** Not an answer: opens the incident of a confirmed alert. */
        INCIDENT(Shortcut.INCIDENT);

        private final Shortcut shortcut;

        Key(Shortcut shortcut) {
            this.shortcut = shortcut;
        }
    }

    Optional<Key> pressed(KeyCode key) {
        boolean first = down.add(key);
        return first && !clock.instant().isBefore(armedAt) ? answer(key) : Optional.empty();
    }

    void released(KeyCode key) {
        down.remove(key);
    }

    private Optional<Key> answer(KeyCode key) {
        return chosen.get()
                .at(key)
                .flatMap(shortcut -> Arrays.stream(Key.values())
                        .filter(answer -> answer.shortcut == shortcut)
                        .findFirst());
    }
}
