package smartshop.app.benchmark.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import smartshop.app.decode.OwnStreamDecoder;
import smartshop.camera.encode.Encoded;

/** FFmpeg decoding the same recordings on one thread, and the pictures thrown away: the limit. */
final class BareDecoding {
    private static final int ROUNDS = 2;

    private BareDecoding() {}

    /** @return processor time for each picture, in seconds */
    static double secondsEach(List<Reel> reels) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long pictures = 0;
        long nanos = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Reel reel : reels) {
                try (OwnStreamDecoder decoder = new OwnStreamDecoder()) {
                    long start = threads.getCurrentThreadCpuTime();
                    for (Encoded unit : reel.units()) {
                        decoder.decodeOnly(unit.data());
                    }
                    nanos += threads.getCurrentThreadCpuTime() - start;
                    pictures += reel.units().size();
                }
            }
        }
        return nanos / 1e9 / pictures;
    }
}
