package smartshop.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Checkpoints;
import smartshop.storage.outbox.OutboxRows;
import smartshop.storage.person.PeopleKeys;
import smartshop.storage.settings.Settings;
import smartshop.storage.sql.Rows;
import smartshop.storage.vault.Vault;

/** Makes a copy ready that is to take the database's place: its tables, its people, and the row that says why. */
final class Staged {
    private final Path folder;
    private final Vault vault;
    private final Supplier<PeopleKeys> keys;
    private final Clock clock;
    private final Optional<Path> second;
    private final String[] migrations;

    /** @param folder the data folder, with the checkpoints */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Staged(
            Path folder,
            Vault vault,
            Supplier<PeopleKeys> keys,
            Clock clock,
            Optional<Path> second,
            String... migrations) {
        this.folder = folder;
        this.vault = vault;
        this.keys = keys;
        this.clock = clock;
        this.second = second;
        this.migrations = migrations;
    }

    /** An older one. Messages that waited then go to nobody any more: they may have gone since. */
    void asRestored(Path copy, Actor actor) {
        ready(copy, (rows, known) -> {
            new OutboxRows(rows, vault, clock).endAsRestored();
            new AuditLog(rows, vault, clock, () -> actor).record(known.restored());
        });
    }

    /**
     * The newest one without its torn commits. That a message is being sent is on the disk before it is, so none is sent
     * twice. @param since of the first commit that is left out @param latest of a checkpoint that is behind them
     */
    void asSteppedBack(Path copy, SteppedBack given, Instant since, Instant latest) {
        ready(copy, (rows, known) -> {
            given.keep(new Settings(rows));
            new AuditLog(rows, vault, clock, () -> Actor.SYSTEM).record(known.steppedBack(since, latest));
        });
    }

    private void ready(Path copy, BiConsumer<Rows, Checkpoints> change) {
        Path place = Optional.ofNullable(copy.getParent()).orElseThrow();
        HikariDataSource pool = new Opening(place, vault, keys.get(), clock, migrations).open();
        try {
            Rows rows = new Rows(Jdbi.create(pool));
            change.accept(rows, new Checkpoints(rows, vault, clock, folder, second));
        } catch (RuntimeException e) {
            H2File.shutDown(pool);
            throw e;
        }
        H2File.mustShutDown(pool);
    }
}
