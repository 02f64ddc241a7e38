package smartshop.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.ui.search.Find;
import smartshop.app.ui.search.Find.Kind;
import smartshop.app.ui.search.SearchView;
import smartshop.app.ui.search.SearchViewModel;

/** What can be searched for and run from everywhere, wired to the console. Only what who is signed in may see is found. */
final class SearchRooms {
    private final Console console;
    private final Consumer<Page> go;
    private final Predicate<Page> seen;
    private final Places places;
    private final Consumer<UUID> zoom;
    private final List<Action> actions = new ArrayList<>();
    private final SearchView view;

    private record Action(String words, BooleanSupplier may, Runnable run) {}

    /**
     * @param seen whether who is signed in may see a page
     * @param wall begins and ends the wall mode
     * @param keys shows the keys
     */
    SearchRooms(Console console, Rooms rooms, Look look, Predicate<Page> seen, Runnable wall, Runnable keys) {
        this.console = console;
        this.go = rooms::go;
        this.seen = seen;
        this.places = rooms.places();
        this.zoom = rooms.cameras().wall()::zoom;
        view = new SearchView(new SearchViewModel(
                this::known,
                rooms.watchlist().lookUp(person -> {
                    rooms.go(places.watchlist());
                    rooms.watchlist().view().reveal(person);
                }),
                rooms.incidents().lookUp()));
        action(Words.say("keys.cover"), rooms.staff().cover()::cover);
        action(Words.say("keys.stop"), rooms.lawful()::stop);
        action(Words.say("keys.newest"), rooms.alerting()::focusNewest);
        action(Words.say("keys.wall"), wall);
        action(Words.say("keys.keys"), keys);
        action(Words.say("lawful.try"), rooms.lawful()::tryOnSelf);
        action(
                Words.say("watchlist.add"),
                Permission.PROPOSE_ENROLMENT,
                rooms.watchlist().view()::openSheet);
        action(Words.say("search.camera.add"), Permission.CAMERAS, rooms.cameras()::add);
        action(Words.say("incident.new"), Permission.NOTE_INCIDENT, rooms.incidents()::fresh);
        action(Words.say("search.sensitivity"), Permission.CHANGE_THRESHOLD, rooms::openSensitivity);
        action(Words.say("search.passphrase"), Permission.PASSPHRASE, rooms.protection()::open);
        actions.add(new Action(Words.say("first.title"), rooms.firstRun()::unfinished, rooms.firstRun()::resume));
        for (Theme theme : Theme.values()) {
            action(
                    Words.say("search.theme", theme.words()),
                    () -> look.themeProperty().set(theme));
        }
    }

    /** @param permission without which it is not found */
    private void action(String words, Permission permission, Runnable run) {
        actions.add(new Action(words, () -> console.access().may(permission), run));
    }

    /** For anybody. */
    private void action(String words, Runnable run) {
        actions.add(new Action(words, () -> true, run));
    }

    SearchView view() {
        return view;
    }

    private Stream<Find> known() {
        Session session = console.access().session();
        Stream<Find> pages = places.all().stream()
                .filter(seen)
                .map(page -> new Find(Kind.PAGE, page.title(), "", () -> go.accept(page)));
        Stream<Find> runs = actions.stream()
                .filter(action -> action.may().getAsBoolean())
                .map(action -> new Find(Kind.ACTION, action.words(), "", action.run()));
        Stream<Find> cameras = console.cameras().feeds().stream()
                .filter(feed -> session.sees(feed.id()) && seen.test(places.live()))
                .map(feed -> new Find(Kind.CAMERA, feed.name(), "", () -> {
                    go.accept(places.live());
                    zoom.accept(feed.id());
                }));
        return Stream.of(pages, runs, cameras).flatMap(finds -> finds);
    }
}
