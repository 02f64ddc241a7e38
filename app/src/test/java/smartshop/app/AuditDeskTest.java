package smartshop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static smartshop.app.Eventually.eventually;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class AuditDeskTest {
    private static final String FILE = "audit-checkpoints.txt";
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final Notices notices = new Notices(clock);

    @TempDir
    Path folder;

    @TempDir
    Path second;

    /** A named pipe that nobody writes to answers as a network drive does whose cable was pulled: never. */
    @Test
    void aSecondFolderThatDoesNotAnswerHoldsUpNobody() throws Exception {
        try (Database database = Database.open(folder, NewShop.in(folder), clock)) {
            database.second().choose(second);
            Files.deleteIfExists(second.resolve(FILE));
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
            assertThat(new ProcessBuilder(
                                    "/usr/bin/mkfifo", second.resolve(FILE).toString())
                            .start()
                            .waitFor())
                    .isZero();
            AuditDesk desk = AuditDesk.open(database, notices, clock);
            for (int day = 1; day <= 3; day++) {
                desk.check();
                assertThat(Files.readAllLines(folder.resolve(FILE))).hasSize(day);
                clock.advance(Duration.ofDays(1));
            }
            assertThat(notices.all())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.words()).contains("has not answered"));

            try (OutputStream answer = Files.newOutputStream(second.resolve(FILE))) {
                answer.write('\n');
            }
            eventually("the waiting ones arrive", () -> Files.isRegularFile(second.resolve(FILE)));
            desk.close();
            assertThat(Files.readAllLines(second.resolve(FILE))).hasSizeGreaterThan(2);
        }
    }
}
