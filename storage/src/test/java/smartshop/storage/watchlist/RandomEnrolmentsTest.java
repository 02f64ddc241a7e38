package smartshop.storage.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.Shop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.vault.KeyFileVault;

/** A thousand forms, filled in by chance, and a second opinion on each. */
class RandomEnrolmentsTest {
    private static final int FORMS = 1000;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_120);

    @Test
    void exactlyWhatTheRulesAllowIsListedAndOfTheRestNothingIsLeft() throws Exception {
        Ticking clock = new Ticking(Instant.parse("2026-11-20T08:00:00Z"));
        int accepted = 0;
        try (Database database = Database.open(folder, KeyFileVault.in(folder), clock)) {
            Watchlist watchlist = database.watchlist();
            for (int form = 0; form < FORMS; form++) {
                NewPerson newcomer = form();
                boolean listed = proposed(watchlist, newcomer);
                assertThat(listed)
                        .as("form %s: %s %s", form, newcomer.grounds(), newcomer.notice())
                        .isEqualTo(lawful(newcomer));
                accepted += listed ? 1 : 0;
                assertThat(keys()).as("keys after form %s", form).isEqualTo(accepted);
            }
            List<Person> people = watchlist.people();
            assertThat(people).hasSize(accepted);
            assertThat(people).allMatch(person -> lawful(person.listing().orElseThrow()));
        }
        assertThat(accepted)
                .as("both kinds are common enough to mean something")
                .isBetween(100, 900);
    }

    @Test
    void whatFailsAfterTheRulesLeavesNoKeyEither() throws Exception {
        try (Database database = Shop.open(folder)) {
            for (int time = 0; time < 2; time++) {
                assertThat(catchThrowable(() -> database.audit(Actor.OWNER)
                                .recorded(() -> database.watchlist().enrol(Shop.ann()), person -> {
                                    throw new StorageException("The disk is full.");
                                })))
                        .hasMessage("The disk is full.");
                assertThat(database.watchlist().people()).isEmpty();
                assertThat(keys()).isZero();
            }
            database.audit(Actor.OWNER)
                    .recorded(() -> database.watchlist().enrol(Shop.ann()), person -> Deed.of(Action.PERSON_ENROLLED));
            assertThat(database.watchlist().people()).hasSize(1);
            assertThat(keys()).isOne();
        }
    }

    private static boolean proposed(Watchlist watchlist, NewPerson newcomer) {
        try {
            watchlist.propose(newcomer, Optional.empty(), EnrolmentRules.UK);
            return true;
        } catch (StorageException e) {
            assertThat(e).hasMessageEndingWith(".").hasNoCause();
            return false;
        }
    }

    /** What the law's summary says, in other words and by other means than the program's. */
    private static boolean lawful(NewPerson person) {
        return !person.name().isBlank()
                && !person.photos().isEmpty()
                && lawful(person.grounds())
                && lawful(person.notice(), person.grounds().day());
    }

    private static boolean lawful(Listing listing) {
        Grounds grounds = listing.grounds().orElseThrow();
        return lawful(grounds) && lawful(listing.notice().orElseThrow(), grounds.day());
    }

    private static boolean lawful(Grounds said) {
        long pence = said.worth().orElse(0);
        boolean seriousEnough = switch (said.offence()) {
            case THEFT, FRAUD, CRIMINAL_DAMAGE -> pence >= 5000;
            case REPEATED_THEFT -> pence > 0;
            case VIOLENCE, THREATS, STAFF_ABUSE, BANNED -> true;
        };
        long monthsAgo = ChronoUnit.MONTHS.between(said.day(), TODAY);
        boolean inTime = said.day().compareTo(TODAY) <= 0
                && (said.accomplice()
                        ? monthsAgo < 3 || said.day().equals(LocalDate.parse("2026-08-20"))
                        : monthsAgo < 24 || said.day().equals(LocalDate.parse("2024-11-20")));
        String place = said.evidence().map(Evidence::place).orElse("").strip();
        return seriousEnough
                && inTime
                && written(said.incident(), 200)
                && written(place, 200)
                && written(said.reason(), 1000)
                && said.declaration().adult()
                && said.declaration().notVulnerable();
    }

    private static boolean written(String text, int most) {
        return text.matches("(?s).{1,%d}".formatted(most));
    }

    private static boolean lawful(Notice notice, LocalDate incident) {
        return switch (notice) {
            case Notice.Told told -> !told.on().isBefore(incident) && told.on().compareTo(TODAY) <= 0;
            case Notice.Withheld kept ->
                kept.reviewOn().compareTo(TODAY) > 0 && kept.reviewOn().compareTo(LocalDate.parse("2027-02-20")) <= 0;
        };
    }

    private NewPerson form() {
        LocalDate day =
                TODAY.minusDays(oneOf(0, 1, 30, 91, 92, 93, 365, 729, 730, 731, 800, -1, -400, random.nextInt(700)));
        Grounds grounds = new Grounds(
                Offence.values()[random.nextInt(Offence.values().length)],
                random.nextBoolean(),
                day,
                rarely() ? OptionalLong.empty() : OptionalLong.of(oneOf(0, 39, 4999, 5000, 5001, 1_000_000, -5000)),
                text(200),
                rarely() ? Optional.empty() : Optional.of(new Evidence(kind(), text(200))),
                new Declaration(!rarely(), !rarely()),
                text(1000));
        return new NewPerson(
                rarely() ? "  " : "Ann",
                grounds,
                notice(day),
                rarely() ? List.of() : List.of(Shop.photo("face", 1, 0)));
    }

    private Notice notice(LocalDate incident) {
        return random.nextBoolean()
                ? new Notice.Told(rarely() ? incident.minusDays(1) : rarely() ? TODAY.plusDays(1) : TODAY)
                : new Notice.Withheld(
                        Notice.Why.values()[random.nextInt(3)], TODAY.plusDays(oneOf(1, 14, 30, 92, 93, 0, -1)));
    }

    private Evidence.Kind kind() {
        return Evidence.Kind.values()[random.nextInt(Evidence.Kind.values().length)];
    }

    private String text(int longest) {
        return rarely() ? " " : rarely() ? "x".repeat(longest + 1) : "x".repeat(1 + random.nextInt(longest));
    }

    private boolean rarely() {
        return random.nextInt(25) == 0;
    }

    private int oneOf(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private long keys() throws Exception {
        try (var lines = Files.lines(folder.resolve("people.keys"))) {
            return lines.filter(line -> line.startsWith("key ")).count();
        }
    }
}
