package smartshop.app.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Controller;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.paper.PaperBook;
import smartshop.app.lawful.paper.PaperDesk;
import smartshop.app.lawful.paper.ShopFacts;
import smartshop.app.lawful.paper.ShopPaper;
import smartshop.app.ui.Check;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.audit.Actor;
import smartshop.storage.watchlist.EnrolmentRules;

class PapersViewModelTest {
    @TempDir
    Path folder;

    private final AtomicReference<ShopFacts> facts = new AtomicReference<>(facts("uk", List.of()));
    private Database database;
    private PapersViewModel model;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("data"), NewShop.in(folder.resolve("data")));
        PaperDesk desk = new PaperDesk(
                facts::get,
                new PaperBook(database.settings()),
                database.audit(Actor.OWNER),
                Actor.OWNER::pseudonym,
                permission -> {},
                Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
        model = new PapersViewModel(desk, Runnable::run, Runnable::run, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ShopFacts facts(String country, List<ShopFacts.Place> cameras) {
        Controller controller = new Controller("Okonkwo Ltd", "14 Market Row", "0113", "", "Corner Shop");
        return new ShopFacts(
                new LawfulRecord(country, "", controller, "", Map.of(), Map.of(), false),
                "",
                cameras,
                FpirTarget.usual(),
                EnrolmentRules.UK,
                ShopFacts.Staffing.TWO_PEOPLE,
                new ShopFacts.Models("Full pack", "ONNX Runtime", "net", false, false, 300, "Measured."),
                ShopFacts.Cloud.NONE);
    }

    private String words(ShopPaper paper) {
        return model.papers().stream()
                .filter(state -> state.paper() == paper)
                .map(model::words)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPaperIsMadeAndTheListSaysSo() {
        model.opened();
        assertThat(model.papers()).hasSize(ShopPaper.values().length);
        assertThat(words(ShopPaper.NOTICE)).isEqualTo("Not made yet");

        model.make(ShopPaper.NOTICE, folder.resolve("notice.pdf"));

        assertThat(folder.resolve("notice.pdf")).exists();
        assertThat(model.outcomeProperty().get()).isEqualTo(Check.good("notice.pdf is saved."));
        assertThat(model.makingProperty().get()).isFalse();
        assertThat(words(ShopPaper.NOTICE)).startsWith("Up to date");

        facts.set(facts("uk", List.of(new ShopFacts.Place("Door", Optional.of(CameraPurpose.ENTRANCE)))));
        model.refresh();
        assertThat(words(ShopPaper.NOTICE)).isEqualTo("Out of date: cameras changed");
    }

    @Test
    void whatIsMissingIsSaid() {
        facts.set(facts("", List.of()));
        model.make(ShopPaper.NOTICE, folder.resolve("notice.pdf"));
        assertThat(model.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);
        assertThat(model.outcomeProperty().get().words()).contains("Choose the country");

        facts.set(facts("uk", List.of()));
        model.make(ShopPaper.NOTICE, folder.resolve("missing").resolve("notice.pdf"));
        assertThat(model.outcomeProperty().get().words()).contains("could not be saved");
    }

    @Test
    void theNoticesAddressIsKept() {
        model.addressProperty().set("nonsense");
        model.saveAddress();
        assertThat(model.outcomeProperty().get().level()).isEqualTo(Check.Level.BAD);

        model.addressProperty().set("https://okonkwo.example/privacy");
        model.saveAddress();
        model.addressProperty().set("typed and not saved");
        model.opened();
        assertThat(model.addressProperty().get()).isEqualTo("https://okonkwo.example/privacy");
    }
}
