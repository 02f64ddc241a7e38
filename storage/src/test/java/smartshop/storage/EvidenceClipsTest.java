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
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
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
        database = Database.open(folder, NewShop.in(folder), clock);
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
        outside("delete from evidence_clip where piece = 1");

        assertThatThrownBy(() -> clips().of(alert)).isInstanceOf(StorageException.class);
    }

    @Test
    void whenItWasIsNotChangedUnseen() {
        UUID alert = alert(Verdict.THIS_PERSON);
        clips().keep(alert, ann, new EvidenceClips.Clip(NOW, bytes(200_000)));
        database.evidence().keep(alert, ann, new EvidenceFrames.Frame(NOW, bytes(9)));
        assertThat(clips().beginsAt(alert)).contains(NOW);
        outside(
                "update evidence_clip set begins_at = dateadd(hour, 1, begins_at)",
                "update evidence_frame set taken_at = dateadd(hour, 1, taken_at)");
        changed(alert);
        outside("update evidence_clip set dated = false", "update evidence_frame set dated = false");
        changed(alert);
    }

    private void changed(UUID alert) {
        assertThatThrownBy(() -> clips().beginsAt(alert)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> clips().of(alert)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> database.evidence().of(alert)).isInstanceOf(StorageException.class);
        assertThat(database.evidence().unchanged(alert)).isEmpty();
        assertThat(database.evidence().count(alert)).isEqualTo(1);
    }

    @Test
    void whatWasSealedBeforeTheMomentWasAPartOfItsNameIsStillRead() {
        UUID alert = alert(Verdict.THIS_PERSON);
        database.close();
        KeyFileVault vault = NewShop.in(folder);
        PeopleKeys keys = PeopleKeys.in(folder, Optional.empty(), vault);
        UUID id = UUID.randomUUID();
        byte[] sealed =
                keys.of(ann).orElseThrow().seal(bytes(9), RowName.evidenceClip(id, ann, alert, 0, 1, Optional.empty()));
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, "").open();
                Handle handle = Jdbi.create(pool).open()) {
            handle.execute(
                    "insert into evidence_clip (alert_id, piece, pieces, clip_id, person_id, begins_at, sealed_piece)"
                            + " values (?, 0, 1, ?, ?, current_timestamp, ?)",
                    alert,
                    id,
                    ann.value(),
                    sealed);
        }
        database = Database.open(folder, NewShop.in(folder), clock);

        assertThat(clips().of(alert).orElseThrow().mp4()).isEqualTo(bytes(9));
    }

    private void outside(String... changes) {
        database.close();
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), "").open();
                Handle handle = Jdbi.create(pool).open()) {
            for (String change : changes) {
                handle.execute(change);
            }
        }
        database = Database.open(folder, NewShop.in(folder), clock);
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
