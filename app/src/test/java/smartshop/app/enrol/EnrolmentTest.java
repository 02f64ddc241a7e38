package smartshop.app.enrol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.Database;
import smartshop.storage.vault.KeyFileVault;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;

class EnrolmentTest {
    private static ModelPack pack;

    @TempDir
    Path folder;

    private Database database;
    private Enrolment enrolment;

    @BeforeAll
    static void loadTheBuiltInPack() throws Exception {
        pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unload() {
        pack.close();
    }

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("data"), KeyFileVault.in(folder.resolve("data")));
        enrolment = new Enrolment(pack, database.watchlist());
    }

    @AfterEach
    void close() {
        enrolment.close();
        database.close();
    }

    @Test
    void twoPhotosOfOnePersonAreEnrolled() throws Exception {
        DrawnPerson drawn = DrawnCast.standard().listed().getFirst();
        List<PhotoVerdict> photos = List.of(verdict(photo(drawn, 0)), verdict(photo(drawn, 12)));
        assertThat(photos).allMatch(PhotoVerdict::accepted);

        Person person = get(enrolment.enrol(" Ann ", "took wine", photos));

        assertThat(person.name()).isEqualTo("Ann");
        assertThat(database.watchlist().people()).containsExactly(person);
        assertThat(database.watchlist().gallery(pack.embedder()).size()).isEqualTo(1);
        byte[] kept = database.watchlist().photo(person.photos().getFirst()).orElseThrow();
        assertThat(PhotoReader.read(kept).width()).isEqualTo(Portrait.WIDTH);
    }

    @Test
    void photosOfTwoPeopleAreNotOnePerson() throws Exception {
        List<DrawnPerson> listed = DrawnCast.standard().listed();
        List<PhotoVerdict> photos = List.of(verdict(photo(listed.get(0), 0)), verdict(photo(listed.get(1), 0)));

        // Drawn people are more alike than real ones.
        try (Enrolment strict = new Enrolment(pack, database.watchlist(), new OnePerson(0.7))) {
            assertThatThrownBy(() -> get(strict.enrol("Ann", "", photos)))
                    .hasCauseInstanceOf(EnrolmentException.class)
                    .hasMessageContaining("Photos 1 and 2 seem to show different people");
        }

        assertThat(database.watchlist().people()).isEmpty();
    }

    @Test
    void withoutANameNobodyIsEnrolled() throws Exception {
        List<PhotoVerdict> photos =
                List.of(verdict(photo(DrawnCast.standard().listed().getFirst(), 0)));

        assertThatThrownBy(() -> get(enrolment.enrol("  ", "", photos)))
                .hasMessageContaining("Give the person a name.");
    }

    @Test
    void refusedPhotosEnrolNobody() throws Exception {
        PhotoVerdict refused = verdict("no picture".getBytes(UTF_8));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.words()).contains("JPEG or PNG");

        assertThatThrownBy(() -> get(enrolment.enrol("Ann", "", List.of(refused))))
                .hasMessageContaining("at least one photo that is accepted");
        assertThat(database.watchlist().people()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereGetsAVerdict() throws Exception {
        PhotoVerdict verdict = get(enrolment.check(folder.resolve("ann.jpg")));

        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.file()).isEqualTo("ann.jpg");
        assertThat(verdict.words()).contains("cannot be read");
        assertThat(verdict.toString()).doesNotContain("ann");
    }

    @Test
    void aPhotoOnTheDiskIsReadFromThere() throws Exception {
        Path file = folder.resolve("1.jpg");
        Files.write(file, photo(DrawnCast.standard().listed().getFirst(), 0));

        assertThat(get(enrolment.check(file)).accepted()).isTrue();
    }

    @Test
    void anotherPackEmbedsTheKeptPhotosAnew() throws Exception {
        PhotoVerdict photo = verdict(photo(DrawnCast.standard().listed().getFirst(), 0));
        Embedding fromThePhoto = photo.verdict().enrolled().orElseThrow().embedding();
        byte[] portrait =
                JpegPortrait.of(photo.verdict().enrolled().orElseThrow().portrait());
        Embedding older = new Embedding("older-00000000", new float[] {1, 0});
        database.watchlist().enrol(new NewPerson("Ann", "", List.of(new NewPhoto(portrait, older))));

        assertThat(get(enrolment.refreshEmbeddings())).isEqualTo(1);

        assertThat(get(enrolment.refreshEmbeddings())).isZero();
        assertThat(database.watchlist().gallery(pack.embedder()).size()).isEqualTo(1);
        assertThat(embedded(portrait).cosine(fromThePhoto)).isGreaterThan(0.9);
    }

    @Test
    void aKeptPhotoThatCannotBeReadStopsNoOther() throws Exception {
        byte[] portrait = JpegPortrait.of(
                DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 300, 0, 0, 0));
        Embedding older = new Embedding("older-00000000", new float[] {1, 0});
        database.watchlist()
                .enrol(new NewPerson(
                        "Ann", "", List.of(new NewPhoto(new byte[] {1, 2}, older), new NewPhoto(portrait, older))));

        assertThat(get(enrolment.refreshEmbeddings())).isEqualTo(1);
    }

    private static Embedding embedded(byte[] portrait) throws Exception {
        try (FaceEngine engine = pack.open()) {
            return engine.embedder()
                    .embed(List.of(Portrait.aligned(PhotoReader.read(portrait))))
                    .getFirst();
        }
    }

    private PhotoVerdict verdict(byte[] photo) throws Exception {
        return get(enrolment.check("1.jpg", photo));
    }

    private static byte[] photo(DrawnPerson person, double yaw) throws IOException {
        return JpegPortrait.of(DrawnFaces.portrait(person, 480, yaw, 0, 0));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }
}
