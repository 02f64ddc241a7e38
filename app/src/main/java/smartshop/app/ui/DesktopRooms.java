package smartshop.app.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.stage.Stage;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.desktop.Desktop;
import smartshop.app.desktop.Notifier;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.desktop.AutostartViewModel;
import smartshop.app.ui.desktop.DesktopSection;
import smartshop.app.ui.desktop.KeptSwitch;
import smartshop.app.ui.desktop.Notifications;
import smartshop.app.ui.desktop.ReportsViewModel;
import smartshop.app.ui.settings.SettingsView.Section;

/** The window as one of the desktop's, wired to the console. */
final class DesktopRooms implements AutoCloseable {
    private final Background background = new Background("desktop");
    private final Console console;
    private final Desktop around;
    private final AlertsViewModel alerts;
    private final StatusRooms status;
    private final Stage stage;
    private final KeptSwitch notifying;
    private final Optional<Notifier> notifier;
    private final Notifications notifications;
    private final Optional<ReportsViewModel> reports;
    private final Sheets sheets;
    private final Executor window;

    DesktopRooms(
            Console console,
            Desktop desktop,
            AlertsViewModel alerts,
            StatusRooms status,
            Stage stage,
            Sheets sheets,
            Executor window,
            ZoneId zone,
            LongSupplier nanos) {
        this.console = console;
        this.alerts = alerts;
        this.status = status;
        this.stage = stage;
        around = desktop;
        notifier = desktop.notifier();
        notifying =
                new KeptSwitch("desktop.notifications", true, console.storage().settings(), background, window);
        this.sheets = sheets;
        this.window = window;
        reports = desktop.reports()
                .map(kept -> new ReportsViewModel(kept, console.storage().settings(), background, window, zone));
        notifications = new Notifications(this::say, desktop.cardsShow(), nanos);
    }

    private void say(String title, String words, Notifier.Urgency urgency) {
        if (notifying.on()) {
            notifier.ifPresent(program -> program.show(title, words, urgency));
        }
    }

    /** For the page of settings; none for a window that is not among others. */
    List<Section> section() {
        if (around.equals(Desktop.NONE)) {
            return List.of();
        }
        DesktopSection section = new DesktopSection();
        if (notifier.isPresent()) {
            section.notifications(notifying, this::test);
        } else {
            section.noNotifications();
        }
        around.autostart()
                .map(start -> new AutostartViewModel(start, background, window))
                .ifPresent(section::autostart);
        reports.ifPresent(model -> section.reports(model, sheets));
        return List.of(section.section());
    }

    /** The line, and that there is something to read, where nothing is worse. */
    StatusViewModel.Line with(StatusViewModel.Line line) {
        if (reports.filter(ReportsViewModel::unread).isEmpty()
                || !console.access().may(Permission.SETTINGS)) {
            return line;
        }
        StatusViewModel.Line both = line.and(Words.say("crash.waiting"));
        return line.way() == StatusViewModel.Way.NONE
                ? new StatusViewModel.Line(both.kind(), both.words(), StatusViewModel.Way.SETTINGS)
                : both;
    }

    private void test() {
        say(Words.say("notify.test"), Words.say("notify.test.text"), Notifier.Urgency.CARE);
    }

    void tick() {
        notifications.tick(new Notifications.Now(calls(), lost(), status.diskFull()), inFront());
    }

    private List<Notifications.Call> calls() {
        return alerts.called().stream()
                .map(one -> new Notifications.Call(one.now().id(), one.alert().cameraName(), one.late()))
                .toList();
    }

    private List<Notifications.Lost> lost() {
        return console.cameras().feeds().stream()
                .filter(feed -> feed.state().kind() == CameraState.Kind.LOST)
                .map(DesktopRooms::lost)
                .toList();
    }

    private static Notifications.Lost lost(CameraFeed feed) {
        return new Notifications.Lost(feed.id(), feed.name());
    }

    private boolean inFront() {
        return stage.isShowing() && stage.isFocused() && !stage.isIconified();
    }

    @Override
    public void close() {
        background.close();
    }
}
