package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.vault.Vault;

/**
 * A database's file that was opened, however it was left.
 *
 * @param changed whether somebody changed or replaced it while it was closed
 * @param closing what is written down about the file once it is closed
 */
record Opened(HikariDataSource pool, boolean changed, Runnable closing) {

    /** @throws StorageException if it was changed outside and that is not allowed, or cannot be opened; nothing has been changed then */
    static Opened in(
            Path folder, Vault vault, PeopleKeys keys, Clock clock, boolean evenIfChanged, String... migrations) {
        Opening opening = new Opening(folder, vault, keys, clock, migrations);
        ClosedFile closed = new ClosedFile(folder, vault);
        ClosedFile.State state = closed.state();
        if (state == ClosedFile.State.CHANGED && !evenIfChanged) {
            throw new StorageException(
                    StorageException.Kind.DATABASE_CHANGED,
                    "The database was changed, damaged or replaced while SmartShop was closed. Restore a backup with 'smartshop restore', or start the window and choose there; nothing has been changed.",
                    null);
        }
        long forced = closed.forced();
        Runnable putBack = closed.opening();
        try {
            if (state == ClosedFile.State.UNCLOSED && Files.exists(Database.file(folder))) {
                recovery(folder, vault, keys, clock, forced, migrations).bringBack();
            }
            HikariDataSource pool = opening.open();
            // What somebody changed stays known as changed until somebody says that it is right so.
            return state == ClosedFile.State.CHANGED
                    ? new Opened(pool, true, putBack)
                    : new Opened(pool, false, closed::keep);
        } catch (RuntimeException e) {
            sealOf(opening.left(), state, closed, putBack).run();
            throw e;
        }
    }

    /** What is written down of a file that was not opened after all. Nobody's change comes to look like ours. */
    private static Runnable sealOf(Opening.Left left, ClosedFile.State state, ClosedFile closed, Runnable putBack) {
        if (state == ClosedFile.State.CHANGED) {
            return putBack;
        }
        return switch (left) {
            case AS_IT_WAS -> putBack;
            case CLOSED -> closed::keep;
            case UNCLOSED -> () -> {};
        };
    }

    private static Recovery recovery(
            Path folder, Vault vault, PeopleKeys keys, Clock clock, long forced, String... migrations) {
        Optional<Path> second = SecondPlace.of(folder).path();
        return new Recovery(
                folder,
                vault,
                new SealedTables(vault, keys, clock, false, migrations),
                new Staged(folder, vault, () -> keys, clock, second, migrations),
                clock,
                forced);
    }
}
