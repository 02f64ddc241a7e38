package smartshop.app.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.stage.Stage;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.desktop.Desktop;
import smartshop.app.enrol.Enrolment;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.capture.Captures;
import smartshop.app.ui.history.EvidenceSheets;
import smartshop.app.ui.history.HistoryViewModel;
import smartshop.app.ui.history.ReadAhead;
import smartshop.app.ui.lawful.LawfulRooms;
import smartshop.app.ui.papers.PaperRooms;
import smartshop.app.ui.sensitivity.SensitivitySheet;
import smartshop.app.ui.sensitivity.SensitivityViewModel;
import smartshop.app.ui.vault.ProtectSheets;
import smartshop.app.ui.vault.ProtectViewModel;
import smartshop.app.ui.vault.UnattendedViewModel;
import smartshop.app.ui.watchlist.WatchlistRoom;
import smartshop.app.ui.watchlist.WatchlistViewModel;
import smartshop.recognition.calibrate.FpirTarget;

/** The pages and the alerts, wired to the console. The one place where the window's parts meet. */
final class Rooms {
    /** Of half a second each. */
    private static final int TICKS_BETWEEN_EXPECTATIONS = 20;

    private final Console console;
    private final Executor background;

    /** An alert's enrolled photo does not wait behind a history that is being read again. */
    private final Background lookup = new Background("alert-lookup");

    private final Executor window = FxThread.executor();
    private final Sheets sheets;
    private final AlertsViewModel alerts;
    private final StaffRooms staff;
    private final AlertRooms alerting;
    private final Places places;
    private Consumer<Page> go = page -> {};
    private final StatusRooms status;
    private final SensitivityViewModel sensitivity;
    private final ProtectViewModel protection;
    private int ticks;
    private final PrivacyRooms privacy;
    private final CameraRooms cameras;
    private final WatchlistRoom room;
    private final Background matching = new Background("matching");
    private final LawfulRooms lawful;
    private final WatchlistViewModel watchlist;
    private final HistoryViewModel history;
    private final ReadAhead ahead;
    private final EvidenceSheets evidence;
    private final IncidentRooms incidents;
    private final InsightRooms insights;
    private final ActRooms acts;
    private final SettingsRooms settings;
    private final FirstRunRooms firstRun;
    private final DesktopRooms desktop;
    private final List<Rail.Entry> entries;

    Rooms(
            Console console,
            Enrolment enrolment,
            Stage stage,
            Desktop around,
            Look look,
            Sheets sheets,
            Executor background,
            Clock clock) {
        this.console = console;
        this.sheets = sheets;
        this.background = background;
        PaperRooms papers = new PaperRooms(console.papers(), sheets, background, window, clock.getZone());
        cameras = new CameraRooms(console, sheets, background, window, clock);
        Captures captures = cameras.captures(enrolment, this::covered);
        lawful = new LawfulRooms(console, captures, sheets, matching, window, clock, this::target, papers::beside);
        console.aftermath().verifying().board().selfTests(lawful::self);
        alerts = AlertRooms.model(console, lookup, window, clock);
        staff = new StaffRooms(console, alerts, sheets, background, window, clock);
        room = new WatchlistRoom(console, captures, staff::ask, sheets, background, window, clock);
        watchlist = room.model();
        history = new HistoryViewModel(console.storage(), console.access(), background, window, clock);
        ahead = new ReadAhead(console.storage(), clock);
        status = new StatusRooms(console, watchlist::recognising, lawful.model()::status, clock);
        insights = new InsightRooms(console, staff, window, clock);
        incidents = new IncidentRooms(console, alerts, sheets, staff::ask, window, clock);
        evidence = new EvidenceSheets(
                console.aftermath().evidence(),
                console.aftermath().clips(),
                incidents::open,
                sheets,
                history::refresh,
                background,
                window,
                clock);
        sensitivity = new SensitivityViewModel(
                console.target()::expectation,
                chosen -> staff.choose(chosen, () -> {}),
                console.notices()::add,
                background,
                window);
        protection = new ProtectViewModel(console.lock(), console::use, background, window, System::nanoTime);
        new ProtectSheets(
                protection,
                console.start().map(desk -> new UnattendedViewModel(desk, background, window, System::nanoTime)),
                sheets,
                clock);
        privacy = new PrivacyRooms(console, sheets, staff::ask, window, clock);
        acts = new ActRooms(console, sheets, staff::ask, window, clock);
        alerts.actions((alert, further) -> Optional.of(acts.row(alert, further)));
        firstRun = new FirstRunRooms(console, protection, lawful, cameras, alerts, staff, window, clock);
        desktop = new DesktopRooms(
                console, around, alerts, status, stage, sheets, window, clock.getZone(), System::nanoTime);
        settings = new SettingsRooms(
                console, sheets, look, firstRun.section(), acts.section(), desktop.section(), window, clock);
        alerting = new AlertRooms(
                console, alerts, staff, stage, look, this::openDay, lawful::tryOnSelf, background, window, clock);
        places = new Places(
                firstRun.page(),
                alerting.page(),
                lawful.withBanner(room.view()),
                new HistoryRooms(console, history, staff, evidence::open, background, window, clock).page(),
                incidents.page(),
                lawful.withBanner(insights.page()),
                privacy.page(),
                lawful.page(),
                papers.page(),
                cameras.page(),
                settings.page(),
                staff.page());
        entries = places.rail();
        listen();
    }

    private boolean covered() {
        return staff.cover().coveredProperty().get();
    }

    private void openDay(LocalDate day, boolean unanswered) {
        history.only(day, unanswered);
        go.accept(places.history());
    }

    private void target(FpirTarget chosen, Runnable then) {
        staff.choose(chosen, then);
    }

    private void listen() {
        alerts.callingProperty().subscribe(calling -> outline());
        alerts.open().addListener((InvalidationListener) change -> alertsChanged());
        console.aftermath().verdicts().onChange(this::verdictsChanged);
        console.aftermath().retention().onChange(history::refresh);
        watchlist.people().addListener((InvalidationListener) change -> sensitivity.refresh());
        watchlist.refresh();
        protection.refresh();
        ahead.soon();
        staff.onChange(cameras::sessionChanged);
        Node add = room.view().actions();
        staff.onChange(() -> add.setDisable(!staff.may(Permission.PROPOSE_ENROLMENT)));
    }

    private void alertsChanged() {
        outline();
        history.refresh();
    }

    private void verdictsChanged() {
        history.refresh();
        watchlist.refresh();
    }

    private void outline() {
        cameras.called(WallCalls.of(alerts));
    }

    List<Rail.Entry> pages() {
        return entries;
    }

    LawfulRooms lawful() {
        return lawful;
    }

    Places places() {
        return places;
    }

    /** @param newGo brings a page to the front */
    void onGo(Consumer<Page> newGo) {
        go = newGo;
        lawful.onOpen(() -> go.accept(places.lawful()));
        firstRun.onGo(go, places);
    }

    Console console() {
        return console;
    }

    WatchlistRoom watchlist() {
        return room;
    }

    CameraRooms cameras() {
        return cameras;
    }

    FirstRunRooms firstRun() {
        return firstRun;
    }

    IncidentRooms incidents() {
        return incidents;
    }

    StaffRooms staff() {
        return staff;
    }

    ActRooms acts() {
        return acts;
    }

    AlertRooms alerting() {
        return alerting;
    }

    SensitivityViewModel sensitivity() {
        return sensitivity;
    }

    ProtectViewModel protection() {
        return protection;
    }

    void openSensitivity() {
        sheets.show(SensitivitySheet.of(sensitivity, console.models().builtin() ? modelsHint() : "", sheets));
    }

    StatusViewModel.Line status() {
        return desktop.with(settings.with(privacy.with(status.model().line())));
    }

    /** As {@link StatusViewModel#facts}. */
    String facts() {
        return status.model().facts();
    }

    /** Brings a page to the front. */
    void go(Page wanted) {
        go.accept(wanted);
    }

    String models() {
        return console.models().builtin() ? Words.say("models.builtin") : Words.say("models.full");
    }

    String modelsHint() {
        return console.models().builtin()
                ? Words.say("models.builtin.hint", console.models().scored())
                : Words.say("models.full.hint", console.models().engine());
    }

    void tick() {
        console.aftermath().verifying().board().drop(console.lawful().selfTest()::isOver);
        alerts.tick();
        alerting.tick();
        outline();
        status.tick();
        staff.tick();
        cameras.tick();
        privacy.tick();
        acts.tick();
        settings.tick();
        firstRun.tick();
        desktop.tick();
        if (ticks++ % TICKS_BETWEEN_EXPECTATIONS == 0) {
            sensitivity.refresh();
        }
    }

    void close() {
        acts.close(); // first: it opens the door
        ahead.close();
        alerting.close();
        status.close();
        lookup.close();
        staff.close();
        privacy.close();
        incidents.close();
        insights.close();
        matching.close();
        settings.close();
        cameras.close();
        firstRun.close();
        desktop.close();
    }
}
