package smartshop.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.StaffDesk;
import smartshop.app.enrol.JpegPortrait;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.recognition.search.PersonId;
import smartshop.storage.request.Kind;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffId;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Suspension;

class FindMeTest {
    private static final String MARKER = "marker-7f3a-of-a-requester";

    private static ModelPack models;
    private static FaceEngine engine;

    @TempDir
    Path folder;

    private DeskFolder shop;
    private FindMe findMe;
    private final DrawnPerson asking = DrawnCast.standard().listed().getFirst();
    private final DrawnPerson other = DrawnCast.standard().strangers().getFirst();

    @BeforeAll
    static void load() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        engine = models.open();
    }

    @AfterAll
    static void unload() {
        engine.close();
        models.close();
    }

    @BeforeEach
    void open() {
        shop = new DeskFolder(folder).inEngland();
        findMe = new FindMe(shop.desk, shop.storage, models, shop.access, shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theRequesterIsFoundAmongAllEntriesSuspendedOnesTooAndNobodyElseIs() {
        PersonId mine = enrol("Ann", asking);
        PersonId theirs = enrol("Bob", other);
        shop.storage.watchlist().suspend(mine, Suspension.Why.ASKED);
        UUID print = rejectedVisitor(theirs);
        RequestId id = request();

        Found found = findMe.find(id, DrawnRequester.photo(asking, 8), agreed());

        assertThat(found.entries()).isEqualTo(2);
        assertThat(found.rejected()).isEqualTo(1);
        assertThat(found.findings())
                .extracting(Finding::kind, Finding::entry, Finding::likeness)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Finding.Kind.ENTRY, mine, Finding.Likeness.VERY_ALIKE),
                        org.assertj.core.groups.Tuple.tuple(
                                Finding.Kind.REJECTED_VISITOR, theirs, Finding.Likeness.VERY_ALIKE));
        assertThat(found.findings())
                .flatExtracting(finding -> finding.print().stream().toList())
                .containsExactly(print);
        assertThat(found.findings())
                .noneMatch(finding ->
                        finding.kind() == Finding.Kind.ENTRY && finding.entry().equals(theirs));
        assertThat(shop.storage
                        .requests()
                        .one(id)
                        .orElseThrow()
                        .last(Step.SEARCH)
                        .orElseThrow()
                        .word())
                .isEqualTo("found 2 of 3");
        assertThat(shop.done()).contains("request-step search findings=2");
    }

    /** The first of them shows somebody else. */
    @Test
    void allPhotosOfAnEntryAreComparedThatTheseModelsHaveNotSeen() {
        PersonId mine = shop.storage
                .watchlist()
                .enrol(NewPerson.drawn(
                        "Ann", "took wine", LocalDate.parse("2026-11-18"), List.of(unseen(other), unseen(asking))))
                .id();

        assertThat(findMe.find(request(), DrawnRequester.photo(asking, 8), agreed())
                        .findings())
                .extracting(Finding::entry, Finding::likeness)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(mine, Finding.Likeness.VERY_ALIKE));
    }

    @Test
    void nothingOfThePhotoIsLeftInMemoryThatWeHoldOrInAnyFile() throws IOException {
        enrol("Ann", asking);
        RequestId id = request();
        byte[] photo = marked(DrawnRequester.photo(asking, 8));
        findMe.find(id, photo, agreed());
        byte[] useless = marked("no picture".getBytes(UTF_8));
        assertThatThrownBy(() -> findMe.find(id, useless, agreed())).hasMessageContaining("not a picture");

        assertThat(photo).containsOnly(0);
        assertThat(useless).containsOnly(0);
        shop.storage.close();
        for (Path place : List.of(folder, Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files.filter(Files::isRegularFile)).noneMatch(FindMeTest::hasMarker);
            }
        }
        shop = new DeskFolder(folder);
        assertThat(shop.storage.watchlist().everybody(models.embedder()).size()).isEqualTo(1);
        assertThat(shop.storage.verdicts().lookAlikes(models.embedder())).isEmpty();
    }

    @Test
    void theProbeIsZerosOnceItIsClosed() {
        byte[] photo = DrawnRequester.photo(asking, 0);
        Probe probe = Probe.of(photo, engine);
        float[] vector = probe.embedding().vector();
        assertThat(vector).isNotEqualTo(new float[vector.length]);

        probe.close();

        assertThat(vector).containsOnly(0);
        assertThat(photo).containsOnly(0);
    }

    @Test
    void aRequestIsSearchedForThreeTimesAndADayHasTen() {
        RequestId id = request();
        for (int i = 0; i < SearchAllowance.FOR_ONE_REQUEST; i++) {
            search(id);
        }
        assertThatThrownBy(() -> search(id)).hasMessageContaining("3 searches for this request");
        for (int i = SearchAllowance.FOR_ONE_REQUEST; i < SearchAllowance.A_DAY; i++) {
            search(request());
        }
        RequestId next = request();
        assertThatThrownBy(() -> search(next)).hasMessageContaining("10 searches within a day");

        shop.clock.advance(Duration.ofHours(25));
        assertThat(findMe.find(next, DrawnRequester.photo(asking, 0), agreed()).entries())
                .isZero();
    }

    @Test
    void whereThereArePeopleItTakesTwoOfThem() {
        StaffDesk staff = new StaffDesk(shop.storage, shop.access);
        StaffId olga = staff.add("Olga", Role.OWNER, "924816".toCharArray()).id();
        shop.access.signIn(olga, "924816".toCharArray());
        StaffId mia = staff.add("Mia", Role.MANAGER, "581739".toCharArray()).id();
        RequestId id = request();
        FourEyes eyes = shop.fourEyes();

        assertThatThrownBy(() -> eyes.alone(Permission.FIND_FOR_REQUEST)).isInstanceOf(AccessException.class);
        Approval agreed = ((FourEyes.Answer.Agreed)
                        eyes.agree(Permission.FIND_FOR_REQUEST, mia, "581739".toCharArray()))
                .approval();
        assertThat(findMe.find(id, DrawnRequester.photo(asking, 0), agreed).findings())
                .isEmpty();
        assertThatThrownBy(() -> findMe.find(id, DrawnRequester.photo(asking, 0), agreed))
                .isInstanceOf(AccessException.class)
                .hasMessageContaining("Ask again");
        assertThat(shop.done()).contains("second-agreed find-for-request");
    }

    private void search(RequestId id) {
        findMe.find(id, DrawnRequester.photo(asking, 0), agreed());
    }

    private Approval agreed() {
        return shop.fourEyes().alone(Permission.FIND_FOR_REQUEST);
    }

    private RequestId request() {
        return shop.desk
                .record(DeskFolder.request(Kind.ACCESS), Optional.empty())
                .id();
    }

    private PersonId enrol(String name, DrawnPerson person) {
        return shop.storage
                .watchlist()
                .enrol(DrawnRequester.entry(engine, name, DrawnRequester.picture(person, 0)))
                .id();
    }

    /** The requester was taken for somebody, and staff said no. */
    private UUID rejectedVisitor(PersonId taken) {
        return shop.rejectedVisitor(
                taken,
                DrawnRequester.enrolled(engine, DrawnRequester.picture(asking, -6))
                        .embedding());
    }

    private static NewPhoto unseen(DrawnPerson person) {
        Enrolled found = DrawnRequester.enrolled(engine, DrawnRequester.picture(person, 0));
        return new NewPhoto(
                JpegPortrait.of(found.portrait()),
                new Embedding("earlier", found.embedding().vector()));
    }

    /** The end of a PNG file may be followed by anything. */
    private static byte[] marked(byte[] photo) throws IOException {
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(photo);
        for (int i = 0; i < 50; i++) {
            marked.write(MARKER.getBytes(UTF_8));
        }
        return marked.toByteArray();
    }

    private static boolean hasMarker(Path file) {
        try {
            byte[] wanted = MARKER.getBytes(UTF_8);
            byte[] content = Files.readAllBytes(file);
            for (int at = 0; at + wanted.length <= content.length; at++) {
                if (content[at] == wanted[0]
                        && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // somebody else's, or gone meanwhile
        }
    }
}
