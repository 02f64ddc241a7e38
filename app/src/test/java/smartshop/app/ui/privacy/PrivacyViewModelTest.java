package smartshop.app.ui.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.app.privacy.FindMe;
import smartshop.app.privacy.Letter;
import smartshop.app.privacy.LetterKind;
import smartshop.app.privacy.NextStep;
import smartshop.app.privacy.PackWriter;
import smartshop.app.privacy.PrivacyDesk;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Action;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.Requester;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;
import smartshop.storage.watchlist.Person;

class PrivacyViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final AtomicInteger done = new AtomicInteger();

    @TempDir
    private Path folder;

    private Database database;
    private ModelPack models;
    private Access access;
    private PrivacyViewModel model;

    @BeforeEach
    void open() throws ModelException {
        database = Database.open(folder.resolve("data"), NewShop.in(folder.resolve("data")), clock);
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
        access = new Access(database, clock);
        PrivacyDesk desk = new PrivacyDesk(database, access, () -> {}, clock);
        model = new PrivacyViewModel(
                desk,
                new FindMe(desk, database, models, access, clock),
                new PackWriter(desk, database, models, access, clock),
                new Viewing(access, Permission.PRIVACY_DESK, Action.REQUESTS_VIEWED),
                Runnable::run,
                Runnable::run);
    }

    @AfterEach
    void close() {
        database.close();
        models.close();
    }

    @Test
    void aRequestIsShownWithItsNextStepAndItsDaysInWords() {
        record(Kind.ACCESS, "Ann");

        Chosen chosen = chosen();
        assertThat(done).hasValue(1);
        assertThat(chosen.next()).isEqualTo(NextStep.SETTLE_IDENTITY);
        assertThat(RequestWords.chip(chosen.owed())).isEqualTo("28 days left");
        assertThat(RequestWords.owed(chosen.owed())).isEqualTo("Answer by 18 December 2026.");
        assertThat(model.pressingProperty().get()).isZero();

        clock.advance(Duration.ofDays(27));
        model.opened();
        assertThat(RequestWords.chip(chosen().owed())).isEqualTo("1 day left");
        assertThat(model.pressingProperty().get()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        model.opened();
        assertThat(RequestWords.chip(chosen().owed())).isEqualTo("1 day late");
        assertThat(model.late()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsSaidInASentenceAndNothingIsDone() {
        record(Kind.ACCESS, "Ann");
        Request request = chosen().owed().request();

        model.act(desk -> desk.reply(request.id()), done::incrementAndGet);

        assertThat(done).hasValue(1);
        assertThat(model.problemProperty().get()).contains("cannot be done");
        model.act(desk -> desk.proveIdentity(request.id(), Proof.NO_DOUBT, desk.today()), done::incrementAndGet);
        assertThat(done).hasValue(2);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(chosen().next()).isEqualTo(NextStep.FIND);
    }

    @Test
    void theEntryIsShownWithItsPortraitAndTheChoiceStays() {
        Person ann = enrol();
        record(Kind.ACCESS, "Zoe");
        record(Kind.OBJECTION, "Ann");
        Request objection = chosen().owed().request();
        model.act(desk -> desk.nameEntry(objection.id(), ann.id()), done::incrementAndGet);

        assertThat(chosen().entry())
                .hasValueSatisfying(entry -> assertThat(entry.suspended()).isTrue());
        assertThat(chosen().portrait()).isPresent();
        model.opened();
        assertThat(chosen().owed().request().id()).isEqualTo(objection.id());
        assertThat(model.requests()).hasSize(2);
    }

    @Test
    void aFileThatIsNoPhotoIsSaidSoAndTheSearchIsNotCounted() throws Exception {
        record(Kind.ACCESS, "Ann");
        Request request = chosen().owed().request();
        model.act(desk -> desk.proveIdentity(request.id(), Proof.NO_DOUBT, desk.today()), () -> {});
        Path file = Files.writeString(folder.resolve("x.jpg"), "no picture", StandardCharsets.UTF_8);

        model.find(request.id(), file, new FourEyes(access).alone(Permission.FIND_FOR_REQUEST), found -> {
            throw new AssertionError("Found something in no photo");
        });

        assertThat(model.problemProperty().get()).contains("not a picture");
        assertThat(chosen().next()).isEqualTo(NextStep.FIND);
    }

    @Test
    void aLetterIsWrittenAndSavedBesideEarlierOnes() throws Exception {
        record(Kind.ACCESS, "Ann");
        Request request = chosen().owed().request();
        AtomicReference<Letter> letter = new AtomicReference<>();
        model.letter(LetterKind.ACKNOWLEDGEMENT, request, letter::set);

        model.save(letter.get(), request, folder, file -> done.incrementAndGet());
        model.save(letter.get(), request, folder, file -> done.incrementAndGet());

        assertThat(done).hasValue(3);
        assertThat(folder.resolve("letter-" + request.id().reference() + ".pdf"))
                .exists();
        assertThat(folder.resolve("letter-" + request.id().reference() + "-2.pdf"))
                .exists();
        model.save(letter.get(), request, folder.resolve("nowhere"), file -> done.incrementAndGet());
        assertThat(model.problemProperty().get()).contains("cannot be written");
    }

    private Chosen chosen() {
        return Optional.ofNullable(model.chosenProperty().get()).orElseThrow();
    }

    private void record(Kind kind, String name) {
        model.record(
                new NewRequest(
                        kind, Channel.IN_PERSON, LocalDate.parse("2026-11-18"), false, new Requester(name, "", "")),
                Optional.empty(),
                done::incrementAndGet);
    }

    private Person enrol() {
        NewPhoto photo = new NewPhoto(new byte[] {1, 2, 3}, new Embedding("test", new float[] {1, 0}));
        return database.watchlist()
                .enrol(NewPerson.drawn("Ann", "took wine", LocalDate.parse("2026-11-18"), List.of(photo)));
    }
}
