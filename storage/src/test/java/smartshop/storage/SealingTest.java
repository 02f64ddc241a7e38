package smartshop.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.Gallery;
import smartshop.storage.camera.CameraSource;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.Person;

class SealingTest {
    private static final String MARKER = "Xk7QvTzW-marker";
    private static final float[] VECTOR = {0.1234567f, 0.7654321f, 0.3141592f, 0.2718281f};

    private static final float[] STRANGER = {0.5772156f, 0.6931471f, 0.4142135f, 0.1618033f};

    @TempDir
    Path folder;

    @Test
    void nothingReadableReachesTheDisk() throws IOException {
        try (Database database = Shop.open(folder)) {
            Person person = database.watchlist().enrol(marked());
            reject(database, person);
            database.cameras().add(MARKER);
            database.settings().put(MARKER, MARKER);
            assertThat(filesWith(MARKER.getBytes(UTF_8), bytes(VECTOR))).isEmpty();
        }
        assertThat(filesWith(
                        MARKER.getBytes(UTF_8),
                        MARKER.getBytes(StandardCharsets.UTF_16BE),
                        bytes(VECTOR),
                        bytes(STRANGER)))
                .isEmpty();
    }

    @Test
    void whoGetsIntoTheDatabaseStillReadsNeitherNameNorPhotoNorFace() {
        try (Database database = Shop.open(folder)) {
            reject(database, database.watchlist().enrol(marked()));
            database.cameraSources()
                    .add(
                            "Entrance",
                            new CameraSource(
                                    CameraSource.Kind.RTSP,
                                    "rtsp://192.0.2.7/" + MARKER,
                                    MARKER,
                                    "password-" + MARKER));
        }
        try (HikariDataSource pool = rawFile()) {
            List<String> statements = Jdbi.create(pool)
                    .withHandle(handle ->
                            handle.select("script").mapTo(String.class).list());
            String script = String.join("\n", statements);
            assertThat(script)
                    .contains("sealed_name")
                    .doesNotContain(MARKER)
                    .doesNotContainIgnoringCase(hex(MARKER.getBytes(UTF_8)))
                    .doesNotContainIgnoringCase(hex(bytes(VECTOR)))
                    .doesNotContainIgnoringCase(hex(bytes(STRANGER)));
        }
    }

    @Test
    void sealedBytesMovedToAnotherRowDoNotOpen() {
        Person ann = enrol(Shop.ann());
        Person bob = enrol(Shop.bob());
        for (String theft : List.of(
                "update person set sealed_name = (select sealed_name from person where id = ?) where id = ?",
                "update photo set person_id = ? where person_id = ?")) {
            raw(theft, ann, bob);
            try (Database database = Shop.open(folder)) {
                assertThatThrownBy(() -> {
                            for (Person person : database.watchlist().people()) {
                                person.photos().forEach(database.watchlist()::photo);
                            }
                        })
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("changed or damaged");
            }
            try (Database database = Shop.open(folder)) {
                database.watchlist().remove(bob.id());
                database.watchlist().remove(ann.id());
            }
            ann = enrol(Shop.ann());
            bob = enrol(Shop.bob());
        }
    }

    @Test
    void anotherPersonsEmbeddingDoesNotOpenAndTheRestIsKept() {
        Person ann = enrol(Shop.ann());
        Person bob = enrol(Shop.bob());
        raw(
                "update embedding set sealed_vector = (select min(sealed_vector) from embedding e join photo p"
                        + " on p.id = e.photo_id where p.person_id = ?)"
                        + " where photo_id in (select id from photo where person_id = ?)",
                ann,
                bob);
        try (Database database = Shop.open(folder)) {
            Gallery gallery = database.watchlist().gallery(Shop.MODEL);
            assertThat(gallery.contains(ann.id())).isTrue();
            assertThat(gallery.contains(bob.id())).isFalse();
        }
    }

    @Test
    void aLookAlikeWhoseExpiryWasChangedOrThatWasGivenToSomebodyElseIsNotUsed() {
        Person ann;
        Person bob;
        try (Database database = Shop.open(folder)) {
            ann = database.watchlist().enrol(Shop.ann());
            bob = database.watchlist().enrol(Shop.bob());
            reject(database, ann);
            reject(database, bob);
            assertThat(database.verdicts().lookAlikes(Shop.MODEL)).hasSize(2);
        }
        raw("update look_alike set person_id = ? where person_id = ?", ann, bob);
        raw("update look_alike set expires_at = dateadd(day, 1, expires_at) where person_id in (?, ?)", ann, bob);
        try (Database database = Shop.open(folder)) {
            assertThat(database.verdicts().lookAlikes(Shop.MODEL)).isEmpty();
        }
    }

    @Test
    void whatIsLoggedOfAFailureHoldsNoBoundValue() {
        Shop.open(folder).close();
        try (HikariDataSource pool = rawFile()) {
            Rows rows = new Rows(Jdbi.create(pool));
            assertThatThrownBy(() -> rows.change("insert into nowhere values (?)", MARKER))
                    .isInstanceOf(StorageException.class)
                    .extracting(Throwables::getStackTrace)
                    .asString()
                    .doesNotContain(MARKER);
        }
    }

    @Test
    void sqlCanLoadNoClass() {
        Shop.open(folder).close();
        try (HikariDataSource pool = rawFile()) {
            assertThatThrownBy(() -> Jdbi.create(pool)
                            .useHandle(handle -> handle.execute(
                                    "create alias oops for 'java.lang.System.getProperty(java.lang.String)'")))
                    .hasMessageContaining("java.lang.System");
        }
    }

    private static void reject(Database database, Person person) {
        UUID alert = UUID.randomUUID();
        database.verdicts()
                .give(
                        new Judgement(alert, person.id(), alert, Verdict.NOT_THIS_PERSON),
                        Optional.of(new Embedding(Shop.MODEL, STRANGER)));
    }

    private Person enrol(NewPerson newcomer) {
        try (Database database = Shop.open(folder)) {
            return database.watchlist().enrol(newcomer);
        }
    }

    private void raw(String sql, Person from, Person to) {
        try (HikariDataSource pool = rawFile()) {
            Jdbi.create(pool)
                    .useHandle(handle ->
                            handle.execute(sql, from.id().value(), to.id().value()));
        }
    }

    private HikariDataSource rawFile() {
        return new H2File(Database.file(folder), KeyFileVault.in(folder), "").open();
    }

    private static NewPerson marked() {
        return Shop.person(MARKER, "reason " + MARKER, List.of(Shop.photo("jpeg " + MARKER, VECTOR)));
    }

    private List<Path> filesWith(byte[]... markers) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(markers).anyMatch(marker -> contains(file, marker)))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] marker) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(marker, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
