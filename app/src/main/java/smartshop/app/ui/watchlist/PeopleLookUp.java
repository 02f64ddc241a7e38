package smartshop.app.ui.watchlist;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import smartshop.app.WatchlistDesk;
import smartshop.app.ui.search.Find;
import smartshop.app.ui.search.LookUp;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Listing;
import smartshop.storage.watchlist.Person;

/** People on the watchlist by name and reference, for who may look at the watchlist; it is recorded as on its page, before a name shows. */
final class PeopleLookUp implements LookUp {
    private final WatchlistDesk desk;
    private final Consumer<PersonId> open;
    private final Consumer<String> failed;
    private final Executor background;
    private final Executor window;
    private List<Find> finds = List.of();
    private boolean wanted;

    /**
     * @param open shows somebody on the page
     * @param failed told in a sentence that it could not be read or recorded
     */
    PeopleLookUp(
            WatchlistDesk desk,
            Consumer<PersonId> open,
            Consumer<String> failed,
            Executor background,
            Executor window) {
        this.desk = desk;
        this.open = open;
        this.failed = failed;
        this.background = background;
        this.window = window;
    }

    @Override
    public boolean allowed() {
        return desk.mayLook();
    }

    @Override
    public void begin(Runnable then) {
        wanted = true;
        background.execute(() -> {
            try {
                desk.viewed();
                List<Find> read = desk.people().stream().map(this::find).toList();
                window.execute(() -> {
                    if (wanted && allowed()) {
                        finds = read;
                        then.run();
                    }
                });
            } catch (StorageException e) {
                failed.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    private Find find(Person person) {
        String reference = person.listing()
                .flatMap(Listing::grounds)
                .map(Grounds::incident)
                .orElse("");
        return new Find(Find.Kind.PERSON, person.name(), reference, () -> open.accept(person.id()));
    }

    @Override
    public List<Find> finds() {
        return allowed() ? finds : List.of();
    }

    @Override
    public void end() {
        wanted = false;
        finds = List.of();
    }
}
