package smartshop.app.ui;

import java.time.Clock;
import java.util.concurrent.Executor;
import smartshop.app.Console;
import smartshop.app.insight.InsightDesk;
import smartshop.app.ui.insight.InsightView;
import smartshop.app.ui.insight.InsightViewModel;

/** The page of the shop's numbers, wired to the console. */
final class InsightRooms implements AutoCloseable {
    private final Background background = new Background("insights");
    private final InsightView page;

    InsightRooms(Console console, StaffRooms staff, Executor window, Clock clock) {
        InsightDesk desk = new InsightDesk(console.storage(), console.access(), console.lawful()::record, clock);
        InsightViewModel model = new InsightViewModel(desk, background, window, clock.getZone());
        page = new InsightView(model, PlaceToSave::ask);
        staff.onChange(model::sessionChanged);
    }

    InsightView page() {
        return page;
    }

    @Override
    public void close() {
        background.close();
    }
}
