package smartshop.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Stands in for H2's {@code async:} files, and writes down in which order they are written, cut and forced. */
public final class RecordedFiles extends FilePathWrapper {
    private static final int PAGE = 4096;

    /** H2 makes the paths by reflection, so what they write down is in one place for all. */
    private static final List<Operation> OPERATIONS = Collections.synchronizedList(new ArrayList<>());

    private static volatile boolean recording;
    private static volatile boolean failing;

    /** H2 calls it. */
    public RecordedFiles() {}

    /** From now on, with nothing yet. */
    static void start() {
        OPERATIONS.clear();
        recording = true;
        FilePath.register(new RecordedFiles());
    }

    /** What was done since {@link #start}. */
    static List<Operation> stop() {
        recording = false;
        return List.copyOf(OPERATIONS);
    }

    /** Whether the disk refuses to write out what it was given. */
    static void failing(boolean now) {
        failing = now;
    }

    /**
     * One call.
     *
     * @param bytes empty for a cut or a force
     * @param place in the file, or its new length, or -1 for a force
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Operation(byte[] bytes, long place) {

        boolean isForce() {
            return place < 0;
        }

        /** @param there of each page, whether it reached the disk */
        void replay(FileChannel file, IntPredicate there) throws IOException {
            if (isForce()) {
                return;
            }
            if (bytes.length == 0) {
                if (there.test(0)) {
                    file.truncate(place);
                }
                return;
            }
            for (int from = 0; from < bytes.length; from += PAGE) {
                if (there.test(from / PAGE)) {
                    int length = Math.min(PAGE, bytes.length - from);
                    file.write(ByteBuffer.wrap(bytes, from, length), place + from);
                }
            }
        }
    }

    /** So far. */
    static int count() {
        return OPERATIONS.size();
    }

    /** Whether nothing was written since the file was last forced. */
    static boolean lastIsForce() {
        synchronized (OPERATIONS) {
            return OPERATIONS.getLast().isForce();
        }
    }

    private static void add(Operation operation) {
        if (recording) {
            OPERATIONS.add(operation);
        }
    }

    @Override
    public String getScheme() {
        return "async";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Recorded(getBase().open(mode));
    }

    private static final class Recorded extends FileBaseDefault {
        private final FileChannel base;

        Recorded(FileChannel base) {
            this.base = base;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            add(new Operation(bytes, position));
            return base.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            add(new Operation(new byte[0], size));
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (failing) {
                throw new IOException("as a disk says it");
            }
            add(new Operation(new byte[0], -1));
            base.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
