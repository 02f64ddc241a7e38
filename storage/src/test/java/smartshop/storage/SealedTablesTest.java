package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.EvidenceFrames;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.outbox.ChannelSettings;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Proof;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requester;
import smartshop.storage.request.Step;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffId;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.SealedValues;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;

/** A backup is tried on whatever the tables keep sealed: a column that nothing opens fails here. */
class SealedTablesTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aChangedValueInAnySealedColumnIsFound() {
        fill();
        KeyFileVault vault = KeyFileVault.in(folder);
        PeopleKeys keys = PeopleKeys.in(folder, Optional.empty(), vault);
        SealedTables tables = new SealedTables(vault, keys, CLOCK, Schema.LOCATION);
        try (HikariDataSource pool = new H2File(Database.file(folder), vault, "").open();
                Handle handle = Jdbi.create(pool).open()) {
            assertThat(read(tables, pool).unreadable()).isZero();
            List<Map<String, Object>> columns = handle.select("select table_name, column_name from"
                            + " information_schema.columns where table_schema = current_schema"
                            + " and column_name like 'sealed!_%' escape '!'")
                    .mapToMap()
                    .list();
            assertThat(columns).hasSizeGreaterThan(18);
            for (Map<String, Object> column : columns) {
                found(tables, pool, handle, column.get("table_name") + "", column.get("column_name") + "");
            }
        }
    }

    private static void found(SealedTables tables, HikariDataSource pool, Handle handle, String table, String column) {
        byte[] whole = handle.select("select %s from %s where %s is not null".formatted(column, table, column))
                .mapTo(byte[].class)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The test puts nothing into " + table + "." + column));
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        String update = "update %s set %s = ? where %s = ?".formatted(table, column, column);
        handle.execute(update, changed, whole);
        assertThat(read(tables, pool).unreadable()).as("%s.%s", table, column).isPositive();
        handle.execute(update, whole, changed);
    }

    private static SealedValues.Reading read(SealedTables tables, HikariDataSource pool) {
        return tables.of(pool).stream()
                .map(SealedValues::read)
                .reduce(SealedValues.Reading.NONE, SealedValues.Reading::and);
    }

    private void fill() {
        try (Database database = Shop.open(folder)) {
            PersonId ann = database.watchlist().enrol(Shop.ann()).id();
            UUID wrong = alert(database, ann);
            database.verdicts()
                    .give(
                            new Judgement(wrong, ann, UUID.randomUUID(), Verdict.NOT_THIS_PERSON),
                            Optional.of(new Embedding(Shop.MODEL, new float[] {1, 0})));
            UUID right = alert(database, ann);
            database.verdicts()
                    .give(new Judgement(right, ann, UUID.randomUUID(), Verdict.THIS_PERSON), Optional.empty());
            byte[] picture = "a redacted picture".getBytes(StandardCharsets.UTF_8);
            database.evidence().keep(right, ann, new EvidenceFrames.Frame(Instant.now(CLOCK), picture));
            database.evidenceClips().keep(right, ann, new EvidenceClips.Clip(Instant.now(CLOCK), picture));
            database.evidenceLocks()
                    .place(
                            right,
                            "owner",
                            "The police asked.",
                            Instant.now(CLOCK).plusSeconds(3600));
            database.disclosures().add(ann, new Disclosure(TODAY, "The police, CR 12/34"));
            database.cameraSources()
                    .add("Till", new CameraSource(CameraSource.Kind.RTSP, "rtsp://192.0.2.7/till", "us", "pw"));
            StaffId owner = database.staff()
                    .add("Olga", Role.OWNER, "a long passphrase of hers".toCharArray())
                    .id();
            database.staff().workAlone(owner, "I run this shop alone on weekdays.", role -> false);
            database.lawfulRecord().write("approved");
            UUID channel = database.channels()
                    .add("push", new ChannelSettings(Map.of("address", "https://example.org")), true, Optional.empty());
            database.outbox().post(channel, "A message", Duration.ofMinutes(5));
            database.phones().add("Till", "0".repeat(64));
            database.cloudRecords().write("agreements", "none yet");
            database.allowedAddresses().write("192.0.2.7");
            database.rules().write("none yet");
            database.actions().write("door", "none yet");
            database.incidents().open(NewIncident.unseen("Till", Instant.now(CLOCK), "A bottle is missing."), "owner");
            RequestId request = database.requests()
                    .record(new NewRequest(
                            Kind.ACCESS, Channel.LETTER, TODAY, false, new Requester("Zebedee", "a street", "all")))
                    .id();
            database.requests()
                    .take(request, Step.PROVE_IDENTITY, TODAY, "owner", Proof.DOCUMENT_SHOWN.name(), "a passport");
            database.requests()
                    .withhold(request, "photo/1", Exemption.CRIME, "It shows where the hidden camera hangs.", "owner");
        }
    }

    private static UUID alert(Database database, PersonId person) {
        UUID id = UUID.randomUUID();
        database.history().append(Shop.alert(id, person, Instant.now(CLOCK)));
        return id;
    }
}
