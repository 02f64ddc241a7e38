package smartshop.camera.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolRingTest {
    private static final long ROOM = 10_000;

    private final Units units = new Units(10);

    @TempDir
    Path folder;

    /** What is sealed is nobody's business here. */
    private static byte[] bytes(int size, int filled) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) filled);
        return bytes;
    }

    private void add(SpoolRing ring, int size, int filled) throws IOException {
        ring.add(bytes(size, filled), new Segment(units.next(30)));
    }

    private List<byte[]> contents(SpoolRing ring) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        Optional<StoredSegment> one = ring.after(0);
        while (one.isPresent()) {
            ring.read(one.get()).ifPresent(contents::add);
            one = ring.after(one.get().number());
        }
        return contents;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFileThatLostItsBytesIsDeletedAndTheOthersServe() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, ROOM);
        add(ring, 100, 1);
        add(ring, 100, 2);
        Files.write(files().getFirst(), new byte[0]);

        assertThat(contents(SpoolRing.open(folder, ROOM))).containsExactly(bytes(100, 2));
        assertThat(files()).hasSize(1);
    }

    @Test
    void segmentsComeBackInTheirOrderAfterARestart() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, ROOM);
        for (int i = 0; i < 12; i++) {
            add(ring, 500, i);
        }

        SpoolRing again = SpoolRing.open(folder, ROOM);

        assertThat(contents(again)).hasSize(12).first().isEqualTo(bytes(500, 0));
        assertThat(contents(again)).last().isEqualTo(bytes(500, 11));
        assertThat(again.count()).isEqualTo(new SpoolRing.Count(12, 6000, 360, 0));
        StoredSegment oldest = again.after(0).orElseThrow();
        assertThat(oldest.from()).isEqualTo(Units.START);
        assertThat(oldest.to()).isAfter(oldest.from());
    }

    @Test
    void theOldestGivesWayAndIsCounted() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, 1600);
        for (int i = 0; i < 5; i++) {
            add(ring, 500, i);
        }

        assertThat(contents(ring)).containsExactly(bytes(500, 2), bytes(500, 3), bytes(500, 4));
        assertThat(ring.count()).isEqualTo(new SpoolRing.Count(3, 1500, 90, 60));
        assertThat(files()).hasSize(3);
    }

    @Test
    void aSmallerRingGivesUpTheOldestAtItsStart() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, ROOM);
        add(ring, 500, 0);
        add(ring, 500, 1);

        assertThat(contents(SpoolRing.open(folder, 700))).containsExactly(bytes(500, 1));
    }

    @Test
    void whatAPowerCutLeftHalfWrittenIsDropped() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, ROOM);
        add(ring, 500, 0);
        add(ring, 500, 1);
        add(ring, 500, 2);
        Files.write(files().get(1), bytes(200, 1)); // its name reached the disk, not all of it did
        Files.write(folder.resolve("draft.part"), bytes(300, 3));

        SpoolRing again = SpoolRing.open(folder, ROOM);

        assertThat(contents(again)).containsExactly(bytes(500, 0), bytes(500, 2));
        assertThat(again.count().droppedFrames()).isEqualTo(30);
        assertThat(files()).hasSize(2);
    }

    @Test
    void filesOfOthersAreLeftAlone() throws Exception {
        Files.writeString(folder.resolve("notes.segment"), "mine");

        SpoolRing ring = SpoolRing.open(folder, ROOM);
        add(ring, 500, 0);
        ring.wipe();

        assertThat(ring.count().segments()).isZero();
        assertThat(files()).containsExactly(folder.resolve("notes.segment"));
    }

    @Test
    void aDiskThatFailsCostsThatSegmentOnly() throws Exception {
        SpoolRing ring = SpoolRing.open(folder, ROOM);
        add(ring, 500, 0);
        Path inTheWay = Files.createDirectory(folder.resolve("draft.part"));
        assertThatIOException().isThrownBy(() -> add(ring, 500, 1));
        Files.deleteIfExists(inTheWay);
        add(ring, 500, 2);

        assertThat(contents(ring)).containsExactly(bytes(500, 0), bytes(500, 2));
        assertThat(ring.count().droppedFrames()).isEqualTo(30);
    }

    @Test
    void theUsualRingLeavesMostOfTheDiskFree() throws Exception {
        long free = Files.getFileStore(folder).getUsableSpace();
        assertThat(SpoolRing.usualMost(folder))
                .isPositive()
                .isLessThanOrEqualTo(8L << 30)
                .isLessThan(free / 4);
    }
}
