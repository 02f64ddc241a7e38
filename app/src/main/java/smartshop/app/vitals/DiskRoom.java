package smartshop.app.vitals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much room the data folder's disk has left.
 *
 * @param free bytes that this program may use
 */
public record DiskRoom(long free) {
    /**
     * Less is too little: each night a packed copy, a copy and what is written anew of it lie beside the database, and evidence grows
     * while nobody looks.
     */
    public static final long ENOUGH = 2_000L << 20;

    /** Asks the system; a drive that is away may keep one waiting. @throws IOException if there is no such folder */
    public static DiskRoom of(Path folder) throws IOException {
        return new DiskRoom(Files.getFileStore(folder).getUsableSpace());
    }

    public boolean enough() {
        return free >= ENOUGH;
    }

    public long megabytes() {
        return free >> 20;
    }
}
