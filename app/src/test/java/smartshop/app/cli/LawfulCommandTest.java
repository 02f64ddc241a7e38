package smartshop.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import smartshop.app.LawfulShop;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class LawfulCommandTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    Path folder;

    @Test
    void whereNothingIsThereItSaysWhatToDoFirstAndMakesNothing() {
        Line line = status();

        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out())
                .contains("Matching is locked: nobody is looked for.", "  - Choose the country whose rules apply.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsDoneWhatIsDueAndWhichCamerasLookForNobodyIsSaid() {
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            LawfulDesk desk = desk(database);
            LawfulShop.complete(desk, LocalDate.now(clock));
            desk.purpose(database.cameras().add("Door").id(), CameraPurpose.ENTRANCE);
            clock.advance(Duration.ofSeconds(1)); // cameras stand in the order in which they were added
            desk.purpose(database.cameras().add("Counter").id(), CameraPurpose.TILL);
            clock.advance(Duration.ofSeconds(1));
            database.cameras().add("Yard");
        }
        Line line = status();
        assertThat(line.status()).isZero();
        assertThat(line.out().lines())
                .containsExactly(
                        "Country: United Kingdom",
                        "The papers are done. They are due again on 21 November 2027.",
                        "Counter: nobody is looked for there; it has a purpose that does not allow it.",
                        "Yard: nobody is looked for there; it has no purpose yet.");

        clock.advance(Duration.ofDays(365));
        assertThat(status().out()).contains("due again on 21 November 2027, in 1 day: then matching locks.");
        clock.advance(Duration.ofDays(1));
        assertThat(status().out()).contains("  - Sign at the door: done on 20 November 2026, due again every year.");
    }

    @Test
    void aSwitchThatWasPressedIsSaid() {
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            LawfulDesk desk = desk(database);
            LawfulShop.complete(desk, LocalDate.now(clock));
            desk.stop();
        }
        Line line = status();
        assertThat(line.status()).isEqualTo(1);
        assertThat(line.out()).contains("Matching was stopped: nobody is looked for until somebody resumes it");
    }

    private LawfulDesk desk(Database database) {
        return new LawfulDesk(database.lawfulRecord(), new Access(database, clock), false, new Notices(clock), clock);
    }

    private Line status() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new LawfulStatusCommand(Clock.fixed(clock.instant(), clock.getZone())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("--data", folder.toString());
        return new Line(status, out.toString(), err.toString());
    }
}
