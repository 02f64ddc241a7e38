package smartshop.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import smartshop.app.StartException;
import smartshop.app.enrol.EnrolmentForm;
import smartshop.storage.watchlist.Declaration;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;

/** What an enrolment has to say. What is missing is asked for on the terminal. */
final class FormOptions {
    /** Where nothing is said: long enough to write a letter, short enough to be thought of. */
    private static final int DAYS_TO_REVIEW = 30;

    private final Asking asking;

    @Option(
            names = "--offence",
            paramLabel = "WHAT",
            description =
                    "What the person did: repeated-theft, theft, fraud, criminal-damage, violence, threats, staff-abuse or banned.")
    private @Nullable String offence;

    @Option(
            names = "--accomplice",
            description = "The person helped somebody else to do it; listed for a shorter time.")
    private boolean accomplice;

    @Option(names = "--on", paramLabel = "DATE", description = "When it happened, such as 2026-11-03.")
    private @Nullable String day;

    @Option(
            names = "--value",
            paramLabel = "AMOUNT",
            description = "What the goods or the damage were worth, such as 75.00; for theft, fraud and damage.")
    private @Nullable String worth;

    @Option(names = "--incident", paramLabel = "REFERENCE", description = "The number in your incident book.")
    private @Nullable String incident;

    @Option(
            names = "--evidence",
            paramLabel = "KIND",
            description = "recording, statement, police-report, stock-record or ban-notice.")
    private @Nullable String evidence;

    @Option(names = "--kept", paramLabel = "PLACE", description = "Where the evidence is kept.")
    private @Nullable String place;

    @Option(names = "--reason", paramLabel = "TEXT", description = "What happened, in a sentence.")
    private @Nullable String reason;

    @Option(
            names = "--declare",
            description = "You declare that the person is over 18 and not vulnerable. Nobody is listed without.")
    private boolean declared;

    @Option(names = "--told", paramLabel = "DATE", description = "When the person was told.")
    private @Nullable String told;

    @Option(
            names = "--not-told",
            paramLabel = "WHY",
            description =
                    "Why not, to be looked at again after 30 days: no-address (default), investigation or safety.")
    private @Nullable String notTold;

    FormOptions() {
        this(Asking::onTheTerminal);
    }

    FormOptions(Asking asking) {
        this.asking = asking;
    }

    /** @throws StartException if something is missing that nobody can be asked for, or is not what it should be */
    EnrolmentForm form(String name, EnrolmentRules rules, LocalDate today) throws StartException {
        Offence what = word(Offence.class, said(offence, "--offence", "What did the person do"));
        Grounds grounds = new Grounds(
                what,
                accomplice,
                day(said(day, "--on", "When did it happen (such as %s)".formatted(today))),
                what.hasWorth() || worth != null ? worth(rules) : OptionalLong.empty(),
                said(incident, "--incident", "Reference in the incident book"),
                Optional.of(new Evidence(
                        word(Evidence.Kind.class, said(evidence, "--evidence", "What evidence is there")),
                        said(place, "--kept", "Where is it kept"))),
                declaration(),
                said(reason, "--reason", "What happened, in a sentence"));
        return new EnrolmentForm(name, grounds, notice(today));
    }

    private OptionalLong worth(EnrolmentRules rules) throws StartException {
        String typed = said(worth, "--value", "What was it worth (such as 75.00)");
        return OptionalLong.of(rules.worth(typed)
                .orElseThrow(() -> new StartException("This is no amount of money, such as 75.00: " + typed)));
    }

    private Declaration declaration() {
        boolean made = declared
                || asking.answer("Is the person over 18 and not vulnerable? Type yes to declare it")
                        .filter(answer -> answer.strip().equalsIgnoreCase("yes"))
                        .isPresent();
        return new Declaration(made, made);
    }

    private Notice notice(LocalDate today) throws StartException {
        return told != null
                ? new Notice.Told(day(told))
                : new Notice.Withheld(
                        notTold == null ? Notice.Why.NO_ADDRESS : word(Notice.Why.class, notTold),
                        today.plusDays(DAYS_TO_REVIEW));
    }

    private String said(@Nullable String given, String option, String question) throws StartException {
        return given != null
                ? given
                : asking.answer(question)
                        .orElseThrow(() -> new StartException(
                                "%s is missing: see 'smartshop watchlist add --help'.".formatted(option)));
    }

    private static LocalDate day(String typed) throws StartException {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new StartException("This is no date, such as 2026-11-03: " + typed, e);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> kind, String typed) throws StartException {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> words(one).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new StartException("Not known: %s. Say one of: %s."
                        .formatted(
                                typed,
                                Arrays.stream(kind.getEnumConstants())
                                        .map(FormOptions::words)
                                        .collect(Collectors.joining(", ")))));
    }

    /** "repeated-theft". */
    static String words(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
