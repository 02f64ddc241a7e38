package smartshop.app.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import smartshop.app.SettableClock;
import smartshop.app.ui.CardKeys;
import smartshop.app.ui.Shortcut;

class AnswerKeysTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private CardKeys chosen = CardKeys.USUAL;
    private final AnswerKeys keys = new AnswerKeys(() -> chosen, clock);

    @Test
    void withoutTheFocusNoKeyAnswers() {
        assertThat(keys.pressed(KeyCode.Y)).isEmpty();
    }

    @Test
    void aKeyTypedWhileTheCardCameDoesNotAnswer() {
        keys.focused(true);
        assertThat(keys.pressed(KeyCode.Y)).isEmpty();
    }

    @Test
    void eachKeyHasItsAnswerOnceArmed() {
        arm();
        assertThat(keys.pressed(KeyCode.Y)).contains(AnswerKeys.Key.YES);
        assertThat(keys.pressed(KeyCode.N)).contains(AnswerKeys.Key.NO);
        assertThat(keys.pressed(KeyCode.U)).contains(AnswerKeys.Key.UNSURE);
        assertThat(keys.pressed(KeyCode.L)).contains(AnswerKeys.Key.LATER);
        assertThat(keys.pressed(KeyCode.M)).contains(AnswerKeys.Key.MUTE);
        assertThat(keys.pressed(KeyCode.M)).as("held down").isEmpty();
        assertThat(keys.pressed(KeyCode.ENTER)).isEmpty();
    }

    @Test
    void anotherLetterAnswersAndTheUsualOneNoLonger() {
        chosen = new CardKeys(Map.of(Shortcut.SAME, KeyCode.J));
        arm();
        assertThat(keys.pressed(KeyCode.J)).contains(AnswerKeys.Key.YES);
        assertThat(keys.pressed(KeyCode.Y)).isEmpty();
        assertThat(keys.pressed(KeyCode.N)).as("switched off").isEmpty();
    }

    @Test
    void aKeyHeldDownCountsOnce() {
        keys.focused(true);
        keys.pressed(KeyCode.Y);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.pressed(KeyCode.Y)).isEmpty();

        keys.released(KeyCode.Y);
        assertThat(keys.pressed(KeyCode.Y)).contains(AnswerKeys.Key.YES);
    }

    private void arm() {
        keys.focused(true);
        clock.advance(Duration.ofMillis(600));
    }
}
