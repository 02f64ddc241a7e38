package smartshop.app.lawful.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Permission;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulBook;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.paper.Pdf;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Offence;

/** On a real database with real settings. */
class PaperDeskTest {
    private static ModelPack models;

    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Shops.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private Database database;
    private PaperDesk desk;
    private UUID door;

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("data"), NewShop.in(folder.resolve("data")));
        door = database.cameras().add("Front door").id();
        record(record -> record.in(Jurisdictions.of("uk").orElseThrow(), "England and Wales")
                .with(Shops.CORNER)
                .with(door, CameraPurpose.ENTRANCE));
        desk = desk(permission -> {});
    }

    private PaperDesk desk(Consumer<Permission> permit) {
        return new PaperDesk(
                new FactSource(database, models, () -> EnrolmentRules.UK, () -> ShopFacts.Cloud.NONE),
                new PaperBook(database.settings()),
                database.audit(Actor.OWNER),
                Actor.OWNER::pseudonym,
                permit,
                clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void record(UnaryOperator<LawfulRecord> change) {
        LawfulBook book = new LawfulBook(database.lawfulRecord());
        book.write(change.apply(book.read()));
    }

    private PaperState state(ShopPaper paper) {
        return desk.papers().stream()
                .filter(state -> state.paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    private String words(ShopPaper paper) {
        return state(paper).words(ZoneOffset.UTC);
    }

    @Test
    void aPaperIsNotMadeThenUpToDateThenOutOfDateThenUpToDateAgain() throws IOException {
        Path file = folder.resolve("assessment.pdf");
        assertThat(words(ShopPaper.ASSESSMENT)).isEqualTo("Not made yet");

        desk.make(ShopPaper.ASSESSMENT, file);
        assertThat(words(ShopPaper.ASSESSMENT)).isEqualTo("Up to date, made on 21 November 2026");
        assertThat(Pdf.text(Files.readAllBytes(file))).contains("Front door", "This recognition is for trying out");
        assertThat(words(ShopPaper.POLICY)).isEqualTo("Not made yet");

        database.cameras().rename(door, "Back door");
        assertThat(words(ShopPaper.ASSESSMENT)).isEqualTo("Out of date: cameras changed");

        desk.make(ShopPaper.ASSESSMENT, file);
        assertThat(state(ShopPaper.ASSESSMENT).outOfDate()).isFalse();
        assertThat(Pdf.text(Files.readAllBytes(file))).contains("Back door").doesNotContain("Front door");
    }

    @Test
    void eachKindOfChangeMakesItOutOfDateAndIsNamed() throws IOException {
        Map<Runnable, String> changes = new LinkedHashMap<>();
        changes.put(() -> database.cameras().add("Aisle"), "cameras");
        changes.put(() -> record(record -> record.with(door, CameraPurpose.TILL)), "cameras");
        changes.put(
                () -> new Sensitivity(database.settings(), database.strangerTallies(), models)
                        .target(new FpirTarget(900, 1)),
                "visitors or false alerts");
        changes.put(
                () -> record(record -> record.with(new Controller("Other Ltd", "A", "B", "", "C"))),
                "who answers for it");
        changes.put(() -> desk.noticeAddress("https://okonkwo.example/faces"), "who answers for it");
        changes.put(() -> record(record -> record.withBasis("Advice of 3 May")), "country or legal ground");
        changes.put(
                () -> database.staff().add("Ann", Role.OWNER, "a long passphrase of Ann's".toCharArray()),
                "who works with it");
        changes.put(
                () -> record(record -> record.in(Jurisdictions.of("nz").orElseThrow(), "")), "country or legal ground");

        for (Map.Entry<Runnable, String> change : changes.entrySet()) {
            desk.make(ShopPaper.ASSESSMENT, folder.resolve("a.pdf"));
            change.getKey().run();
            assertThat(words(ShopPaper.ASSESSMENT)).isEqualTo("Out of date: %s changed".formatted(change.getValue()));
        }
    }

    @Test
    void whatIsMadeIsRecordedAndNoNameIs() throws IOException {
        PersonId person = new PersonId(UUID.randomUUID());
        desk.make(ShopPaper.LARGE_SIGN, folder.resolve("sign.pdf"));
        desk.noticeAddress("https://okonkwo.example/privacy");
        desk.make(
                new PersonNotice(
                        person, "Zebedee Quux", Offence.THEFT, Shops.DAY, Shops.DAY, LocalDate.of(2027, 11, 21)),
                folder.resolve("notice.pdf"));

        List<Entry> entries = new ArrayList<>();
        database.audit(Actor.OWNER).newest(10, entries::add);
        assertThat(entries)
                .extracting(entry -> entry.action() + " " + entry.detail())
                .containsExactly("paper-made large-sign", "notice-address-changed ", "person-notice-made ");
        assertThat(entries.getLast().subject()).contains(person.value());
        assertThat(entries.toString()).doesNotContain("Zebedee", "okonkwo");
        assertThat(desk.papers().toString()).doesNotContain("Zebedee");
    }

    @Test
    void whoMayNotMakesNothing() {
        PaperDesk refusing = desk(permission -> {
            throw new StorageException("Only an owner may " + permission.words());
        });

        assertThatThrownBy(() -> refusing.make(ShopPaper.SIGN, folder.resolve("sign.pdf")))
                .isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> refusing.noticeAddress("https://x.example/")).isInstanceOf(StorageException.class);
        assertThat(folder.resolve("sign.pdf")).doesNotExist();
    }

    @Test
    void whatCannotBeSavedIsNotRemembered() {
        assertThatThrownBy(() ->
                        desk.make(ShopPaper.SIGN, folder.resolve("missing").resolve("sign.pdf")))
                .isInstanceOf(IOException.class);

        assertThat(words(ShopPaper.SIGN)).isEqualTo("Not made yet");
    }

    @Test
    void onlyAPagesAddressGoesOnTheSign() {
        for (String wrong :
                List.of("okonkwo.example", "javascript:alert(1)", "file:///etc/passwd", "https://", "a b")) {
            assertThatThrownBy(() -> desk.noticeAddress(wrong)).as(wrong).isInstanceOf(PaperException.class);
        }
        desk.noticeAddress(" https://okonkwo.example/privacy ");
        assertThat(desk.noticeAddress()).isEqualTo("https://okonkwo.example/privacy");
        desk.noticeAddress("");
        assertThat(desk.noticeAddress()).isEmpty();
    }

    @Test
    void aMemoryThatCannotBeReadCountsAsNotMade() {
        database.settings().put("paper.made.sign", "{}broken");

        assertThat(words(ShopPaper.SIGN)).isEqualTo("Not made yet");
    }
}
