package smartshop.app.benchmark.scale;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import smartshop.app.vitals.ProcessVitals;

/** Who used how much of the machine between two moments. */
final class MachineShares {
    private static final double MEGABYTE = 1 << 20;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long senders;
    private final List<WatchedFeed> feeds;
    private final double load = system.getSystemLoadAverage();
    private final long start = System.nanoTime();
    private final Duration consoleBefore = processor(ProcessHandle.current().pid());
    private final Duration sendersBefore;
    private final Map<Long, Long> threadsBefore = threads();
    private long end;
    private double busy;
    private Duration console = Duration.ZERO;
    private Duration sending = Duration.ZERO;
    private double recognition;
    private double reading;
    private double network;

    MachineShares(long senders, List<WatchedFeed> feeds) {
        this.senders = senders;
        this.feeds = feeds;
        this.sendersBefore = processor(senders);
        system.getCpuLoad(); // of the time since the last call
    }

    private static Duration processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static Map<Long, Long> threads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> times = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            times.put(id, threads.getThreadCpuTime(id));
        }
        return times;
    }

    void end() {
        end = System.nanoTime();
        busy = Math.max(0, system.getCpuLoad());
        console = processor(ProcessHandle.current().pid()).minus(consoleBefore);
        sending = processor(senders).minus(sendersBefore);
        recognition = threads(name -> name.startsWith("watch-"));
        reading = threads(name -> name.startsWith("decoded-"));
        network = threads(name -> name.startsWith("ingest-"));
        feeds.forEach(WatchedFeed::end);
    }

    private double threads(Predicate<String> whose) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && whose.test(thread.getThreadName())) {
                nanos += threads.getThreadCpuTime(id) - threadsBefore.getOrDefault(id, 0L);
            }
        }
        return nanos / 1e9 / seconds();
    }

    double seconds() {
        return (end - start) / 1e9;
    }

    private double share(Duration time) {
        return time.toNanos() / 1e9 / seconds();
    }

    ScaleResult result(List<ScaleResult.Camera> cameras, double bareSeconds) {
        double decoders =
                feeds.stream().mapToDouble(feed -> share(feed.processor())).sum();
        return new ScaleResult(
                cameras,
                seconds(),
                Runtime.getRuntime().availableProcessors(),
                busy,
                load,
                share(sending),
                decoders,
                share(console),
                recognition,
                reading,
                network,
                ProcessVitals.of(ProcessHandle.current())
                                .map(ProcessVitals::resident)
                                .orElse(0L)
                        / MEGABYTE,
                bareSeconds);
    }
}
