package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CardKeysTest {
    @Test
    void aLetterThatIsTakenChangesPlaces() {
        CardKeys german = CardKeys.USUAL.with(Shortcut.SAME, KeyCode.J).with(Shortcut.LATER, KeyCode.U);
        assertThat(german.of(Shortcut.SAME)).contains(KeyCode.J);
        assertThat(german.at(KeyCode.Y)).isEmpty();
        assertThat(german.of(Shortcut.LATER)).contains(KeyCode.U);
        assertThat(german.of(Shortcut.UNSURE)).contains(KeyCode.L);
    }

    @Test
    void whatTakesALetterWithoutHavingOneSwitchesTheOtherOff() {
        CardKeys keys = CardKeys.USUAL.with(Shortcut.SAME, null).with(Shortcut.SAME, KeyCode.N);
        assertThat(keys.of(Shortcut.SAME)).contains(KeyCode.N);
        assertThat(keys.of(Shortcut.DIFFERENT)).isEmpty();
    }

    @Test
    void whatWasChosenIsReadAgain() {
        CardKeys chosen = CardKeys.USUAL.with(Shortcut.SAME, KeyCode.DIGIT1).with(Shortcut.MUTE, null);
        assertThat(CardKeys.read(chosen.written())).contains(chosen);
        CardKeys none = CardKeys.CHOOSABLE.stream()
                .reduce(CardKeys.USUAL, (keys, shortcut) -> keys.with(shortcut, null), (one, other) -> other);
        assertThat(CardKeys.read(none.written())).contains(none);
    }

    @Test
    void whatNobodyCanChooseIsNotRead() {
        CardKeys read =
                CardKeys.read("SAME=ENTER DIFFERENT=N LATER=N ?? UNSURE=").orElseThrow();
        assertThat(read.keys()).hasSize(1).containsEntry(Shortcut.DIFFERENT, KeyCode.N);
    }

    @Test
    void aButtonSaysItsLetterWhileItHasOne() {
        assertThat(CardKeys.USUAL.before(Shortcut.SAME, "Same person")).isEqualTo("Y  Same person");
        assertThat(CardKeys.USUAL.with(Shortcut.SAME, null).before(Shortcut.SAME, "Same person"))
                .isEqualTo("Same person");
    }
}
