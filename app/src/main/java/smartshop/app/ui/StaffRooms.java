package smartshop.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.InputEvent;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.Console;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.access.StaffDesk;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.signin.Cover;
import smartshop.app.ui.signin.CoverViewModel;
import smartshop.app.ui.signin.IdleWatch;
import smartshop.app.ui.signin.RoleWords;
import smartshop.app.ui.signin.SecondPerson;
import smartshop.app.ui.staff.StaffView;
import smartshop.app.ui.staff.StaffViewModel;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.StorageException;
import smartshop.storage.staff.StaffMember;

/** Signing in, the cover, the second person and the page of people, wired to the console. */
final class StaffRooms {
    private final Console console;
    private final Access access;
    private final StaffDesk desk;
    private final Sheets sheets;
    private final Executor background;
    /** Argon2 takes its time, and whoever types a PIN does not wait behind a history that is being read. */
    private final Background signIn = new Background("sign-in");

    private final Executor window;
    private final CoverViewModel cover;
    private final SecondPerson second;
    private final IdleWatch idle;
    private final StaffView page;
    private final Cover coverPage;
    private final MenuButton button = new MenuButton();
    private final MenuItem lock = new MenuItem(Words.say("person.lock"));
    private final MenuItem own = new MenuItem(Words.say("person.own"));
    private final MenuItem another = new MenuItem(Words.say("person.switch"));
    private Session before;
    private boolean wasAlone;
    private volatile Duration limit = StaffDesk.USUAL_IDLE;

    StaffRooms(
            Console console, AlertsViewModel alerts, Sheets sheets, Executor background, Executor window, Clock clock) {
        this.console = console;
        this.access = console.access();
        this.desk = new StaffDesk(console.storage(), access);
        this.sheets = sheets;
        this.background = background;
        this.window = window;
        before = access.session();
        cover = new CoverViewModel(access, console.notices()::add, signIn, window, clock);
        second = new SecondPerson(new FourEyes(access), sheets, console.notices()::add, signIn, window, clock);
        idle = new IdleWatch(clock, () -> limit, cover::idle);
        page = new StaffView(
                new StaffViewModel(desk, access, console.cameras()::feeds, background, window, clock),
                sheets,
                clock.getZone());
        button.setId("person");
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getItems().setAll(another, lock, own);
        lock.setAccelerator(Shortcut.COVER.key());
        lock.setOnAction(chosen -> cover.cover());
        own.setOnAction(chosen -> page.changeOwn());
        another.setOnAction(chosen -> cover.switchPerson());
        coverPage = new Cover(
                cover, alerts::waiting, () -> console.lawful().standing().stopped());
        onChange(this::sessionChanged);
        attach(alerts);
        background.execute(this::endAloneIfTwo);
    }

    private void endAloneIfTwo() {
        if (desk.endAloneIfTwo()) {
            console.notices().add(Words.say("alone.ended"));
        }
    }

    /** As {@link CoverViewModel#onSession}. */
    void onChange(Runnable listener) {
        cover.onSession(listener);
    }

    private void sessionChanged() {
        background.execute(() -> limit = desk.idleLimit());
        idle.touched();
        Session now = access.session();
        StaffMember was = before.person().orElse(null);
        now.person().ifPresent(member -> {
            if (was != null && !was.id().equals(member.id())) {
                sheets.close(); // what somebody else had begun
            }
        });
        if (now.person().isPresent()) {
            before = now;
        }
        boolean alone = access.onePersonMode().isPresent();
        if (wasAlone && !alone && access.twoCanAgree()) {
            console.notices().add(Words.say("alone.ended"));
        }
        wasAlone = alone;
        button.setText(now.person().map(member -> words(member, alone)).orElse(Words.say("person.nobody")));
        button.setGraphic(Icons.of(Material2OutlinedMZ.PERSON, alone ? "warning" : "muted"));
        another.setVisible(now.person().isPresent());
        own.setVisible(now.person().isPresent());
    }

    private static String words(StaffMember member, boolean alone) {
        String words = Words.say("person.who", member.name(), RoleWords.name(member.role()));
        return alone ? Words.say("person.alone", words) : words;
    }

    private void attach(AlertsViewModel alerts) {
        onChange(() -> {
            alerts.onePersonProperty().set(access.onePersonMode().isPresent());
            alerts.answersFor(camera ->
                    access.session() instanceof Session.Nobody || access.may(Permission.ANSWER_ALERTS, camera));
        });
    }

    /**
     * Takes a wish for more or fewer false alerts; more takes a second person. In the background.
     *
     * @param then run on the window's thread once it is taken; never if nobody agrees
     */
    void choose(FpirTarget chosen, Runnable then) {
        if (!console.target().lowers(chosen)) {
            console.target().choose(chosen);
            window.execute(then);
            return;
        }
        window.execute(() -> second.ask(
                Permission.LOWER_THRESHOLD,
                Words.say("second.threshold"),
                approval -> background.execute(() -> lower(chosen, approval, then))));
    }

    private void lower(FpirTarget chosen, Approval approval, Runnable then) {
        try {
            console.target().choose(chosen, approval);
            window.execute(then);
        } catch (StorageException e) {
            console.notices().add(String.valueOf(e.getMessage()));
        }
    }

    boolean may(Permission permission) {
        return access.may(permission);
    }

    CoverViewModel cover() {
        return cover;
    }

    /** Asks the second person. @param then told, on the window's thread, if somebody agrees */
    void ask(Permission permission, Consumer<Approval> then) {
        second.ask(permission, Words.say("second.ask", permission.words()), then);
    }

    /** As {@link #ask(Permission, Consumer)}. @param what the second person reads */
    void ask(Permission permission, String what, Consumer<Approval> then) {
        second.ask(permission, what, then);
    }

    StaffView page() {
        return page;
    }

    Node button() {
        return button;
    }

    Node coverPage() {
        return coverPage;
    }

    void watchTouches(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, touched -> idle.touched());
    }

    void touched() {
        idle.touched();
    }

    void close() {
        signIn.close();
    }

    void tick() {
        idle.tick();
        second.tick();
        coverPage.tick();
    }
}
