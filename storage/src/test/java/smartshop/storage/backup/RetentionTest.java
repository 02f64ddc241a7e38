package smartshop.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:30:00Z");

    @Test
    void copiesFromAFutureThatAWrongClockMadeTakeNoOthersPlace() {
        List<Backup> nightly = IntStream.range(0, 60)
                .mapToObj(day -> regular(NOW.minus(Duration.ofDays(day))))
                .toList();
        List<Backup> wrong = IntStream.range(1, 20)
                .mapToObj(day -> regular(NOW.plus(Duration.ofDays(365L + day))))
                .toList();
        Retention retention = new Retention(ZoneOffset.UTC);

        List<Backup> go = retention.superfluous(
                Stream.concat(nightly.stream(), wrong.stream()).toList(), NOW);

        assertThat(go).isEqualTo(retention.superfluous(nightly, NOW)).doesNotContainAnyElementsOf(wrong);
        assertThat(nightly.size() - go.size())
                .as("seven days and the weeks before")
                .isBetween(9, 11);
        assertThat(go).doesNotContainAnyElementsOf(nightly.subList(0, 7));
    }

    private static Backup regular(Instant at) {
        return Backup.named(Path.of("backups"), Backup.Kind.REGULAR, at);
    }
}
