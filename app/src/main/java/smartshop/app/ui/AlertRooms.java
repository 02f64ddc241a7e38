package smartshop.app.ui;

import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.stage.Stage;
import smartshop.app.Console;
import smartshop.app.ui.alert.AlertLane;
import smartshop.app.ui.alert.AlertPopup;
import smartshop.app.ui.alert.AlertSound;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.alert.DayReader;
import smartshop.app.ui.alert.HintWords;
import smartshop.app.ui.alert.InboxView;
import smartshop.app.ui.alert.InboxViewModel;

/** The alerts wherever they show: the lane, the page, over other programs, as a sound. Wired to the console. */
final class AlertRooms implements AutoCloseable {
    private final AlertLane lane;
    private final AlertPopup popup;
    private final AlertSound sound;
    private final InboxView page;
    private boolean pageShown;

    /**
     * @param alerts the console's, by {@link #model}
     * @param days opens a day on the history's page
     * @param tryOut has somebody try it on themselves
     */
    AlertRooms(
            Console console,
            AlertsViewModel alerts,
            StaffRooms staff,
            Stage stage,
            Look look,
            InboxView.Days days,
            Runnable tryOut,
            Executor background,
            Executor window,
            Clock clock) {
        alerts.keysProperty().bind(look.cardKeysProperty());
        lane = new AlertLane(alerts, clock);
        popup = new AlertPopup(alerts, staff.cover(), stage, look, clock);
        popup.onTouch(staff::touched);
        sound = new AlertSound(alerts, () -> console.notices().add(Words.say("alert.silent")));
        DayReader past = new DayReader(console.storage().alertPages(), console.access(), clock);
        InboxViewModel inbox = new InboxViewModel(alerts, past, background, window);
        inbox.cardHereProperty().subscribe(lane::elsewhere);
        page = new InboxView(inbox, alerts, days, tryOut, shown -> pageShown = shown, clock);
        alerts.heard(console.aftermath().ruling().desk()::sounds);
    }

    /** @param lookup of its own: an enrolled photo does not wait behind a history that is being read again */
    static AlertsViewModel model(Console console, Executor lookup, Executor window, Clock clock) {
        AlertsViewModel alerts = new AlertsViewModel(
                console.aftermath().verifying().board(),
                console.aftermath().verifying().desk(),
                console.access(),
                console.notices()::add,
                lookup,
                window,
                clock);
        alerts.hints(alert -> HintWords.of(console.aftermath().hints(), alert));
        return alerts;
    }

    AlertLane lane() {
        return lane;
    }

    InboxView page() {
        return page;
    }

    /** Moves the keyboard to the alert that came last, where it stands now. */
    void focusNewest() {
        if (pageShown) {
            page.focusNewest();
        } else {
            lane.focusNewest();
        }
    }

    void tick() {
        lane.tick();
        page.tick();
        popup.tick();
    }

    @Override
    public void close() {
        popup.close();
        sound.close();
    }
}
