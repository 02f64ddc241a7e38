package smartshop.app.ui;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import smartshop.app.Console;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.ui.alert.AlertsViewModel;
import smartshop.app.ui.incident.IncidentLookUp;
import smartshop.app.ui.incident.IncidentSheets;
import smartshop.app.ui.incident.IncidentsView;
import smartshop.app.ui.incident.IncidentsViewModel;
import smartshop.app.ui.privacy.Agreement;

/** The page of incidents, and the way to it from alerts, wired to the console. */
final class IncidentRooms implements AutoCloseable {
    private final Background background = new Background("incidents");
    private final IncidentSheets sheets;
    private final IncidentsView page;
    private final IncidentLookUp lookUp;

    /** @param second asks a second person, where one is not enough */
    IncidentRooms(
            Console console, AlertsViewModel alerts, Sheets over, Agreement second, Executor window, Clock clock) {
        Access access = console.access();
        FourEyes fourEyes = new FourEyes(access);
        Agreement agreement = (permission, what, agreed) -> {
            if (access.may(permission) && fourEyes.aloneIsEnough(permission)) {
                agreed.accept(fourEyes.alone(permission));
            } else {
                second.ask(permission, what, agreed);
            }
        };
        IncidentsViewModel model = new IncidentsViewModel(
                console.aftermath().incidents().desk(),
                console.aftermath().incidents().packs(),
                access,
                background,
                window,
                clock);
        sheets = new IncidentSheets(model, over, agreement);
        page = new IncidentsView(model, sheets);
        lookUp = new IncidentLookUp(model, sheets);
        alerts.incidents(() -> access.may(Permission.NOTE_INCIDENT), sheets::open);
    }

    IncidentsView page() {
        return page;
    }

    /** Where the search finds them. */
    IncidentLookUp lookUp() {
        return lookUp;
    }

    /** Begins one that no alert caused. */
    void fresh() {
        sheets.fresh();
    }

    /** Opens the incident of a confirmed alert, or shows the one that there is. */
    void open(UUID alert) {
        sheets.open(alert);
    }

    @Override
    public void close() {
        background.close();
    }
}
