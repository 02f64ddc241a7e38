package smartshop.storage.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smartshop.storage.vault.PassphraseRules.Objection;

class PassphraseRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet herons",
                "twelve chars",
                "aaaa bbbb cccc dddd e",
                "\u0434\u0435\u0441\u044f\u0442\u044c \u0446\u0430\u043f\u0435\u043b\u044c",
                "x 1234567890123"
            })
    void lengthIsEnoughWhateverItIsMadeOf(String chosen) {
        assertThat(PassphraseRules.objection(chosen.toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "Password1234!",
                "passwordpassword",
                "123456789012",
                "098765432109",
                "aaaaaaaaaaaa",
                "abcabcabcabca",
                "qwertyuiopas",
                "abcdefghijkl",
                "SmartShop2026",
                "correct horse battery staple",
                "20261121 2026"
            })
    void theObviousIsRefused(String chosen) {
        assertThat(PassphraseRules.objection(chosen.toCharArray())).contains(Objection.OBVIOUS);
    }

    @Test
    void elevenCharactersAreTooShortAndTwoHundredAreNotTooLong() {
        assertThat(PassphraseRules.objection("elevenchars".toCharArray())).contains(Objection.TOO_SHORT);
        assertThat(PassphraseRules.objection("heron ".repeat(40).toCharArray())).isEmpty();
        assertThat(PassphraseRules.objection("heron ".repeat(43).toCharArray())).contains(Objection.TOO_LONG);
    }
}
