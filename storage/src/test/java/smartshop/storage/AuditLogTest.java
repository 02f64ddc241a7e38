package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditCheck;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.audit.Entry;
import smartshop.storage.audit.Fault;
import smartshop.storage.audit.Verification;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Verdict;

class AuditLogTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final int ROWS = 6;
    private static final Map<String, String> OTHER_VALUE_OF = Map.of(
            "bigint", "%s + 1000",
            "timestamp with time zone", "dateadd(microsecond, 1, %s)",
            "character varying", "%s || 'x'",
            "uuid", "case when %s is null then random_uuid() end",
            "binary varying", "substring(%1$s, 1, 9) || bitxor(substring(%1$s, 10, 1), X'01') || substring(%1$s, 11)");

    @TempDir
    Path folder;

    @BeforeEach
    void record() {
        try (Database database = open()) {
            AuditLog audit = database.audit(Actor.OWNER);
            audit.record(Deed.of(Action.CONSOLE_STARTED));
            audit.record(Deed.of(Action.PERSON_ENROLLED, UUID.randomUUID()).with(Detail.of(Detail.Measure.PHOTOS, 2)));
            audit.record(Deed.of(Action.VERDICT_GIVEN, UUID.randomUUID()).with(Detail.of(Verdict.NOT_THIS_PERSON)));
            audit.by(Actor.SYSTEM).record(Deed.of(Action.PERSON_SUSPENDED, UUID.randomUUID()));
            audit.by(Actor.COMMAND).record(Deed.of(Action.WATCHLIST_VIEWED));
            audit.record(Deed.of(Action.TARGET_CHANGED)
                    .with(Detail.of(Detail.Measure.VISITORS_A_DAY, 800.0)
                            .and(Detail.of(Detail.Measure.FALSE_ALERTS_A_MONTH, 0.5))));
        }
    }

    @Test
    void whatWasRecordedIsReadBackAndWhole() {
        try (Database database = open()) {
            List<Entry> entries = new ArrayList<>();
            database.audit(Actor.OWNER).newest(100, entries::add);

            assertThat(entries).extracting(Entry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(entries)
                    .extracting(Entry::actor)
                    .containsExactly("owner", "owner", "owner", "system", "command", "owner");
            assertThat(entries)
                    .extracting(Entry::detail)
                    .containsExactly(
                            "", "photos=2", "not-this-person", "", "", "visitors-a-day=800.0 false-alerts-a-month=0.5");
            assertThat(entries).allMatch(entry -> entry.at().equals(NOON));
            database.audit(Actor.OWNER).newest(1, entries::add);
            assertThat(entries).hasSize(ROWS + 1);
            assertThat(entries.getLast().number()).isEqualTo(ROWS);
        }
        assertThat(verified()).isEqualTo(new Verification(ROWS, Optional.of(NOON), 0, Optional.empty()));
    }

    @Test
    void everyChangedColumnOfEveryRowIsFoundAndTheRowNamed() {
        raw(rows -> {
            Map<String, String> columns = columns(rows);
            assertThat(columns).hasSize(7).containsKeys("number", "mac", "subject");
            columns.forEach((column, type) -> {
                for (long row = 1; row <= ROWS; row++) {
                    assertThat(faultAfter(rows, change(column, type, row)))
                            .as("%s of row %s", column, row)
                            .hasValueSatisfying(place(row));
                }
            });
        });
        assertThat(verified().whole()).isTrue();
    }

    @Test
    void aRowTakenOutIsMissed() {
        raw(rows -> {
            assertThat(faultAfter(rows, "delete from audit_entry where number = 3"))
                    .hasValue(fault(Fault.Kind.MISSING, 3));
            assertThat(faultAfter(
                            rows,
                            "delete from audit_entry where number = 3",
                            "update audit_entry set number = number - 1 where number > 3",
                            "update audit_head set entries = entries - 1"))
                    .hasValue(fault(Fault.Kind.CHANGED, 3));
            assertThat(faultAfter(rows, "delete from audit_entry where number = 1"))
                    .hasValue(fault(Fault.Kind.MISSING, 1));
        });
    }

    @Test
    void swappedRowsAreOutOfOrder() {
        raw(rows -> assertThat(faultAfter(
                        rows,
                        "update audit_entry set number = -1 where number = 2",
                        "update audit_entry set number = 2 where number = 4",
                        "update audit_entry set number = 4 where number = -1"))
                .hasValue(fault(Fault.Kind.OUT_OF_ORDER, 2)));
    }

    @Test
    void aRowPutInIsFoundWhereverItIs() {
        raw(rows -> {
            assertThat(faultAfter(
                            rows,
                            "update audit_entry set number = number + 1001 where number > 3",
                            "update audit_entry set number = number - 1000 where number > 1000",
                            copyOf(3, 4),
                            "update audit_head set entries = entries + 1"))
                    .hasValue(fault(Fault.Kind.OUT_OF_ORDER, 4));
            assertThat(faultAfter(rows, copyOf(6, 7), "update audit_head set entries = 7"))
                    .hasValue(fault(Fault.Kind.CHANGED, 7));
            assertThat(faultAfter(rows, copyOf(1, 0))).hasValue(fault(Fault.Kind.CHANGED, 0));
        });
    }

    @Test
    void whatIsCutOffIsFoundByTheCheckpointAlone() throws IOException {
        try (Database database = open()) {
            database.checkpoints(Optional.empty()).write();
        }
        Path outside = Files.copy(folder.resolve("audit-checkpoints.txt"), folder.resolve("stick.txt"));
        Files.delete(folder.resolve("audit-checkpoints.txt"));

        raw(rows -> {
            assertThat(faultAfter(rows, "delete from audit_entry where number > 4"))
                    .hasValue(fault(Fault.Kind.CUT_OFF, 5));
            cutOffCarefully(rows);
        });

        assertThat(verified().whole()).isTrue(); // what no log alone can know
        assertThat(verified(outside).fault()).hasValue(new Fault(Fault.Kind.CUT_OFF, 5, Optional.of(NOON)));
    }

    @Test
    void aLogThatWentOnAfterACutIsAnotherOneThanAtTheCheckpoint() throws IOException {
        try (Database database = open()) {
            database.checkpoints(Optional.empty()).write();
        }
        raw(AuditLogTest::cutOffCarefully);
        record();

        assertThat(verified().fault()).hasValue(new Fault(Fault.Kind.REWRITTEN, 6, Optional.of(NOON)));
    }

    @Test
    void takingAwayOrChangingTheCheckpointsShows() throws IOException {
        Path file = folder.resolve("audit-checkpoints.txt");
        try (Database database = open()) {
            database.checkpoints(Optional.empty()).write();
            database.checkpoints(Optional.empty()).write();
        }
        assertThat(verified()).isEqualTo(new Verification(8, Optional.of(NOON), 2, Optional.empty()));

        String content = Files.readString(file);
        Files.writeString(file, content.replaceFirst(" 6 ", " 5 "));
        assertThat(verified().fault()).hasValue(fault(Fault.Kind.CHECKPOINT_CHANGED, 1));

        Files.writeString(file, content.lines().findFirst().orElseThrow());
        assertThat(verified().fault()).hasValue(fault(Fault.Kind.CHECKPOINT_MISSING, 8));

        Files.delete(file);
        assertThat(verified().fault()).hasValue(fault(Fault.Kind.CHECKPOINT_MISSING, 8));
    }

    @Test
    void eachCheckpointGoesToTheSecondFolderToo(@TempDir Path second) throws IOException {
        try (Database database = open()) {
            database.checkpoints(Optional.of(second)).write();
            assertThat(database.checkpoints(Optional.empty()).newest()).hasValue(NOON);

            assertThatThrownBy(() -> database.checkpoints(Optional.of(second.resolve("unplugged")))
                            .write())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("unplugged");
        }
        assertThat(Files.readAllLines(second.resolve("audit-checkpoints.txt"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("audit-checkpoints.txt"))).hasSize(2);
        assertThat(verified(second.resolve("audit-checkpoints.txt")))
                .isEqualTo(new Verification(8, Optional.of(NOON), 3, Optional.empty()));
    }

    @Test
    void aChainMadeWithAnotherKeyIsRefused(@TempDir Path other) {
        KeyFileVault foreign = KeyFileVault.in(other);
        raw(rows -> {
            rows.change("delete from audit_entry");
            rows.change("update audit_head set entries = 0, mac = ''");
            AuditLog forged = new AuditLog(rows, foreign, CLOCK, () -> Actor.OWNER);
            forged.record(Deed.of(Action.CONSOLE_STARTED));
            forged.record(Deed.of(Action.CONSOLE_STOPPED));

            assertThat(new AuditCheck(rows, foreign, other)
                            .verify(Optional.empty())
                            .whole())
                    .isTrue();
        });
        assertThat(verified())
                .isEqualTo(new Verification(0, Optional.empty(), 0, Optional.of(fault(Fault.Kind.CHANGED, 1))));
    }

    @Test
    void whatIsNotDoneIsNotRecordedAndTheOtherWayRound() {
        try (Database database = open()) {
            AuditLog audit = database.audit(Actor.OWNER);
            assertThatThrownBy(() -> audit.recorded(
                            () -> database.cameras().rename(UUID.randomUUID(), " "), Deed.of(Action.CAMERA_RENAMED)))
                    .isInstanceOf(StorageException.class);

            assertThatThrownBy(() -> audit.together(() -> {
                        database.cameras().add("Entrance");
                        audit.record(Deed.of(Action.CAMERA_ADDED));
                        throw new IllegalStateException("power cut");
                    }))
                    .hasMessage("power cut");
            assertThat(database.cameras().all()).isEmpty();
        }
        raw(rows -> rows.change("delete from audit_head"));
        try (Database database = open()) {
            assertThatThrownBy(() -> database.audit(Actor.OWNER)
                            .recorded(() -> database.cameras().add("Till"), Deed.of(Action.CAMERA_ADDED)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("smartshop audit verify");
            assertThat(database.cameras().all()).isEmpty();
        }
        assertThat(verified().fault()).hasValue(fault(Fault.Kind.CUT_OFF, ROWS + 1));
    }

    @Test
    void concurrentWritersMakeOneWholeChain() throws InterruptedException {
        int writers = 6;
        int each = 40;
        try (Database database = open()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                AuditLog audit = database.audit(
                        List.of(Actor.OWNER, Actor.SYSTEM, Actor.COMMAND).get(i % 3));
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int j = 0; j < each; j++) {
                        audit.recorded(() -> database.cameras().add("Entrance"), Deed.of(Action.CAMERA_ADDED));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(database.cameras().all()).hasSize(writers * each);
        }
        assertThat(verified())
                .isEqualTo(new Verification(ROWS + writers * each, Optional.of(NOON), 0, Optional.empty()));
    }

    @Test
    void aLogOfManyPagesIsFollowedThroughout() {
        long many = 12_000;
        try (Database database = open()) {
            AuditLog audit = database.audit(Actor.SYSTEM);
            audit.together(() -> {
                for (long i = ROWS; i < many; i++) {
                    audit.record(Deed.of(Action.STREAM_CHANGED, UUID.randomUUID()));
                }
                return many;
            });
        }
        assertThat(verified().entries()).isEqualTo(many);
        raw(rows -> {
            assertThat(faultAfter(rows, "update audit_entry set actor = 'owner' where number = 11999"))
                    .hasValue(fault(Fault.Kind.CHANGED, 11_999));
            assertThat(faultAfter(rows, "delete from audit_entry where number = 10001"))
                    .hasValue(fault(Fault.Kind.MISSING, 10_001));
        });
    }

    private Database open() {
        return Database.open(folder, NewShop.in(folder), CLOCK);
    }

    private Verification verified() {
        try (Database database = open()) {
            return database.auditCheck().verify(Optional.empty());
        }
    }

    private Verification verified(Path checkpoints) {
        try (Database database = open()) {
            return database.auditCheck().verify(Optional.of(checkpoints));
        }
    }

    private static void cutOffCarefully(Rows rows) {
        rows.change("delete from audit_entry where number > 4");
        rows.change("update audit_head set entries = 4, mac = (select mac from audit_entry where number = 4)");
    }

    private static Fault fault(Fault.Kind kind, long place) {
        return new Fault(kind, place, Optional.empty());
    }

    private static java.util.function.Consumer<Fault> place(long row) {
        return fault -> assertThat(fault.place()).isEqualTo(row);
    }

    private static String change(String column, String type, long row) {
        String other = OTHER_VALUE_OF.get(type).formatted(column);
        return "update audit_entry set %s = %s where number = %d".formatted(column, other, row);
    }

    private static String copyOf(long from, long to) {
        return ("insert into audit_entry select %d, recorded_at, actor, action, subject, detail, mac"
                        + " from audit_entry where number = %d")
                .formatted(to, from);
    }

    private static Map<String, String> columns(Rows rows) {
        Map<String, String> columns = new TreeMap<>();
        rows.list(
                        (row, context) ->
                                Map.entry(row.getString(1), row.getString(2).toLowerCase(java.util.Locale.ROOT)),
                        "select column_name, data_type from information_schema.columns where table_name = 'audit_entry'")
                .forEach(column -> columns.put(column.getKey(), column.getValue()));
        return columns;
    }

    /** What is found after the change, which is then undone. */
    private Optional<Fault> faultAfter(Rows rows, String... statements) {
        return rows.in((Handle handle) -> {
            handle.savepoint("before");
            for (String statement : statements) {
                assertThat(Rows.change(handle, statement)).as(statement).isPositive();
            }
            Optional<Fault> found = new AuditCheck(rows, NewShop.in(folder), folder)
                    .verify(Optional.empty())
                    .fault();
            handle.rollbackToSavepoint("before");
            return found;
        });
    }

    private void raw(java.util.function.Consumer<Rows> work) {
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), "").open()) {
            work.accept(new Rows(Jdbi.create(pool)));
            H2File.shutDown(pool);
        }
    }
}
