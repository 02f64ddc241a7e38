package smartshop.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Viewing;
import smartshop.storage.audit.Action;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;
import smartshop.storage.watchlist.Task;
import smartshop.storage.watchlist.Watchlist;

/** The watchlist for who may look at it; it is recorded who did. Any thread may call. */
public final class WatchlistDesk {
    private final Watchlist watchlist;
    private final Access access;
    private final Viewing viewing;

    public WatchlistDesk(Watchlist watchlist, Access access) {
        this.watchlist = watchlist;
        this.access = access;
        this.viewing = new Viewing(access, Permission.WATCHLIST, Action.WATCHLIST_VIEWED);
    }

    /** Somebody looks at the list. @throws smartshop.storage.StorageException if one may not, or it cannot be recorded */
    public void viewed() {
        viewing.begins();
    }

    /** Whether who is signed in may look at the list. */
    public boolean mayLook() {
        return viewing.allowed();
    }

    /** Everybody, by name. */
    public List<Person> people() {
        access.require(Permission.WATCHLIST);
        return watchlist.people();
    }

    /** As JPEG, of those that are there. */
    public Map<PhotoId, byte[]> photos(Collection<PhotoId> ids) {
        access.require(Permission.WATCHLIST);
        return watchlist.photos(ids);
    }

    /** What waits for somebody to decide. */
    public List<Task> tasks() {
        access.require(Permission.WATCHLIST);
        return watchlist.tasks();
    }
}
