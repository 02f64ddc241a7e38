package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.vault.Seal;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.LookAlike;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Watchlist;

class ErasureTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private Person ann;
    private Person bob;
    private Path oldDatabase;

    @BeforeEach
    void enrolAndCopy() throws IOException {
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
            bob = database.watchlist().enrol(Shop.bob());
            reject(database, ann);
            reject(database, bob);
        }
        oldDatabase = Files.copy(Database.file(folder), elsewhere.resolve("old"));
    }

    @Test
    void anOldCopyOfTheDatabaseTellsNothingOfAnErasedPersonWithThePresentKeys() throws IOException {
        PeopleKeys before = keys();
        erase(ann);
        restoreOldDatabase();

        onTheOpenFile(rows -> {
            assertThat(new Watchlist(rows, KeyFileVault.in(folder), before, CLOCK).people())
                    .containsExactly(ann, bob);
            assertThat(new Watchlist(rows, KeyFileVault.in(folder), keys(), CLOCK).people())
                    .containsExactly(bob);
            List<byte[]> hers = sealedOf(rows, ann);
            assertThat(hers)
                    .as("name, reason, grounds, two portraits, two templates, a look-alike")
                    .hasSize(8);
            for (Seal other : List.of(KeyFileVault.in(folder), keyOf(bob))) {
                for (byte[] closed : hers) {
                    assertThat(rowsOf(ann)).noneMatch(row -> opens(other, closed, row));
                }
            }
            assertThat(hers)
                    .filteredOn(closed -> rowsOf(ann).stream()
                            .anyMatch(row -> opens(before.of(ann.id()).orElseThrow(), closed, row)))
                    .as("all but the look-alike, whose row is not tried")
                    .hasSize(7);
        });
    }

    @Test
    void aRestoredDatabaseBringsNobodyBackAndKeepsTheOthers() throws IOException {
        erase(ann);
        restoreOldDatabase();

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(bob);
            assertThat(database.watchlist().gallery(Shop.MODEL).size()).isEqualTo(1);
            assertThat(database.verdicts().lookAlikes(Shop.MODEL))
                    .extracting(LookAlike::person)
                    .containsExactly(bob.id());
        }
        assertThat(count("select count(*) from person")).isEqualTo(1);
        assertThat(count("select count(*) from erased_person")).isEqualTo(1);
    }

    @Test
    void aCrashBetweenTheKeyAndTheRowsIsFinishedOnOpening() {
        keys().erase(ann.id());

        try (Database database = Shop.open(folder)) {
            assertThat(database.watchlist().people()).containsExactly(bob);
        }
        assertThat(count("select count(*) from person")).isEqualTo(1);
        assertThat(count("select count(*) from photo")).isEqualTo(1);
    }

    @Test
    void whoseKeyIsDestroyedIsNobodyBeforeTheRowsAreGone() {
        onTheOpenFile(rows -> {
            PeopleKeys keys = keys();
            Watchlist watchlist = new Watchlist(rows, KeyFileVault.in(folder), keys, CLOCK);
            keys.erase(ann.id());

            assertThat(watchlist.people()).containsExactly(bob);
            assertThat(watchlist.person(ann.id())).isEmpty();
            assertThat(watchlist.photo(ann.photos().getFirst())).isEmpty();
            assertThat(watchlist.everybody(Shop.MODEL).contains(ann.id())).isFalse();
            assertThat(new Verdicts(rows, watchlist, keys, CLOCK).lookAlikes(Shop.MODEL))
                    .extracting(LookAlike::person)
                    .containsExactly(bob.id());
            watchlist.addEmbedding(ann.photos().getFirst(), new Embedding("new", new float[] {1, 0}));
            assertThat(watchlist.everybody("new").size()).isZero();
        });
    }

    @Test
    void aRowOfOnePersonGivenToAnotherDoesNotOpen() {
        onTheOpenFile(rows -> {
            rows.change(
                    "update person set sealed_reason = (select sealed_reason from person where id = ?) where id = ?",
                    ann.id().value(),
                    bob.id().value());
            assertThatThrownBy(() -> new Watchlist(rows, KeyFileVault.in(folder), keys(), CLOCK).person(bob.id()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("changed or damaged");
            assertThat(new Watchlist(rows, KeyFileVault.in(folder), keys(), CLOCK).person(ann.id()))
                    .hasValue(ann);
        });
    }

    @Test
    void keysFromBeforeAnErasureBringNobodyBack() throws IOException {
        Path old = Files.copy(folder.resolve("people.keys"), elsewhere.resolve("people.keys"));
        erase(ann);
        Files.copy(old, folder.resolve("people.keys"), StandardCopyOption.REPLACE_EXISTING);

        Shop.open(folder).close();

        assertThat(keys().of(ann.id())).isEmpty();
        assertThat(keys().erased(ann.id())).isTrue();
        assertThat(keys().of(bob.id())).isPresent();
    }

    @Test
    void missingKeysAreSaidAndNotReplaced() throws IOException {
        Files.delete(folder.resolve("people.keys"));

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("people.keys are missing");

        assertThat(folder.resolve("people.keys")).doesNotExist();
        assertThat(count("select count(*) from person")).isEqualTo(2);
    }

    @Test
    void keysThatAreTooOldAreSaidAndNothingIsChanged() throws IOException {
        byte[] old = Files.readAllBytes(folder.resolve("people.keys"));
        try (Database database = Shop.open(folder)) {
            database.watchlist().enrol(Shop.ann());
        }
        Files.write(folder.resolve("people.keys"), old);

        assertThatThrownBy(() -> Shop.open(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("older than the database");

        assertThat(Files.readAllBytes(folder.resolve("people.keys"))).isEqualTo(old);
        assertThat(count("select count(*) from person")).isEqualTo(3);
    }

    @Test
    void aSecondPlaceGetsTheKeysAndIsEnough() throws IOException {
        KeyFileVault vault = KeyFileVault.in(folder);
        Database.open(folder, vault, CLOCK, Optional.of(elsewhere)).close();
        Files.delete(folder.resolve("people.keys"));

        try (Database database = Database.open(folder, vault, CLOCK, Optional.of(elsewhere))) {
            assertThat(database.watchlist().people()).containsExactly(ann, bob);
        }
        assertThat(folder.resolve("people.keys")).exists();
    }

    @Test
    void removingNobodyChangesNoKey() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("people.keys"));
        try (Database database = Shop.open(folder)) {
            database.watchlist().remove(PersonId.random());
        }
        assertThat(Files.readAllBytes(folder.resolve("people.keys"))).isEqualTo(before);
    }

    private void erase(Person person) {
        try (Database database = Shop.open(folder)) {
            database.watchlist().remove(person.id());
            assertThat(database.watchlist().person(person.id())).isEmpty();
        }
    }

    private void restoreOldDatabase() throws IOException {
        Files.copy(oldDatabase, Database.file(folder), StandardCopyOption.REPLACE_EXISTING);
    }

    private PeopleKeys keys() {
        return PeopleKeys.in(folder, Optional.empty(), KeyFileVault.in(folder));
    }

    private Seal keyOf(Person person) {
        return keys().of(person.id()).orElseThrow();
    }

    private static void reject(Database database, Person person) {
        UUID alert = UUID.randomUUID();
        database.verdicts()
                .give(
                        new Judgement(alert, person.id(), alert, Verdict.NOT_THIS_PERSON),
                        Optional.of(new Embedding(Shop.MODEL, new float[] {0.8f, 0.6f})));
    }

    private static List<byte[]> sealedOf(Rows rows, Person person) {
        UUID id = person.id().value();
        return rows.list(
                (row, context) -> row.getBytes(1),
                "select sealed_name from person where id = ? union all select sealed_reason from person where id = ?"
                        + " union all select sealed_grounds from person where id = ?"
                        + " union all select sealed_portrait from photo where person_id = ?"
                        + " union all select sealed_vector from embedding e join photo p on p.id = e.photo_id"
                        + " where p.person_id = ? union all select sealed_vector from look_alike where person_id = ?",
                id,
                id,
                id,
                id,
                id,
                id);
    }

    private static List<String> rowsOf(Person person) {
        Stream<String> own =
                Stream.of(RowName.name(person.id()), RowName.reason(person.id()), RowName.grounds(person.id()));
        Stream<String> photos = person.photos().stream()
                .flatMap(photo -> Stream.of(
                        RowName.portrait(photo.value(), person.id()),
                        RowName.embedding(photo.value(), person.id(), Shop.MODEL)));
        return Stream.concat(own, photos).toList();
    }

    private static boolean opens(Seal seal, byte[] closed, String row) {
        try {
            seal.open(closed, row);
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    private int count(String query) {
        int[] found = new int[1];
        onTheOpenFile(rows ->
                found[0] = rows.list((row, context) -> row.getInt(1), query).getFirst());
        return found[0];
    }

    private void onTheOpenFile(Consumer<Rows> work) {
        try (HikariDataSource pool = new H2File(Database.file(folder), KeyFileVault.in(folder), "").open()) {
            work.accept(new Rows(Jdbi.create(pool)));
        }
    }
}
