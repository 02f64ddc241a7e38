package smartshop.app.ui;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import smartshop.app.Console;
import smartshop.app.HistoryExport;
import smartshop.app.access.Access;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.ui.history.ExportViewModel;
import smartshop.app.ui.history.HistoryRow;
import smartshop.app.ui.history.HistoryView;
import smartshop.app.ui.history.HistoryViewModel;
import smartshop.app.ui.privacy.Agreement;

/** The page of past alerts, wired to the console. */
final class HistoryRooms {
    private final HistoryView page;

    /** @param second asks a second person, where one is not enough @param open shows what is kept of an alert */
    HistoryRooms(
            Console console,
            HistoryViewModel model,
            StaffRooms staff,
            Consumer<HistoryRow> open,
            Executor background,
            Executor window,
            Clock clock) {
        Access access = console.access();
        FourEyes fourEyes = new FourEyes(access);
        Agreement agreement = (permission, what, agreed) -> {
            if (access.may(permission) && fourEyes.aloneIsEnough(permission)) {
                agreed.accept(fourEyes.alone(permission));
            } else {
                staff.ask(permission, what, agreed);
            }
        };
        ExportViewModel export = new ExportViewModel(
                model, new HistoryExport(console.storage(), access, clock.getZone()), agreement, background, window);
        page = new HistoryView(model, export, PlaceToSave::ask, open, clock);
        staff.onChange(() -> export.allow(staff.may(Permission.EXPORT)));
    }

    HistoryView page() {
        return page;
    }
}
