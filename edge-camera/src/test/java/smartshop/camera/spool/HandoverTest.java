package smartshop.camera.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.camera.Until;
import smartshop.camera.link.AccessUnit;
import smartshop.camera.link.SegmentAnswer;
import smartshop.camera.link.SegmentAnswer.Verdict;
import smartshop.camera.link.SegmentOffer;
import smartshop.camera.link.SegmentPart;
import smartshop.camera.link.StreamSettings;

/** A spool and its handover; the test speaks for the console. */
class HandoverTest {
    private static final UUID CAMERA = UUID.randomUUID();

    private final AtomicLong nanos = new AtomicLong();
    private final Units units = new Units(300);
    private KeyPair console;
    private Spool spool;
    private Handover handover;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        console = KeyPairGenerator.getInstance(SegmentSeal.KEYS).generateKeyPair();
        spool = Spool.in(folder, CAMERA, Optional.of(1_000_000L));
        handover = new Handover(spool, nanos::get);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private StreamSettings settings(boolean on) {
        return new StreamSettings(
                1, 640, 480, 15, 1_000_000, List.of(), on, on ? SegmentSeal.text(console.getPublic()) : "");
    }

    /** A cut of eight seconds: two segments. */
    private void cut() throws Exception {
        spool.settings(settings(true));
        units.next(120).forEach(spool::keep);
        spool.cut();
        held(2);
        handover.connected();
    }

    private void held(int segments) throws InterruptedException {
        Until.holds(() -> spool.count().segments() == segments, segments + " segments are held");
    }

    private SegmentOffer offer() throws InterruptedException {
        Until.holds(() -> handover.pending(), "a segment may be offered");
        return handover.offer().orElseThrow();
    }

    private void wanted(SegmentOffer offer, long offset) throws InterruptedException {
        handover.answered(new SegmentAnswer(offer.digest(), Verdict.WANTED, offset));
        Until.holds(() -> handover.pending(), "the segment is read");
    }

    private byte[] sent() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Optional<SegmentPart> part = handover.part(); part.isPresent(); part = handover.part()) {
            assertThat(part.get().offset()).isEqualTo(all.size());
            all.writeBytes(part.get().data());
        }
        return all.toByteArray();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".segment"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatWasSentAndNeverArrivedIsKeptBesideWhatWasDroppedAfterIt() throws Exception {
        spool.settings(settings(true));
        List<AccessUnit> stream = units.next(90);
        stream.subList(60, 90).forEach(spool::keep);
        spool.keepSent(stream.subList(0, 70));
        spool.cut();
        held(2);

        assertThat(spool.count().held()).isEqualTo(90);
        assertThat(spool.count().dropped()).isZero();
    }

    @Test
    void whatIsDeletedMeanwhileIsNotSentOn() throws Exception {
        cut();
        wanted(offer(), 0);
        assertThat(handover.part()).isPresent();
        spool.settings(settings(false));
        held(0);

        assertThat(handover.part()).isEmpty();
        assertThat(handover.pending()).isFalse();
    }

    @Test
    void nothingIsKeptUntilTheConsoleAllowsIt() throws Exception {
        units.next(120).forEach(spool::keep);
        spool.cut();
        spool.settings(settings(false));
        spool.close();

        assertThat(files()).isEmpty();
        assertThat(spool.count().spooled()).isZero();
    }

    @Test
    void theGapIsHandedInOldestFirstAndDeletedWhenStored() throws Exception {
        cut();
        for (int round = 0; round < 2; round++) {
            SegmentOffer offer = offer();
            assertThat(handover.offer()).isEmpty(); // one at a time
            assertThat(handover.part()).isEmpty(); // nothing unasked
            wanted(offer, 0);
            byte[] sealed = sent();

            assertThat(SegmentSeal.digest(sealed)).isEqualTo(offer.digest());
            Segment opened = SegmentSeal.open(sealed, CAMERA, console);
            assertThat(opened.units().getFirst().frame()).isEqualTo(60L * round);
            assertThat(files()).hasSize(2 - round); // not before it is stored
            handover.answered(new SegmentAnswer(offer.digest(), Verdict.STORED));
            held(1 - round);
        }
        assertThat(spool.count()).isEqualTo(new Spool.Count(0, 0, 0, 120, 0, 120));
        assertThat(files()).isEmpty();
        assertThat(handover.pending()).isFalse();
    }

    @Test
    void whatWasUnderWayIsOfferedAgainAfterACutAndGoesOnWhereItStopped() throws Exception {
        cut();
        SegmentOffer offer = offer();
        wanted(offer, 0);
        int first = handover.part().orElseThrow().data().length;

        handover.connected();
        assertThat(handover.part()).isEmpty();
        assertThat(handover.offer()).contains(offer);
        wanted(offer, first);

        assertThat(handover.part().map(SegmentPart::offset)).contains((long) first);
    }

    @Test
    void aBusyConsoleIsAskedAgainLater() throws Exception {
        cut();
        SegmentOffer offer = offer();
        handover.answered(new SegmentAnswer(offer.digest(), Verdict.LATER));
        assertThat(handover.offer()).isEmpty();

        nanos.addAndGet(Handover.PATIENCE.toNanos());

        assertThat(handover.offer()).contains(offer);
        assertThat(files()).hasSize(2);
    }

    @Test
    void whatTheConsoleCannotUseIsDeletedAndCounted() throws Exception {
        cut();
        SegmentOffer offer = offer();
        handover.answered(new SegmentAnswer(offer.digest(), Verdict.REFUSED));

        held(1);
        assertThat(spool.count().dropped()).isEqualTo(60);
        assertThat(offer()).isNotEqualTo(offer);
    }

    @Test
    void aSegmentThatTheDiskLostDoesNotHoldUpTheOthers() throws Exception {
        cut();
        SegmentOffer offer = offer();
        Files.write(files().getFirst(), new byte[10]);
        handover.answered(new SegmentAnswer(offer.digest(), Verdict.WANTED));

        held(1);
        assertThat(offer()).isNotEqualTo(offer);
    }

    @Test
    void aDeviceThatRestartsWithoutItsLinkGoesOnKeeping() throws Exception {
        cut();
        spool.close();
        spool = Spool.in(folder, CAMERA, Optional.of(1_000_000L));
        spool.settings(settings(true)); // as the device kept them
        units.restart();
        units.next(30).forEach(spool::keep);
        spool.cut();

        held(3);
    }

    @Test
    void whatMustNotBeSeenAnyMoreIsDeleted() throws Exception {
        cut();
        units.next(30).forEach(spool::keep);
        spool.wipe();
        spool.close();

        assertThat(files()).isEmpty();
    }

    @Test
    void switchingItOffWipesWhatIsHeld() throws Exception {
        cut();
        units.next(30).forEach(spool::keep);
        spool.settings(settings(false));
        spool.close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
