package smartshop.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.privacy.HeldItem.Group;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.detect.Box;
import smartshop.recognition.detect.Detection;
import smartshop.recognition.detect.PhotoSearch;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.FaceAligner;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.image.Picture;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.search.PersonId;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.history.SightingRow;
import smartshop.storage.incident.NewIncident;
import smartshop.storage.outbox.ChannelSettings;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.staff.StaffId;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;
import smartshop.storage.verification.Subject;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

class ReplyPackTest {
    private static ModelPack models;
    private static FaceEngine engine;

    @TempDir
    Path folder;

    private DeskFolder shop;
    private PackWriter writer;
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
        shop = new DeskFolder(folder.resolve("data")).inEngland();
        writer = new PackWriter(shop.desk, shop.storage, models, shop.access, shop.clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void allThatIsHeldIsInBothFilesAndTheirDigestsStayWithTheRequest() throws Exception {
        PersonId mine = enrol(DrawnRequester.picture(asking, 0));
        seen(mine);
        shop.desk.disclosed(mine, new Disclosure(shop.desk.today(), "Avon and Somerset Police, ref. 7"));
        shop.storage
                .incidents()
                .open(
                        new NewIncident(
                                Optional.empty(),
                                Optional.of(mine),
                                Optional.empty(),
                                "Aisle 2",
                                Instant.parse("2026-11-19T10:01:00Z"),
                                "Put wine into a bag."),
                        "owner");
        RequestId id = proven(mine);

        PackWriter.Written written = writer.write(id, folder, agreed());

        String paper = LettersTest.text(Files.readAllBytes(written.pdf()));
        assertThat(paper)
                .contains("What we hold about you", "Ann Other", "took wine", "In use: cameras look for you.")
                .contains("19 November 2026, 10:00:00", "Entrance. Nobody answered the alert.")
                .contains("Avon and Somerset Police, ref. 7", "Nothing was left out.")
                .contains("Incident 1, 19 November 2026,", "Aisle 2, open. Staff wrote", "Put wine")
                .contains(
                        "Information Commissioner's Office", "ask a court", "Corner Shop Ltd", "privacy@corner.example")
                .contains("Zebedee Quux", "document shown, 20 November 2026. We keep no copy.");
        JsonNode json = new ObjectMapper().readTree(written.json().toFile());
        assertThat(json.get("held")).hasSameSizeAs(writer.held(id));
        assertThat(StreamSupport.stream(json.get("held").spliterator(), false)
                        .map(item -> item.path("text").asText()))
                .contains("Ann Other", "took wine", "Avon and Somerset Police, ref. 7");
        Request request = shop.storage.requests().one(id).orElseThrow();
        assertThat(request.steps())
                .filteredOn(taken -> taken.step() == Step.WRITE_PACK)
                .extracting(taken -> taken.word())
                .containsExactly("pdf " + sha256(written.pdf()), "json " + sha256(written.json()));
        assertThat(writer.write(id, folder, agreed()).pdf()).isNotEqualTo(written.pdf());
    }

    @Test
    void whoeverAnsweredAndWhoeverGotSomethingIsSaid() throws Exception {
        PersonId mine = enrol(DrawnRequester.picture(asking, 0));
        UUID alert = seen(mine);
        shop.storage
                .answers()
                .add(
                        new Subject(alert, mine, UUID.randomUUID(), Instant.parse("2026-11-19T10:00:00Z")),
                        new Given(
                                1,
                                Optional.of(StaffId.random()),
                                Verdict.THIS_PERSON,
                                false,
                                Instant.parse("2026-11-19T10:00:09Z"),
                                Optional.empty()));
        shop.storage.audit(Actor.SYSTEM).record(Deed.of(Action.SECOND_OPINION_ASKED, alert));
        shop.storage
                .channels()
                .add("EMAIL", new ChannelSettings(Map.of("to", "olga@example.org")), true, Optional.empty());

        List<HeldItem> held = writer.held(proven(mine));

        assertThat(held)
                .filteredOn(item -> item.group() == Group.ALERT)
                .singleElement()
                .extracting(HeldItem::text)
                .asString()
                .contains("One person looked and said: the same person.")
                .doesNotContain("Nobody answered the alert");
        assertThat(held)
                .filteredOn(item -> item.group() == Group.RECIPIENT)
                .extracting(HeldItem::label)
                .containsExactly("Amazon Web Services", "Those who get messages about alerts");
        assertThat(held.toString() + held.stream().map(HeldItem::text).toList()).doesNotContain("olga@example.org");
    }

    @Test
    void whatIsWithheldIsNamedWithItsExemptionAndTheRestIsGiven() throws Exception {
        PersonId mine = enrol(DrawnRequester.picture(asking, 0));
        RequestId id = proven(mine);
        String photo = writer.held(id).stream()
                .map(HeldItem::key)
                .filter(key -> key.startsWith("photo/"))
                .findFirst()
                .orElseThrow();
        shop.desk.withhold(id, photo, Exemption.CRIME, "It would show where the hidden camera hangs.");

        PackWriter.Written written = writer.write(id, folder, agreed());

        String paper = LettersTest.text(Files.readAllBytes(written.pdf()));
        assertThat(paper)
                .contains("took wine", "A photo", "paragraph 2 (crime)")
                .doesNotContain("hidden camera");
        assertThat(Files.readString(written.json()))
                .contains("\"withheldUnder\" : \"DPA 2018, Schedule 2, paragraph 2 (crime)\"")
                .doesNotContain("\"jpeg\"", "hidden camera");
    }

    /** Neither its day nor its hour, whatever is recorded afterwards. */
    @Test
    void nothingOfAWithheldAlertSightingOrRecipientIsGiven() throws Exception {
        PersonId mine = enrol(DrawnRequester.picture(asking, 0));
        seen(mine);
        shop.desk.disclosed(mine, new Disclosure(LocalDate.parse("2026-11-17"), "Avon and Somerset Police, ref. 7"));
        RequestId id = proven(mine);
        writer.held(id).stream()
                .filter(item ->
                        Set.of(Group.ALERT, Group.SIGHTING, Group.RECIPIENT).contains(item.group()))
                .forEach(item -> shop.desk.withhold(
                        id, item.key(), Exemption.CRIME, "An officer asked us to wait until Friday."));
        shop.desk.disclosed(mine, new Disclosure(LocalDate.parse("2026-11-16"), "Our insurer, claim 12"));

        PackWriter.Written written = writer.write(id, folder, agreed());

        String paper = LettersTest.text(Files.readAllBytes(written.pdf()));
        assertThat(paper).contains("An alert", "A sighting", "Who was given something", "Our insurer, claim 12");
        assertThat(paper + Files.readString(written.json()))
                .doesNotContain("Police", "17 November", "19 November", "10:00:00");
    }

    @Test
    void aVisitorWhoWasTakenForSomebodyIsToldSoButNotForWhom() throws Exception {
        PersonId theirs = enrol(DrawnRequester.picture(other, 0));
        UUID print = shop.rejectedVisitor(
                theirs,
                DrawnRequester.enrolled(engine, DrawnRequester.picture(asking, -6))
                        .embedding());
        RequestId id = shop.desk
                .record(DeskFolder.request(Kind.ACCESS), Optional.empty())
                .id();
        shop.desk.proveIdentity(id, Proof.FACE_COMPARED, shop.desk.today());
        shop.desk.nameVisitor(id, print);

        PackWriter.Written written = writer.write(id, folder, agreed());

        String paper = LettersTest.text(Files.readAllBytes(written.pdf()));
        assertThat(paper)
                .contains("When you were taken for somebody else", "Face print", "20 December 2026, 14:03:22")
                .doesNotContain(
                        "found nothing about you", "Ann Other", "Your entry on the watchlist", "photos and the");
        assertThat(Files.readString(written.json()))
                .contains("visitor/" + print)
                .doesNotContain("Ann Other");
        Request request = shop.storage.requests().one(id).orElseThrow();
        assertThat(new Letters(shop.desk.rules(), shop.desk.today())
                        .write(LetterKind.REPLY, request)
                        .body())
                .doesNotContain("found nothing");
    }

    @Test
    void onlyTheUserMayReadThePackAndNothingOfItStaysIfItFails() throws Exception {
        RequestId id = proven(enrol(DrawnRequester.picture(asking, 0)));
        String name = "reply-" + id.reference();
        PackWriter.Written written = writer.write(id, folder, agreed());
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            for (Path file : List.of(written.pdf(), written.json())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }

        Path inTheWay = folder.resolve(name + "-2.json.new/x");
        Files.createDirectories(inTheWay);
        assertThatThrownBy(() -> writer.write(id, folder, agreed())).hasMessageContaining("cannot be written");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        shop.clock.advance(Duration.ofDays(-1)); // nothing can be recorded of a day before the last step's
        assertThatThrownBy(() -> writer.write(id, folder, agreed())).hasMessageContaining("check the date");
        shop.clock.advance(Duration.ofDays(1));
        shop.desk.withdraw(id);
        assertThatThrownBy(() -> writer.write(id, folder, agreed())).hasMessageContaining("closed");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(written.pdf(), written.json());
        }
        assertThat(shop.storage.requests().one(id).orElseThrow().steps())
                .filteredOn(taken -> taken.step() == Step.WRITE_PACK)
                .hasSize(2);
    }

    @Test
    void nothingIsGivenBeforeItIsKnownWhoAsks() {
        RequestId id = shop.request(Kind.ACCESS, enrol(DrawnRequester.picture(asking, 0)))
                .id();

        assertThatThrownBy(() -> writer.write(id, folder, agreed())).hasMessageContaining("who asks");
        assertThat(folder.resolve("reply-" + id.reference() + ".pdf")).doesNotExist();
    }

    @Test
    void whoIsNotFoundIsToldSo() throws Exception {
        RequestId id = shop.desk
                .record(DeskFolder.request(Kind.ACCESS), Optional.empty())
                .id();
        shop.desk.proveIdentity(id, Proof.NO_DOUBT, shop.desk.today());

        String paper = LettersTest.text(
                Files.readAllBytes(writer.write(id, folder, agreed()).pdf()));

        assertThat(paper)
                .contains("found nothing about you", "Your request")
                .doesNotContain("Your entry on the watchlist");
    }

    /** The other one stands beside the requester, inside the portrait. */
    @Test
    void nobodyElseCanBeFoundOrRecognisedInAPictureThatIsGiven() throws Exception {
        Picture both = beside(DrawnRequester.picture(asking, 0), DrawnRequester.picture(other, 0));
        Embedding others = DrawnRequester.enrolled(engine, DrawnRequester.picture(other, 0))
                .embedding();
        assertThat(faces(both)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(faces(both))
                .anyMatch(face -> embedding(both, face).cosine(others)
                        > models.thresholds().samePerson());
        NewPhoto photo = new NewPhoto(
                JpegPortrait.of(both),
                DrawnRequester.enrolled(engine, DrawnRequester.picture(asking, 0))
                        .embedding());
        PersonId mine = shop.storage
                .watchlist()
                .enrol(NewPerson.drawn(
                        "Ann Other", "took wine", java.time.LocalDate.parse("2026-11-18"), List.of(photo)))
                .id();
        RequestId id = proven(mine);

        HeldItem given = writer.given(shop.storage.requests().one(id).orElseThrow()).stream()
                .filter(item -> item.jpeg().isPresent())
                .findFirst()
                .orElseThrow();

        Picture picture = PhotoReader.read(given.jpeg().orElseThrow());
        Embedding mineAgain = photo.embedding();
        List<Detection> left = faces(picture);
        assertThat(left).hasSize(1);
        assertThat(embedding(picture, left.getFirst()).cosine(mineAgain))
                .isGreaterThan(models.thresholds().samePerson());
        assertThat(left)
                .noneMatch(face -> embedding(picture, face).cosine(others)
                        > models.thresholds().otherPerson());
        Box filled = faces(both).stream()
                .filter(face -> face.box().iou(left.getFirst().box()) < 0.3)
                .findFirst()
                .orElseThrow()
                .box();
        assertThat(brightest(picture, filled)).isLessThan(40); // JPEG makes black a little grey at its edges
    }

    private static int brightest(Picture picture, Box box) {
        int most = 0;
        for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
            for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                most = Math.max(most, picture.bgr()[3 * (y * picture.width() + x) + 1] & 0xff);
            }
        }
        return most;
    }

    private static List<Detection> faces(Picture picture) {
        return PhotoSearch.faces(engine.detector(), picture, 0.2);
    }

    private static Embedding embedding(Picture picture, Detection face) {
        return engine.embedder()
                .embed(List.of(FaceAligner.align(picture, face.landmarks())))
                .getFirst();
    }

    /** The first in the middle of a picture half as wide again, the second, half as large, at its right. */
    private static Picture beside(Picture first, Picture second) {
        int width = first.width() * 2;
        byte[] bgr = new byte[width * first.height() * 3];
        java.util.Arrays.fill(bgr, (byte) 150);
        int left = first.width() / 2;
        for (int y = 0; y < first.height(); y++) {
            System.arraycopy(first.bgr(), 3 * y * first.width(), bgr, 3 * (y * width + left), 3 * first.width());
        }
        int from = left + first.width();
        for (int y = 0; y < second.height() / 2; y++) {
            for (int x = 0; x < width - from; x++) {
                int source = 3 * (2 * y * second.width() + 2 * x);
                System.arraycopy(second.bgr(), source, bgr, 3 * (y * width + from + x), 3);
            }
        }
        return new Picture(width, first.height(), bgr);
    }

    private PersonId enrol(Picture photo) {
        return shop.storage
                .watchlist()
                .enrol(DrawnRequester.entry(engine, "Ann Other", photo))
                .id();
    }

    private RequestId proven(PersonId entry) {
        RequestId id = shop.request(Kind.ACCESS, entry).id();
        return shop.desk
                .proveIdentity(id, Proof.DOCUMENT_SHOWN, shop.desk.today())
                .id();
    }

    private UUID seen(PersonId person) {
        UUID alert = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-19T10:00:00Z");
        UUID camera = UUID.randomUUID();
        LatencyTrace trace = new LatencyTrace(at, at, at, at);
        shop.storage.history().append(new AlertRow(alert, camera, "Entrance", person, 0.61, at, at, at, trace));
        shop.storage
                .history()
                .append(new SightingRow(UUID.randomUUID(), camera, "Entrance", person, at, at.plusSeconds(9)));
        return alert;
    }

    private Approval agreed() {
        return shop.fourEyes().alone(Permission.ANSWER_REQUEST);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
