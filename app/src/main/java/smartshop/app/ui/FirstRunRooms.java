package smartshop.app.ui;

import atlantafx.base.controls.Tile;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.decode.UsbCameras;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.SelfTest;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.firstrun.Facts;
import smartshop.app.ui.firstrun.FirstRunViewModel;
import smartshop.app.ui.firstrun.GuidedPage;
import smartshop.app.ui.firstrun.Ways;
import smartshop.app.ui.lawful.LawfulRooms;
import smartshop.app.ui.settings.SettingsView.Section;
import smartshop.app.ui.vault.ProtectViewModel;

/** The guide through a new shop's first steps, wired to the console. Where people are drawn there is none. */
final class FirstRunRooms implements AutoCloseable {
    /** To look for webcams takes seconds. */
    private final Background background = new Background("first-run");

    private final Console console;
    private final ProtectViewModel protection;
    private final FirstRunViewModel model;
    private final GuidedPage page;
    private Consumer<Function<Places, Page>> front = place -> {};

    /** The guide, in the place of the live page as long as it is wanted. */
    FirstRunRooms(
            Console console,
            ProtectViewModel protection,
            LawfulRooms lawful,
            CameraRooms cameras,
            AlertsViewModel alerts,
            StaffRooms staff,
            Executor window,
            Clock clock) {
        this.console = console;
        this.protection = protection;
        model = new FirstRunViewModel(
                console.storage().settings(),
                this::facts,
                () -> console.access().may(Permission.PASSPHRASE),
                UsbCameras::list,
                background,
                window);
        Ways.Next next = new Ways.Next(
                () -> front.accept(Places::lawful),
                () -> front.accept(Places::staff),
                () -> front.accept(Places::watchlist));
        Ways ways = new Ways(protection::open, lawful::chooseCountry, cameras::choices, lawful::tryOnSelf, next);
        page = new GuidedPage(
                lawful.withSwitch(cameras.wall()), model, ways, until -> Times.minute(until, clock.getZone()));
        if (!console.lawful().standing().exempt()) {
            listen(alerts, staff, window);
            model.begin();
        }
    }

    private Facts facts() {
        return new Facts(
                protection.guardProperty().get() == ProtectViewModel.Guard.PASSPHRASE,
                console.lawful().record().profile().map(Jurisdiction::name),
                console.cameras().feeds(),
                console.lawful().selfTest().running().map(SelfTest.Running::until));
    }

    private void listen(AlertsViewModel alerts, StaffRooms staff, Executor window) {
        protection.guardProperty().subscribe(guard -> model.refresh());
        console.lawful().onChange(() -> window.execute(model::refresh));
        console.cameras().onChange(() -> window.execute(model::refresh));
        staff.onChange(model::refresh);
        alerts.open().addListener((InvalidationListener) change -> alerts.open().stream()
                .map(waiting -> waiting.alert())
                .filter(alert -> console.lawful().selfTest().is(alert.person()))
                .findFirst()
                .ifPresent(model::recognised));
    }

    /** The live page, or the guide in its place. */
    Page page() {
        return page;
    }

    /** @param go brings one of the pages to the front */
    void onGo(Consumer<Page> go, Places places) {
        front = place -> go.accept(place.apply(places));
    }

    /** Whether there is something left to do, for who is signed in. */
    boolean unfinished() {
        return model.unfinished();
    }

    /** Takes it up again. */
    void resume() {
        model.resume();
        front.accept(Places::live);
    }

    /** Where it is taken up again; nothing where people are drawn. */
    List<Section> section() {
        return console.lawful().standing().exempt() ? List.of() : List.of(shown());
    }

    private Section shown() {
        Button open = new Button(Words.say("first.resume"));
        open.setId("first-resume");
        open.setOnAction(pressed -> resume());
        Tile tile = new Tile(Words.say("first.title"), "", Icons.of(Material2OutlinedAL.FACT_CHECK, "muted"));
        tile.setAction(open);
        tile.descriptionProperty().bind(model.wordsProperty());
        return new Section(Words.say("first.settings"), List.of(tile), Permission.PASSPHRASE);
    }

    void tick() {
        page.tick();
    }

    @Override
    public void close() {
        background.close();
    }
}
