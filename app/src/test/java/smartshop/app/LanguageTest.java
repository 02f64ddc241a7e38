package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final String SAMPLE = "smartshop.app.sample";

    @Test
    void aTranslationIsOneFile() {
        Language german = Language.of(SAMPLE, Locale.of("de", "AT"));

        assertThat(german.say("greeting", "Resi")).isEqualTo("Guten Morgen, Resi");
        assertThat(german.customs()).isEqualTo(Locale.of("de", "AT"));
        assertThat(Language.of(SAMPLE, Locale.GERMANY).say("sum", 1234.5)).isEqualTo("1.234,5 Euro");
    }

    @Test
    void withoutOneWordsAndNumbersAreEnglish() {
        Language english = Language.of(SAMPLE, Locale.FRANCE);

        assertThat(english.say("sum", 1234.5)).isEqualTo("1,234.5 pounds");
        assertThat(english.customs()).isEqualTo(Locale.UK);
    }

    @Test
    void whereEnglishIsSpokenTheCountrySaysHowDatesAreWritten() {
        assertThat(Language.of(SAMPLE, Locale.of("en", "NZ")).customs()).isEqualTo(Locale.of("en", "NZ"));
        assertThat(Language.of(SAMPLE, Locale.ENGLISH).customs()).isEqualTo(Locale.UK);
    }

    @Test
    void pseudoWordsKeepTheirArguments() {
        assertThat(Language.of(SAMPLE, Locale.of("en", "XA")).say("greeting", "Anna"))
                .isEqualTo("«Gööd mörñîñg, Anna~~~~~»");
        assertThat(new PseudoWords(ResourceBundle.getBundle(SAMPLE)).keySet())
                .containsExactlyInAnyOrder("greeting", "sum");
    }
}
