package smartshop.storage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import smartshop.storage.vault.WrongSecretException.Why;

class RecoveryCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void itIsPrintedInSevenGroupsWithoutLookAlikes() {
        for (int i = 0; i < 1000; i++) {
            assertThat(RecoveryCode.random().printed()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        }
    }

    @Test
    void howItIsTypedDoesNotMatter() throws WrongSecretException {
        RecoveryCode code = RecoveryCode.random();
        String careless = code.printed()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(RecoveryCode.typed(careless.toCharArray()).same(code)).isTrue();
    }

    @Test
    void everyChangedSymbolIsATypingMistake() {
        String printed = RecoveryCode.random().printed();
        for (int i = 0; i < printed.length(); i++) {
            for (char other : SYMBOLS.toCharArray()) {
                if (printed.charAt(i) != '-' && printed.charAt(i) != other) {
                    assertMistyped(printed.substring(0, i) + other + printed.substring(i + 1));
                }
            }
        }
    }

    @Test
    void neighboursThatChangedPlacesAreATypingMistake() {
        String code = RecoveryCode.random().printed().replace("-", "");
        for (int i = 0; i < code.length() - 2; i++) {
            if (code.charAt(i) != code.charAt(i + 1)) {
                assertMistyped(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
            }
        }
    }

    @Test
    void aSymbolTooFewTooManyOrOfNoAlphabetIsATypingMistake() {
        String printed = RecoveryCode.random().printed();

        assertMistyped("");
        assertMistyped(printed.substring(1));
        assertMistyped(printed + "0");
        assertMistyped("U" + printed.substring(1));
        assertMistyped("\u00e9" + printed.substring(1));
    }

    private static void assertMistyped(String typed) {
        assertThat(catchThrowableOfType(WrongSecretException.class, () -> RecoveryCode.typed(typed.toCharArray()))
                        .why())
                .as(typed)
                .isEqualTo(Why.MISTYPED_CODE);
    }
}
