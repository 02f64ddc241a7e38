package smartshop.app.ui.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.clip.DrawnRing;
import smartshop.app.clip.LookBack;
import smartshop.app.enrol.Enrolment;
import smartshop.app.ui.PngPortrait;
import smartshop.app.ui.capture.CaptureSource;
import smartshop.app.ui.capture.Captures;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.quality.EnrolmentVerdict.Enrolled;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.staff.StaffId;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;
import smartshop.storage.watchlist.Person;

class EnrolViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicInteger enrolled = new AtomicInteger();

    private final DrawnRing ring = new DrawnRing();

    @TempDir
    private Path folder;

    private Database database;
    private Enrolment enrolment;
    private EnrolViewModel model;

    @BeforeEach
    void open() throws ModelException {
        database = Database.open(folder, NewShop.in(folder), clock);
        ModelPack pack = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        enrolment = new Enrolment(pack, database.watchlist(), database.audit(Actor.OWNER));
        model = new EnrolViewModel(
                captures(enrolment), EnrolmentRules.UK, LocalDate.now(clock), enrolled::incrementAndGet, Runnable::run);
    }

    private Captures captures(Enrolment with) {
        LookBack lookBack = ring.lookBack(new Access(database, clock));
        return new Captures(
                CaptureSource.Choice.NONE,
                lookBack,
                with,
                () -> false,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                clock);
    }

    @AfterEach
    void close() {
        ring.close();
        enrolment.close();
        database.close();
    }

    @Test
    void eachStepSaysWhatIsMissing() throws IOException, InterruptedException {
        assertMissing("Choose a photo first.");
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        eventually(
                "it is chosen", () -> model.photos().getFirst().usedProperty().get());
        assertMissing("Give the person a name.");
        model.nameProperty().set("Avery");
        assertReady();

        model.next();
        GroundsFields fields = model.fields();
        assertMissing("Choose what the person did.");
        fields.offenceProperty().set(Offence.THEFT);
        assertMissing("Say what the goods or the damage were worth.");
        fields.worthProperty().set("0.39");
        assertMissing("A single theft, fraud or damage of less than £50.00 is not serious enough for the watchlist.");
        fields.worthProperty().set("75.00");
        fields.dayProperty().set(LocalDate.now(clock).plusDays(1));
        assertMissing("The day of the incident lies in the future: check the date.");
        fields.dayProperty().set(null);
        assertMissing("Choose the day.");
        fields.dayProperty().set(LocalDate.now(clock));
        fields.incidentProperty().set("IB-114");
        fields.reasonProperty().set("Hid two bottles");
        assertMissing("Say what evidence there is and where it is kept: nobody is listed without.");
        fields.evidenceProperty().set(Evidence.Kind.RECORDING);
        fields.placeProperty().set("Safe");
        assertReady();

        model.next();
        fields.adultProperty().set(true);
        assertMissing(
                "Children and vulnerable people are never listed: declare that the person is over 18 and not vulnerable.");
        fields.notVulnerableProperty().set(true);
        assertReady();
        fields.noticeFields().dayProperty().set(LocalDate.now(clock));
        assertMissing("Say when you will look again at why the person was not told: within 3 months.");
        fields.noticeFields().knowsProperty().set(Knowledge.TOLD);
        assertReady();
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(EnrolStep.GROUNDS);
    }

    @Test
    void aPersonIsListedWithAllThatWasSaid() throws IOException, InterruptedException {
        fill();
        model.enrol();

        eventually("listed", () -> enrolled.get() == 1);
        assertThat(model.stepProperty().get()).isEqualTo(EnrolStep.DONE);
        assertThat(model.outcomeProperty().get()).startsWith("Avery is on the watchlist");
        Person listed = database.watchlist().people().getFirst();
        assertThat(listed.reason()).isEqualTo("Threatened staff");
        Grounds said = listed.listing().orElseThrow().grounds().orElseThrow();
        assertThat(said.offence()).isEqualTo(Offence.THREATS);
        assertThat(said.worth()).as("no value was asked for").isEmpty();
        assertThat(listed.listing().orElseThrow().notice())
                .hasValue(new Notice.Withheld(
                        Notice.Why.NO_ADDRESS, LocalDate.now(clock).plusDays(30)));
    }

    @Test
    void whereSomebodyElseHasToApproveItIsSaid() throws IOException, InterruptedException {
        Optional<StaffId> ann = Optional.of(StaffId.random());
        try (Enrolment proposing = new Enrolment(
                new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN),
                database.watchlist(),
                newcomer -> database.watchlist().propose(newcomer, ann, EnrolmentRules.UK))) {
            model = new EnrolViewModel(
                    captures(proposing),
                    EnrolmentRules.UK,
                    LocalDate.now(clock),
                    enrolled::incrementAndGet,
                    Runnable::run);
            fill();
            model.enrol();
            eventually("proposed", () -> enrolled.get() == 1);
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
        assertThat(model.outcomeProperty().get()).startsWith("Waiting for approval by a second person.");
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedInWords() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("letter.png"), "Dear sir");
        model.add(List.of(file));
        model.nameProperty().set("Avery");
        eventually("the verdict", () -> model.photos().getFirst().verdict().isPresent());

        assertThat(model.photos().getFirst().verdict().orElseThrow().words()).isNotBlank();
        assertThat(model.missingBinding().get()).isEqualTo("None of these photos can be used.");
        assertThat(model.readyBinding().get()).isFalse();
    }

    @Test
    void whatEachFileLacksIsSaidInASentence() throws IOException, InterruptedException {
        Path letter = Files.writeString(folder.resolve("letter.png"), "Dear sir");
        model.add(List.of(letter, picture("wall.png", 1, 0), picture("couple.png", 2, 400), picture("far.png", 1, 40)));
        eventually(
                "all verdicts",
                () -> model.photos().stream().allMatch(photo -> photo.verdict().isPresent()));

        assertThat(model.photos())
                .extracting(photo -> photo.verdict().orElseThrow().words())
                .satisfiesExactly(
                        words -> assertThat(words).isNotBlank(),
                        words -> assertThat(words).startsWith("No face found:"),
                        words -> assertThat(words).isEqualTo("Two faces in the picture: crop it to one person."),
                        words -> assertThat(words).isNotEqualTo("Good photo."));
        assertThat(model.photos()).noneMatch(photo -> photo.usedProperty().get());
        assertThat(model.choiceProperty().get()).isEmpty();
    }

    @Test
    void theBestOfSeveralPhotosAreUsedUntilSomebodyChoosesOthers() throws IOException, InterruptedException {
        Path one = PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0);
        model.add(List.of(one, Files.copy(one, folder.resolve("again.png"))));
        eventually(
                "both verdicts",
                () -> model.photos().stream().allMatch(photo -> photo.verdict().isPresent()));
        ChosenPhoto first = model.photos().getFirst();
        ChosenPhoto copy = model.photos().getLast();
        assertThat(model.photos())
                .filteredOn(photo -> photo.usedProperty().get())
                .hasSize(1);
        assertThat(model.choiceProperty().get()).startsWith("One photo works.");

        model.use(first, true);
        model.use(copy, true);
        assertThat(model.choiceProperty().get()).isEqualTo("All 2 are used.");
        model.use(first, false);
        model.use(copy, false);
        assertMissing("Choose one photo or more to use.");
    }

    @Test
    void whoeverIsNotEnrolledAfterAllIsOverwritten() throws IOException, InterruptedException {
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        eventually("the verdict", () -> model.photos().getFirst().verdict().isPresent());
        Enrolled face = model.photos()
                .getFirst()
                .verdict()
                .flatMap(said -> said.verdict().enrolled())
                .orElseThrow();

        model.close();

        assertThat(face.portrait().bgr()).containsOnly(0);
        assertThat(face.embedding().vector()).containsOnly(0);
        assertThat(model.photos()).isEmpty();
    }

    /** @param size how large each face is, in pixels of its drawing; 0 for an empty wall */
    private Path picture(String file, int faces, int size) throws IOException {
        BufferedImage image = new BufferedImage(900, 520, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.LIGHT_GRAY);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < faces && size > 0; i++) {
            Path drawn = PngPortrait.of(DrawnCast.standard().listed().get(i), folder, 0);
            on.drawImage(ImageIO.read(drawn.toFile()), 20 + i * 440, 40, size, size, null);
        }
        on.dispose();
        Path path = folder.resolve(file);
        ImageIO.write(image, "png", path.toFile());
        return path;
    }

    @Test
    void aPhotoCanBeLeftOut() throws IOException {
        model.add(List.of(Files.writeString(folder.resolve("letter.png"), "Dear sir")));
        model.remove(model.photos().getFirst());

        assertThat(model.missingBinding().get()).isEqualTo("Choose a photo first.");
    }

    @Test
    void aRefusalIsSaidAndTheSheetStaysUsable() throws IOException, InterruptedException {
        fill();
        database.close();
        model.enrol();

        eventually("the refusal", () -> !model.problemProperty().get().isEmpty());
        database = Database.open(folder, NewShop.in(folder), clock);
        assertThat(model.stepProperty().get()).isEqualTo(EnrolStep.DECLARATION);
        assertReady();
    }

    @Test
    void aDayIsReadAsPeopleHereWriteIt() {
        LocalDate day = LocalDate.parse("2026-11-03");
        for (String typed : List.of("3 November 2026", "3 Nov 2026", "3/11/2026", "03/11/2026", "2026-11-03")) {
            assertThat(DayText.read(typed)).as(typed).hasValue(day);
        }
        assertThat(DayText.read("11/23/2026")).isEmpty();
        assertThat(DayText.read("yesterday")).isEmpty();
    }

    private void fill() throws IOException, InterruptedException {
        model.add(List.of(PngPortrait.of(DrawnCast.standard().listed().getFirst(), folder, 0)));
        model.nameProperty().set("Avery");
        eventually("ready", () -> model.readyBinding().get());
        model.next();
        GroundsFields fields = model.fields();
        fields.worthProperty().set("12");
        fields.offenceProperty().set(Offence.THREATS);
        fields.incidentProperty().set("IB-115");
        fields.evidenceProperty().set(Evidence.Kind.STATEMENT);
        fields.placeProperty().set("Folder 2026");
        fields.reasonProperty().set("Threatened staff");
        model.next();
        fields.adultProperty().set(true);
        fields.notVulnerableProperty().set(true);
        assertReady();
    }

    private void assertMissing(String words) {
        assertThat(model.missingBinding().get()).isEqualTo(words);
        assertThat(model.readyBinding().get()).isFalse();
    }

    private void assertReady() {
        assertThat(model.missingBinding().get()).isEmpty();
        assertThat(model.readyBinding().get()).isTrue();
    }
}
