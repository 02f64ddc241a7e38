package smartshop.app.ui.watchlist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import smartshop.app.Console;
import smartshop.app.WatchlistDesk;
import smartshop.app.enrol.Enrolment;
import smartshop.app.ui.Sheets;

/** The watchlist's page and the sheets that list somebody, wired to the console. */
public final class WatchlistRoom {
    private final Console console;
    private final Enrolment enrolment;
    private final Executor window;
    private final Clock clock;
    private final WatchlistViewModel model;
    private final WatchlistView view;

    public WatchlistRoom(
            Console console,
            Enrolment enrolment,
            SecondPerson second,
            Sheets sheets,
            Executor background,
            Executor window,
            Clock clock) {
        this.console = console;
        this.enrolment = enrolment;
        this.window = window;
        this.clock = clock;
        this.model = new WatchlistViewModel(
                new WatchlistDesk(console.storage().watchlist(), console.access()),
                console.entries(),
                console.storage().staff()::name,
                console::watchlistChanged,
                background,
                window,
                clock);
        this.view = new WatchlistView(model, this::newcomer, second, sheets);
    }

    private EnrolViewModel newcomer() {
        return new EnrolViewModel(enrolment, model.rules(), LocalDate.now(clock), model::enrolled, window);
    }

    public WatchlistViewModel model() {
        return model;
    }

    public WatchlistView view() {
        return view;
    }
}
