package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import smartshop.app.StartException;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.storage.watchlist.Declaration;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;

class FormOptionsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsMissingIsAskedForInTurn() throws StartException {
        EnrolmentForm form = form(
                answering("repeated-theft", "75.00", "IB-114", "recording", "safe", "YES", "hid two bottles"),
                "--on",
                "2026-11-03");

        assertThat(form.grounds())
                .isEqualTo(new Grounds(
                        Offence.REPEATED_THEFT,
                        false,
                        LocalDate.parse("2026-11-03"),
                        OptionalLong.of(75_00),
                        "IB-114",
                        Optional.of(new Evidence(Evidence.Kind.RECORDING, "safe")),
                        Declaration.MADE,
                        "hid two bottles"));
        assertThat(form.notice()).isEqualTo(new Notice.Withheld(Notice.Why.NO_ADDRESS, TODAY.plusDays(30)));
        assertThat(asked).hasSize(7).first().asString().startsWith("What did the person do");
    }

    @Test
    void aDeclarationThatIsNotTypedIsNotMade() throws StartException {
        EnrolmentForm form =
                form(answering("violence", "2026-11-03", "IB-1", "statement", "folder", "y", "hit a guard"));

        assertThat(form.grounds().declaration()).isEqualTo(new Declaration(false, false));
        assertThat(form.grounds().worth()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsSaidWithWhatIs() {
        assertThatThrownBy(() -> form(answering("shouting")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("repeated-theft, theft, fraud");
        assertThatThrownBy(() -> form(answering("theft", "yesterday"))).hasMessageContaining("no date");
        assertThatThrownBy(() -> form(answering("theft", "2026-11-03", "a lot")))
                .hasMessageContaining("75.00");
    }

    private static EnrolmentForm form(Asking asking, String... arguments) throws StartException {
        FormOptions options = CommandLine.populateCommand(new FormOptions(asking), arguments);
        return options.form("Ann", EnrolmentRules.UK, TODAY);
    }

    private Asking answering(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return question -> {
            asked.add(question);
            return Optional.ofNullable(left.poll());
        };
    }
}
