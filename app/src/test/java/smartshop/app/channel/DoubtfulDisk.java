package smartshop.app.channel;

import java.lang.reflect.Field;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.sql.Rows;

/** An outbox on a disk that takes what is posted, and then fails to be forced: the rows are there, and whoever posted is told otherwise. */
public final class DoubtfulDisk {
    private DoubtfulDisk() {}

    public static Outbox outbox(Database database) throws ReflectiveOperationException {
        Field field = Database.class.getDeclaredField("rows");
        field.setAccessible(true);
        Rows rows = (Rows) field.get(database);
        return new Outbox(
                database.channels(),
                database.outbox(),
                () -> rows.in(handle -> handle.afterCommit(() -> {
                    throw new StorageException("The disk is full.");
                })));
    }
}
