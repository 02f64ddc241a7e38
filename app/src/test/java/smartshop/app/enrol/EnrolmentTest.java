package smartshop.app.enrol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.Suspension;

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
        database = Database.open(folder.resolve("data"), NewShop.in(folder.resolve("data")));
        enrolment = new Enrolment(pack, database.watchlist(), database.audit(Actor.OWNER));
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

        Person person = get(enrolment.enrol(form(" Ann "), photos));

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
        try (Enrolment strict = new Enrolment(
                pack,
                database.watchlist(),
                NewEntries.atOnce(database.watchlist(), database.audit(Actor.OWNER)),
                new OnePerson(0.7))) {
            assertThatThrownBy(() -> get(strict.enrol(form("Ann"), photos)))
                    .hasCauseInstanceOf(EnrolmentException.class)
                    .hasMessageContaining("Photos 1 and 2 seem to show different people");
        }

        assertThat(database.watchlist().people()).isEmpty();
    }

    @Test
    void withoutANameNobodyIsEnrolled() throws Exception {
        List<PhotoVerdict> photos =
                List.of(verdict(photo(DrawnCast.standard().listed().getFirst(), 0)));

        assertThatThrownBy(() -> get(enrolment.enrol(form("  "), photos)))
                .hasMessageContaining("Give the person a name.");
    }

    @Test
    void refusedPhotosEnrolNobody() throws Exception {
        PhotoVerdict refused = verdict("no picture".getBytes(UTF_8));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.words()).contains("JPEG or PNG");

        assertThatThrownBy(() -> get(enrolment.enrol(form("Ann"), List.of(refused))))
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
    void whoIsListedAlreadyIsNotListedTwiceEvenWhileSuspended() throws Exception {
        DrawnPerson drawn = DrawnCast.standard().listed().getFirst();
        Person first = get(enrolment.enrol(form("Ann"), List.of(verdict(photo(drawn, 0)))));
        List<PhotoVerdict> another = List.of(verdict(photo(drawn, 12)));

        assertThatThrownBy(() -> get(enrolment.enrol(form("Ann again"), another)))
                .hasCauseInstanceOf(EnrolmentException.class)
                .hasMessageContaining("already on the watchlist");
        database.watchlist().suspend(first.id(), Suspension.Why.ASKED);
        assertThatThrownBy(() -> get(enrolment.enrol(form("Ann again"), another)))
                .hasMessageContaining("already on the watchlist");

        database.watchlist().remove(first.id());
        assertThat(get(enrolment.enrol(form("Ann again"), another)).name()).isEqualTo("Ann again");
    }

    @Test
    void everybodyOfTheCastCanBeListed() throws Exception {
        for (DrawnPerson drawn : DrawnCast.standard().listed()) {
            get(enrolment.enrol(form(drawn.name()), List.of(verdict(photo(drawn, 0)), verdict(photo(drawn, 12)))));
        }

        assertThat(database.watchlist().people())
                .hasSameSizeAs(DrawnCast.standard().listed());
    }

    private PhotoVerdict verdict(byte[] photo) throws Exception {
        return get(enrolment.check("1.jpg", photo));
    }

    private static EnrolmentForm form(String name) {
        return EnrolmentForm.drawn(name, "took wine", LocalDate.now(ZoneId.systemDefault()));
    }

    private static byte[] photo(DrawnPerson person, double yaw) throws IOException {
        return JpegPortrait.of(DrawnFaces.portrait(person, 480, yaw, 0, 0));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }
}
