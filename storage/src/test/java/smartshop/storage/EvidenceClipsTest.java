package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

class EvidenceClipsTest {
    private static final Instant NOW = Instant.parse("2026-10-26T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> NOW).withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private PersonId ann;

    @BeforeEach
    void open() {
        database = Database.open(folder, KeyFileVault.in(folder), clock);
        ann = database.watchlist()
                .enrol(Shop.ann(NOW.atZone(ZoneOffset.UTC).toLocalDate()))
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClipOfAConfirmedAlertComesBackAsItWas() {
        UUID alert = alert(Verdict.THIS_PERSON);
        byte[] mp4 = bytes(200_017);

        assertThat(clips().keep(alert, ann, new EvidenceClips.Clip(NOW, mp4))).isTrue();
        assertThat(clips().keep(alert, ann, new EvidenceClips.Clip(NOW, bytes(9))))
                .as("one is enough")
                .isFalse();
        assertThat(clips().has(alert)).isTrue();
        assertThat(clips().of(alert).orElseThrow().mp4()).isEqualTo(mp4);
        assertThat(clips().of(alert).orElseThrow().beginsAt()).isEqualTo(NOW);

        database.verdicts().takeBack(alert);
        assertThat(clips().of(alert)).isEmpty();
    }

    @Test
    void noOtherAlertHasOne() {
        for (Verdict verdict : new Verdict[] {Verdict.NOT_THIS_PERSON, Verdict.UNSURE}) {
            UUID alert = alert(verdict);
            assertThat(clips().keep(alert, ann, new EvidenceClips.Clip(NOW, bytes(9))))
                    .isFalse();
            assertThat(clips().has(alert)).isFalse();
        }
        assertThat(clips().keep(UUID.randomUUID(), ann, new EvidenceClips.Clip(NOW, bytes(9))))
                .isFalse();
    }

    @Test
    void anythingLargerIsRefusedAndAsMuchAsThatIsTaken() {
        UUID alert = alert(Verdict.THIS_PERSON);
        assertThatThrownBy(() ->
                        clips().keep(alert, ann, new EvidenceClips.Clip(NOW, new byte[EvidenceClips.LARGEST + 1])))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] largest = bytes(EvidenceClips.LARGEST);
        assertThat(clips().keep(alert, ann, new EvidenceClips.Clip(NOW, largest)))
                .isTrue();
        assertThat(clips().of(alert).orElseThrow().mp4()).isEqualTo(largest);
    }

    @Test
    void aMissingPieceIsNoShorterClip() {
        UUID alert = alert(Verdict.THIS_PERSON);
        clips().keep(alert, ann, new EvidenceClips.Clip(NOW, bytes(200_000)));
        database.close();
        try (HikariDataSource pool = new H2File(Database.file(folder), KeyFileVault.in(folder), "").open();
                Handle handle = Jdbi.create(pool).open()) {
            handle.execute("delete from evidence_clip where piece = 1");
        }
        database = Database.open(folder, KeyFileVault.in(folder), clock);

        assertThatThrownBy(() -> clips().of(alert)).isInstanceOf(StorageException.class);
    }

    @Test
    void whoIsErasedTakesTheClipAlong() {
        UUID alert = alert(Verdict.THIS_PERSON);
        clips().keep(alert, ann, new EvidenceClips.Clip(NOW, bytes(9)));
        database.watchlist().remove(ann);

        assertThat(clips().of(alert)).isEmpty();
    }

    private EvidenceClips clips() {
        return database.evidenceClips();
    }

    private UUID alert(Verdict verdict) {
        UUID id = UUID.randomUUID();
        database.history().append(Shop.alert(id, ann, NOW));
        database.verdicts().give(new Judgement(id, ann, UUID.randomUUID(), verdict), Optional.empty());
        return id;
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
