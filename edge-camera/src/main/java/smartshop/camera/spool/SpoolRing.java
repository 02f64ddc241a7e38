package smartshop.camera.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import smartshop.camera.link.SegmentOffer;

/**
 * Sealed segments in a folder, each a file, at most so many bytes together; the oldest give way. What is there after a
 * restart or a power cut is there again. What touches the disk belongs to one thread; {@link #after} and {@link #count} are
 * for any and never wait for it.
 *
 * <p>A file's bytes are flushed before it gets its name, its name is not: a power cut then costs the segment that is being
 * written, and one whose name the file system has not journalled yet (some five seconds on ext4). One flush for each four
 * seconds is what an SD card bears; a second one, of the folder, would double its small writes to save that one segment.
 */
final class SpoolRing {
    /** What research and practice keep: some eleven hours of 1.5 Mbit/s. */
    private static final long USUAL_MOST = 8L << 30;

    private static final int SHARE_OF_FREE = 5;
    private static final String SEGMENTS = "*.segment";
    private static final String DRAFT = "draft.part";

    private final Path folder;
    private final long mostBytes;
    /** By their numbers. Guarded by itself, as the counts are. */
    private final TreeMap<Long, StoredSegment> segments = new TreeMap<>();

    private long bytes;
    private long frames;
    private long droppedFrames;
    private long next = 1;

    private SpoolRing(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * Opens the ring with what it holds.
     *
     * @param mostBytes it may take
     */
    static SpoolRing open(Path folder, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        SpoolRing ring = new SpoolRing(folder, mostBytes);
        ring.load();
        return ring;
    }

    /** 8 GB, or a fifth of what is free on the folder's disk, with what the ring holds, if that is less. */
    static long usualMost(Path folder) throws IOException {
        Files.createDirectories(folder);
        long held = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SEGMENTS)) {
            for (Path file : files) {
                held += Files.size(file);
            }
        }
        return Math.min(USUAL_MOST, (Files.getFileStore(folder).getUsableSpace() + held) / SHARE_OF_FREE);
    }

    private void load() throws IOException {
        Files.deleteIfExists(folder.resolve(DRAFT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SEGMENTS)) {
            for (Path file : files) {
                long size = Files.size(file);
                if (size == 0 || size > SegmentOffer.LARGEST) {
                    Files.delete(file); // a card's fault, or a power cut's; it cannot even be offered
                } else {
                    StoredSegment.of(file.getFileName().toString(), size).ifPresent(this::put);
                }
            }
        }
        makeRoom(0);
    }

    private void put(StoredSegment segment) {
        synchronized (segments) {
            segments.put(segment.number(), segment);
            bytes += segment.bytes();
            frames += segment.frames();
            next = Math.max(next, segment.number() + 1);
        }
    }

    /**
     * Keeps a sealed segment; the oldest make room.
     *
     * @throws IOException if the disk does not take it
     */
    void add(byte[] sealed, Segment segment) throws IOException {
        String digest = SegmentSeal.digest(sealed);
        int count = segment.units().size();
        StoredSegment stored = new StoredSegment(next, segment.from(), segment.to(), count, digest, sealed.length);
        if (sealed.length > mostBytes) {
            dropped(count);
            return;
        }
        makeRoom(sealed.length);
        try {
            write(sealed, file(stored));
        } catch (IOException e) {
            dropped(count);
            throw e;
        }
        put(stored);
    }

    private void write(byte[] sealed, Path file) throws IOException {
        Path draft = folder.resolve(DRAFT);
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(sealed);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(false);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeRoom(long needed) throws IOException {
        while (count().bytes() + needed > mostBytes && dropOldest()) {
            // One more.
        }
    }

    /** Gives the oldest segment up. @return false if there is none */
    boolean dropOldest() throws IOException {
        Optional<StoredSegment> oldest = after(0);
        if (oldest.isPresent()) {
            drop(oldest.get());
        }
        return oldest.isPresent();
    }

    private void drop(StoredSegment segment) throws IOException {
        dropped(segment.frames());
        remove(segment);
    }

    private void dropped(int count) {
        synchronized (segments) {
            droppedFrames += count;
        }
    }

    /** The oldest segment after the one with that number. */
    Optional<StoredSegment> after(long number) {
        synchronized (segments) {
            return Optional.ofNullable(segments.higherEntry(number)).map(Map.Entry::getValue);
        }
    }

    Optional<StoredSegment> find(String digest) {
        synchronized (segments) {
            return segments.values().stream()
                    .filter(segment -> segment.digest().equals(digest))
                    .findFirst();
        }
    }

    /**
     * The sealed bytes of a segment. One that is not what it was, after a power cut or a fault of the disk, is dropped.
     *
     * @return empty if it is gone
     */
    Optional<byte[]> read(StoredSegment segment) throws IOException {
        if (find(segment.digest()).isEmpty()) {
            return Optional.empty();
        }
        byte[] sealed = Files.exists(file(segment)) ? Files.readAllBytes(file(segment)) : new byte[0];
        if (SegmentSeal.digest(sealed).equals(segment.digest())) {
            return Optional.of(sealed);
        }
        drop(segment);
        return Optional.empty();
    }

    /** The console has it, or cannot use it. */
    void remove(StoredSegment segment) throws IOException {
        synchronized (segments) {
            if (segments.remove(segment.number()) != null) {
                bytes -= segment.bytes();
                frames -= segment.frames();
            }
        }
        Files.deleteIfExists(file(segment));
    }

    /** Removes everything. Nobody can read it without the console's key, so it need not be overwritten. */
    void wipe() throws IOException {
        for (Optional<StoredSegment> one = after(0); one.isPresent(); one = after(0)) {
            remove(one.get());
        }
    }

    private Path file(StoredSegment segment) {
        return folder.resolve(segment.fileName());
    }

    /**
     * What it holds, and what it gave up since the start for want of room or because the disk failed.
     *
     * @param frames pictures in the segments
     */
    record Count(int segments, long bytes, long frames, long droppedFrames) {}

    Count count() {
        synchronized (segments) {
            return new Count(segments.size(), bytes, frames, droppedFrames);
        }
    }
}
