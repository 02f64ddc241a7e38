package smartshop.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.person.RowName;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.SignOff;
import smartshop.storage.watchlist.State;

/** A database from before people had keys: the vault itself sealed its rows. */
class FirstKeysTest {
    private static final int FIRST_WITH_KEYS = 10;
    private static final Clock CLOCK = Clock.fixed(Shop.TWICE, ZoneOffset.UTC);
    private static final float[] VECTOR = {0.6f, 0.8f};
    private static final float[] STRANGER = {0, 1};

    private static final Listing BEFORE_RULES = new Listing(
            State.APPROVED,
            Shop.TWICE.atZone(ZoneOffset.UTC).plusYears(1).toInstant(),
            Optional.empty(),
            Optional.of(new SignOff(SignOff.How.BEFORE_RULES, Optional.empty(), Shop.TWICE)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    @TempDir
    Path folder;

    private KeyFileVault vault;
    private final PersonId ann = PersonId.random();
    private final UUID photo = UUID.randomUUID();

    @BeforeEach
    void oldDatabase(@TempDir Path tables) throws IOException {
        vault = KeyFileVault.in(folder);
        for (Path file : shipped()) {
            if (version(file) < FIRST_WITH_KEYS) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        Database.open(folder, vault, CLOCK, Optional.empty(), "filesystem:" + tables)
                .close();
        Files.deleteIfExists(folder.resolve("people.keys"));
        onTheOpenFile(this::insert);
    }

    @Test
    void everythingReadsTheSameAndTheVaultAloneOpensNothingAnyMore() {
        List<byte[]> before = onTheOpenFile(FirstKeysTest::sealed);

        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertAnnIsThere(database);
        }

        List<byte[]> after = onTheOpenFile(FirstKeysTest::sealed);
        assertThat(before).hasSize(5);
        assertThat(after).hasSize(5).doesNotContainAnyElementsOf(before);
        assertThat(before).allMatch(this::theVaultOpens);
        assertThat(after).noneMatch(this::theVaultOpens);
        assertThat(folder.resolve("backups"))
                .as("copies under the vault's own key")
                .isEmptyDirectory();
        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertAnnIsThere(database);
        }
    }

    @Test
    void noneOfTheOldRowsIsLeftInTheFilesFreeSpace() throws IOException {
        onTheOpenFile(this::insertManyPhotos);
        List<byte[]> before = onTheOpenFile(FirstKeysTest::sealed);
        assertThat(heldByTheFile(before)).isEqualTo(before.size());

        Database.open(folder, vault, CLOCK).close();

        assertThat(heldByTheFile(before)).isZero();
        List<byte[]> after = onTheOpenFile(FirstKeysTest::sealed);
        assertThat(heldByTheFile(after)).isEqualTo(before.size());
    }

    @Test
    void whatWasCutShortIsDoneAgainWithTheSameKeys() throws IOException {
        PeopleKeys keys = PeopleKeys.in(folder, Optional.empty(), vault);
        keys.make(ann);
        byte[] written = Files.readAllBytes(folder.resolve("people.keys"));

        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertAnnIsThere(database);
        }
        assertThat(Files.readAllBytes(folder.resolve("people.keys"))).isEqualTo(written);
    }

    @Test
    void copiesLeftByAProcessThatWasKilledGoAtTheNextOpening() throws IOException {
        Path old = Files.copy(Database.file(folder), folder.resolve("old"));
        Database.open(folder, vault, CLOCK).close();
        Files.move(old, folder.resolve("backups/before-update-20261025T013000Z.mv.db"));
        Path other = Files.createFile(folder.resolve("backups/of-mine"));
        onTheOpenFile(handle -> handle.execute("insert into setting values ('storage.before-own-keys', '0')"));

        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertAnnIsThere(database);
        }

        try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
            assertThat(left).containsExactly(other);
        }
    }

    @Test
    void aRestoredDatabaseFromBeforeDoesNotBringBackWhoWasErased() throws IOException {
        Path old = Files.copy(Database.file(folder), folder.resolve("old"));
        try (Database database = Database.open(folder, vault, CLOCK)) {
            database.watchlist().remove(ann);
        }
        Files.copy(old, Database.file(folder), StandardCopyOption.REPLACE_EXISTING);

        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertThat(database.watchlist().people()).isEmpty();
        }
        assertThat(onTheOpenFile(FirstKeysTest::sealed)).isEmpty();
        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void aValueThatWasDamagedBeforeHoldsUpNothing() {
        onTheOpenFile(handle -> handle.execute("update embedding set sealed_vector = ?", new byte[] {1, 2, 3}));

        try (Database database = Database.open(folder, vault, CLOCK)) {
            assertThat(database.watchlist().people()).extracting(Person::name).containsExactly("Ann");
            assertThat(database.watchlist().gallery(Shop.MODEL).size()).isZero();
            assertThat(database.watchlist().photo(new PhotoId(photo))).hasValue(new byte[] {9, 8, 7});
        }
        assertThat(folder.resolve("backups")).isEmptyDirectory();
    }

    @Test
    void aNewShopStartsWithItsKeysAndNothingToClear(@TempDir Path fresh) {
        Shop.open(fresh).close();

        assertThat(fresh.resolve("people.keys")).exists();
        assertThat(fresh.resolve("backups")).doesNotExist();
        try (Database database = Shop.open(fresh)) {
            assertThat(database.settings().get("storage.before-own-keys")).isEmpty();
        }
    }

    private void assertAnnIsThere(Database database) {
        assertThat(database.watchlist().people())
                .containsExactly(new Person(
                        ann, "Ann", "took wine", Shop.TWICE, List.of(new PhotoId(photo)), Optional.of(BEFORE_RULES)));
        assertThat(database.watchlist().photo(new PhotoId(photo))).hasValue(new byte[] {9, 8, 7});
        assertThat(database.watchlist().gallery(Shop.MODEL).contains(ann)).isTrue();
        assertThat(database.verdicts().lookAlikes(Shop.MODEL))
                .singleElement()
                .satisfies(face -> assertThat(face.embedding().vector()).containsExactly(STRANGER));
    }

    private int insert(Handle handle) {
        UUID look = UUID.randomUUID();
        Instant expiry = Shop.TWICE.plusSeconds(3600);
        handle.execute(
                "insert into person (id, enrolled_at, sealed_name, sealed_reason) values (?, ?, ?, ?)",
                ann.value(),
                Shop.TWICE,
                vault.seal("Ann".getBytes(UTF_8), RowName.name(ann)),
                vault.seal("took wine".getBytes(UTF_8), RowName.reason(ann)));
        handle.execute(
                "insert into photo (id, person_id, place, sealed_portrait) values (?, ?, 0, ?)",
                photo,
                ann.value(),
                vault.seal(new byte[] {9, 8, 7}, RowName.portrait(photo, ann)));
        handle.execute(
                "insert into embedding (photo_id, model, sealed_vector) values (?, ?, ?)",
                photo,
                Shop.MODEL,
                vault.seal(bytes(VECTOR), RowName.embedding(photo, ann, Shop.MODEL)));
        return handle.execute(
                "insert into look_alike (id, person_id, alert_id, model, sealed_vector, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                look,
                ann.value(),
                look,
                Shop.MODEL,
                vault.seal(bytes(STRANGER), RowName.lookAlike(look, ann, Shop.MODEL, expiry)),
                Shop.TWICE,
                expiry);
    }

    private boolean theVaultOpens(byte[] sealed) {
        List<String> rows = Stream.concat(
                        Stream.of(
                                RowName.name(ann),
                                RowName.reason(ann),
                                RowName.portrait(photo, ann),
                                RowName.embedding(photo, ann, Shop.MODEL)),
                        onTheOpenFile(handle -> handle.select("select id from look_alike")
                                        .mapTo(UUID.class)
                                        .list())
                                .stream()
                                .map(id -> RowName.lookAlike(id, ann, Shop.MODEL, Shop.TWICE.plusSeconds(3600))))
                .toList();
        return rows.stream().anyMatch(row -> opens(sealed, row));
    }

    private boolean opens(byte[] sealed, String row) {
        try {
            vault.open(sealed, row);
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    private static List<byte[]> sealed(Handle handle) {
        return handle.select("select sealed_name from person union all select sealed_reason from person"
                        + " union all select sealed_portrait from photo union all select sealed_vector from embedding"
                        + " union all select sealed_vector from look_alike")
                .mapTo(byte[].class)
                .list();
    }

    private <T> T onTheOpenFile(org.jdbi.v3.core.HandleCallback<T, RuntimeException> work) {
        HikariDataSource pool = new H2File(Database.file(folder), vault, "").open();
        try {
            return new Rows(Jdbi.create(pool)).in(work);
        } finally {
            H2File.shutDown(pool);
        }
    }

    /** In the decrypted file: H2 has no way to ask it for what is deleted. */
    private long heldByTheFile(List<byte[]> sealed) throws IOException {
        byte[] key = new String(vault.filePassword()).getBytes(UTF_16BE); // as FilePathEncrypt.getPasswordBytes does
        String name = Database.file(folder).toString();
        try (FileEncrypt file = new FileEncrypt(name, key, FileChannel.open(Database.file(folder)))) {
            ByteBuffer all = ByteBuffer.allocate((int) file.size());
            file.read(all, 0);
            String content = new String(all.array(), ISO_8859_1);
            return sealed.stream().filter(bytes -> anyPart(bytes, content)).count();
        }
    }

    /** Eight random bytes are nobody else's. More in one piece need not be there: H2 compresses as it writes anew. */
    private static boolean anyPart(byte[] sealed, String content) {
        return Stream.of(1, 9, 17, 24)
                .map(from -> new String(sealed, from, Long.BYTES, ISO_8859_1))
                .anyMatch(content::contains);
    }

    private int insertManyPhotos(Handle handle) {
        for (int place = 1; place <= 30; place++) {
            UUID id = UUID.randomUUID();
            handle.execute(
                    "insert into photo (id, person_id, place, sealed_portrait) values (?, ?, ?, ?)",
                    id,
                    ann.value(),
                    place,
                    vault.seal(new byte[10_000], RowName.portrait(id, ann)));
        }
        return handle.execute("delete from photo where place > 20");
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/smartshop/storage/sql"))) {
            return files.toList();
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
