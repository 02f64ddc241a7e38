package smartshop.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import smartshop.storage.sql.Failures;
import smartshop.storage.vault.Vault;

/**
 * An H2 file that was not closed, and the commits in it. Each commit is a run of blocks of its own, which H2 calls a chunk, with a
 * rising version, a line about itself in its first block and another one at its end.
 *
 * <p>An ordinary opening would miss the newest: when a commit does not land where the one before foretold, H2 (2.4.240 and
 * 2.5.252 at least) names the one before in the file's header, and finds none after it until it writes that header again, up to
 * twenty commits later. Its recovery mode finds them, and takes the newest whose first and last block are there.
 */
final class UnclosedFile {
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2;
    private static final String VERSION = "version";
    private static final String CHUNK = "chunk";
    private static final String PLACE = "block";
    private static final String CHECKSUM = "fletcher";
    /** H2's {@code Chunk.MAX_HEADER_LENGTH} and {@code Chunk.FOOTER_LENGTH}. */
    private static final int MOST_HEADER = 1024;

    private static final int FOOTER = 128;

    private final Path file;
    private final Vault vault;

    UnclosedFile(Path file, Vault vault) {
        this.file = file;
        this.vault = vault;
    }

    /**
     * One commit, as it says itself.
     *
     * @param block where it begins, in blocks of 4 KB
     * @param blocks how many it has
     * @param at when, by the computer's clock
     * @param ended whether its last block is there as well as its first; what lies between may be torn
     */
    record Commit(long version, int chunk, long block, long blocks, Instant at, boolean ended) {}

    /** Newest first, those that are not ended too. Reads the first and the last block of each, and every other block that is in none. */
    List<Commit> commits() throws IOException {
        List<Commit> found = new ArrayList<>();
        try (FileChannel plain = decrypted()) {
            long blocks = plain.size() / BLOCK;
            long made = DataUtils.readHexLong(header(plain), "created", 0);
            for (long block = HEADERS; block < blocks; ) {
                Map<String, String> header = parsed(block(plain, block), CHUNK + ":");
                if (header.isEmpty()) {
                    block++;
                    continue;
                }
                Commit commit = commit(header, made, block, plain);
                found.add(commit);
                block += commit.ended() ? commit.blocks() : 1;
            }
        }
        found.sort(Comparator.comparingLong(Commit::version).reversed());
        return found;
    }

    private static Commit commit(Map<String, String> header, long made, long block, FileChannel plain)
            throws IOException {
        long blocks = DataUtils.readHexLong(header, "len", 0);
        return new Commit(
                DataUtils.readHexLong(header, VERSION, 0),
                (int) DataUtils.readHexLong(header, CHUNK, 0),
                block,
                blocks,
                Instant.ofEpochMilli(made + DataUtils.readHexLong(header, "time", 0)),
                blocks > 0 && (block + blocks) * BLOCK <= plain.size() && ended(header, block + blocks, plain));
    }

    private static boolean ended(Map<String, String> header, long after, FileChannel plain) throws IOException {
        byte[] bytes = new byte[FOOTER];
        DataUtils.readFully(plain, after * BLOCK - FOOTER, ByteBuffer.wrap(bytes));
        String text = new String(bytes, ISO_8859_1);
        int sum = text.indexOf("," + CHECKSUM + ":");
        Map<String, String> footer = parsed(bytes, CHUNK + ":");
        return sum > 0
                && checksum(text.substring(0, sum)).equals(footer.get(CHECKSUM))
                && String.valueOf(header.get(CHUNK)).equals(footer.get(CHUNK))
                && String.valueOf(header.get(VERSION)).equals(footer.get(VERSION));
    }

    /**
     * Makes that commit the one which H2 opens: both headers name it, not that the file was closed, and each later one loses its
     * first block, without which H2 does not take it for one.
     *
     * @param commits those of the file, later ones among them
     */
    void standAt(Commit newest, List<Commit> commits) throws IOException {
        try (FileChannel plain = decrypted()) {
            for (Commit later : commits) {
                if (later.version() > newest.version()) {
                    plain.write(ByteBuffer.allocate(BLOCK), later.block() * BLOCK);
                }
            }
            HashMap<String, String> header = new HashMap<>(header(plain));
            header.put(VERSION, Long.toHexString(newest.version()));
            header.put(CHUNK, Integer.toHexString(newest.chunk()));
            header.put(PLACE, Long.toHexString(newest.block()));
            byte[] bytes = checked(header);
            for (int copy = 0; copy < HEADERS; copy++) {
                plain.write(ByteBuffer.wrap(Arrays.copyOf(bytes, BLOCK)), (long) copy * BLOCK);
                plain.force(false); // one of the two is whole at any moment
            }
        }
    }

    /**
     * Whether each part that H2 believes to be there is in its place, those too that nothing needs any more. If one is not,
     * H2 (2.5.252) opens the file well, and after it was closed well takes an older commit for the newest.
     *
     * @param commit at which the file stands
     */
    boolean sound(Commit commit, List<Commit> commits) {
        Set<List<Long>> places = commits.stream()
                .filter(Commit::ended)
                .map(there -> List.of((long) there.chunk(), there.block()))
                .collect(Collectors.toSet());
        return reading(
                commit,
                store -> store.getLayoutMap().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(CHUNK + "."))
                        .map(entry -> DataUtils.parseMap(entry.getValue()))
                        .map(part ->
                                List.of(DataUtils.readHexLong(part, CHUNK, 0), DataUtils.readHexLong(part, PLACE, 0)))
                        .allMatch(places::contains));
    }

    /** Makes the newest commit the one which H2 opens, torn or not. @return it; empty if there is none */
    Optional<Commit> standAtNewest() throws IOException {
        List<Commit> commits = commits();
        Optional<Commit> newest = commits.stream().filter(Commit::ended).findFirst();
        if (newest.isPresent()) {
            standAt(newest.get(), commits);
        }
        return newest;
    }

    /** Writes all that H2 keeps, but what was only half written, into a new file in the place of this one, which stands at a whole commit. */
    void writeAnew() throws IOException {
        takeBack();
        Commit newest = standAtNewest().orElseThrow(() -> Failures.damaged(null));
        Path anew = file.resolveSibling("anew-" + file.getFileName());
        reading(newest, from -> {
            // as SHUTDOWN COMPACT does; H2 reads the file once more, and its file store says how it is encrypted
            MVStore.compact(name(file), name(anew), false, from.getFileStore());
            return newest;
        });
        Files.move(anew, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * H2 undoes at its opening what transactions had half written. It knows their tables by numbers that a file which is written
     * anew does not keep, so there it would not. Closing this one well could make an older commit the newest, see {@link #sound}.
     */
    private void takeBack() {
        HikariDataSource pool = new H2File(file, vault, "").open();
        try {
            H2File.store(pool).commit();
        } catch (SQLException e) {
            throw Failures.unreadable(e);
        } finally {
            H2File.halt(pool);
        }
    }

    private <T> T reading(Commit commit, Function<MVStore, T> work) {
        MVStore store = new MVStore.Builder()
                .fileName(name(file))
                .encryptionKey(vault.filePassword()) // H2 overwrites it
                .readOnly()
                .open();
        try {
            if (store.getFileStore().lastChunkVersion() != commit.version()) {
                throw Failures.damaged(null);
            }
            return work.apply(store);
        } finally {
            store.closeImmediately();
        }
    }

    private static String name(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static byte[] checked(HashMap<String, String> header) {
        header.remove("clean");
        header.remove(CHECKSUM);
        StringBuilder text = new StringBuilder();
        DataUtils.appendMap(text, header);
        DataUtils.appendMap(text, CHECKSUM, checksum(text.toString()));
        return text.append('\n').toString().getBytes(ISO_8859_1);
    }

    private static String checksum(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return Integer.toHexString(DataUtils.getFletcher32(bytes, 0, bytes.length));
    }

    /** The one of the two that can be read. */
    private static Map<String, String> header(FileChannel plain) throws IOException {
        Map<String, String> first = parsed(block(plain, 0), "H:");
        return first.isEmpty() ? parsed(block(plain, 1), "H:") : first;
    }

    private static byte[] block(FileChannel plain, long number) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        DataUtils.readFully(plain, number * BLOCK, block);
        return block.array();
    }

    /** @return the line that the bytes begin with; empty if it begins otherwise */
    private static Map<String, String> parsed(byte[] bytes, String beginning) {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_HEADER), ISO_8859_1);
        int end = text.indexOf('\n');
        if (!text.startsWith(beginning) || end < 0) {
            return Map.of();
        }
        try {
            return DataUtils.parseMap(text.substring(0, end).stripTrailing());
        } catch (MVStoreException e) {
            return Map.of(); // only looks like one
        }
    }

    private FileChannel decrypted() throws IOException {
        char[] password = vault.filePassword();
        try {
            FileChannel sealed = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new FileEncrypt(file.toString(), FilePathEncrypt.getPasswordBytes(password), sealed);
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
