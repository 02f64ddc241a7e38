package smartshop.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.sql.Failures;

/**
 * Waits until the disk has what was committed, and sees to it that this stays there. H2 gives the space of a page that nothing needs
 * any more to the next commits once the page is 45 seconds old, however lately it became unneeded: a power cut between two forces
 * could leave commits torn and, overwritten by them, pages of the last state that was whole. So that state counts as in use, as by a
 * reader, until the next one is on the disk. Any thread may call.
 */
public final class Forcing {
    /** Some seconds of a busy shop, and some megabytes. */
    private static final int MOST_UNFORCED = 100;

    private static final Logger log = LoggerFactory.getLogger(Forcing.class);

    private MVStore.@Nullable TxCounter onDisk;
    private @Nullable MVStore store;
    private boolean keeping;
    private volatile boolean refused;

    /** From now on what is on the disk stays whole; it is forced first. @return the version up to which all is on the disk */
    public long keep(Connection connection) {
        keep(true);
        try {
            long stored = H2File.store(connection).getFileStore().lastChunkVersion();
            force(connection);
            return stored;
        } catch (SQLException e) {
            throw Failures.translated(e);
        }
    }

    private synchronized void keep(boolean now) {
        keeping = now;
    }

    /**
     * H2 hands each commit to the system, which may keep it for half a minute. {@code CHECKPOINT SYNC} would tidy the file up first.
     *
     * @param connection of an open pool
     */
    public void force(Connection connection) {
        if (refused) {
            throw new StorageException(
                    "The disk refused to write before, and may say now that it has what it lost. Check the disk and its space, and start SmartShop again.");
        }
        try {
            MVStore store = H2File.store(connection);
            MVStore.TxCounter now = store.registerVersionUsage(); // what is committed later may not be on the disk
            boolean written = now.version <= store.getFileStore().lastChunkVersion(); // another thread may be at it
            sync(store, now);
            if (written) {
                keep(now, store);
            } else {
                store.deregisterVersionUsage(now);
            }
        } catch (SQLException | MVStoreException e) {
            throw Failures.translated(e);
        }
    }

    private void sync(MVStore store, MVStore.TxCounter now) {
        try {
            store.sync();
        } catch (RuntimeException e) {
            refused = true; // the system says so once, and forgets what it could not write
            store.deregisterVersionUsage(now); // what is on the disk is still what was kept before
            throw e;
        }
    }

    private synchronized void keep(MVStore.TxCounter now, MVStore of) {
        store = of;
        boolean newer = keeping && (onDisk == null || now.version >= onDisk.version);
        MVStore.TxCounter unneeded = newer ? onDisk : now;
        onDisk = newer ? now : onDisk;
        if (unneeded != null) {
            of.deregisterVersionUsage(unneeded);
        }
    }

    /**
     * As {@link #force}, if that was not done for long: what was in use since then stays in the memory and in the file. What was just
     * committed, or read, does not fail with it.
     */
    public void forceIfLongAgo(Connection connection) {
        try {
            if (!refused && unforced(H2File.store(connection)) > MOST_UNFORCED) {
                force(connection);
            }
        } catch (SQLException | StorageException e) {
            log.error("The disk refused to write", e);
        }
    }

    /** Commits since the last force; 0 if nothing was forced yet. */
    private synchronized long unforced(MVStore store) {
        return onDisk == null ? 0 : store.getCurrentVersion() - onDisk.version;
    }

    /** Nothing is kept any more: call it before the database is closed. What is written after it is forced no less. */
    public synchronized void letGo() {
        keeping = false;
        if (onDisk != null && store != null) {
            store.deregisterVersionUsage(onDisk);
            onDisk = null;
        }
    }
}
