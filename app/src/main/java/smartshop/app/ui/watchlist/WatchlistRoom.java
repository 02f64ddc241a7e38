package smartshop.app.ui.watchlist;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import smartshop.app.Console;
import smartshop.app.WatchlistDesk;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.capture.Captures;
import smartshop.app.ui.search.LookUp;
import smartshop.recognition.search.PersonId;

/** The watchlist's page and the sheets that list somebody, wired to the console. */
public final class WatchlistRoom {
    private final Console console;
    private final Captures captures;
    private final Executor window;
    private final Clock clock;
    private final WatchlistDesk desk;
    private final Executor background;
    private final WatchlistViewModel model;
    private final WatchlistView view;

    public WatchlistRoom(
            Console console,
            Captures captures,
            SecondPerson second,
            Sheets sheets,
            Executor background,
            Executor window,
            Clock clock) {
        this.console = console;
        this.captures = captures;
        this.window = window;
        this.clock = clock;
        this.background = background;
        this.desk = new WatchlistDesk(console.storage().watchlist(), console.access());
        this.model = new WatchlistViewModel(
                desk,
                console.entries(),
                console.storage().staff()::name,
                console::watchlistChanged,
                background,
                window,
                clock);
        this.view = new WatchlistView(
                model,
                new CausedAlerts(console.storage().alertPages(), console.access(), background, window, clock),
                new Portraits<>(model::photos, jpeg -> new Image(new ByteArrayInputStream(jpeg)), background, window),
                this::newcomer,
                second,
                sheets);
    }

    private EnrolViewModel newcomer() {
        return new EnrolViewModel(captures, model.rules(), LocalDate.now(clock), model::enrolled, window);
    }

    /** Where the search finds people. @param open shows somebody on the page */
    public LookUp lookUp(Consumer<PersonId> open) {
        return new PeopleLookUp(desk, open, console.notices()::add, background, window);
    }

    public WatchlistViewModel model() {
        return model;
    }

    public WatchlistView view() {
        return view;
    }
}
