package smartshop.app.ui;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the process and its threads used up to a moment.
 *
 * @param nanos at that moment, of no particular origin
 * @param processNanos processor time
 * @param processBytes that were allocated
 * @param threads by name; of the same name together
 */
public record ThreadCosts(long nanos, long processNanos, long processBytes, Map<String, Cost> threads) {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final Cost NONE = new Cost(0, 0);

    public record Cost(long nanos, long bytes) {
        Cost plus(Cost other) {
            return new Cost(nanos + other.nanos, bytes + other.bytes);
        }

        Cost minus(Cost other) {
            return new Cost(nanos - other.nanos, bytes - other.bytes);
        }
    }

    static ThreadCosts now() {
        Map<String, Cost> threads = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null) {
                long id = thread.getThreadId();
                Cost cost = new Cost(THREADS.getThreadCpuTime(id), THREADS.getThreadAllocatedBytes(id));
                threads.merge(thread.getThreadName(), cost, Cost::plus);
            }
        }
        return new ThreadCosts(
                System.nanoTime(), SYSTEM.getProcessCpuTime(), THREADS.getTotalThreadAllocatedBytes(), threads);
    }

    ThreadCosts since(ThreadCosts before) {
        Map<String, Cost> used = new HashMap<>();
        threads.forEach((name, cost) -> used.put(name, cost.minus(before.threads.getOrDefault(name, NONE))));
        return new ThreadCosts(
                nanos - before.nanos,
                processNanos - before.processNanos,
                processBytes - before.processBytes,
                Map.copyOf(used));
    }

    public double seconds() {
        return nanos / 1e9;
    }

    /** Processor cores that threads kept busy. */
    public double cores(Predicate<String> named) {
        return (double) sum(named).nanos() / nanos;
    }

    /** Bytes that threads allocated each second. */
    public double bytesPerSecond(Predicate<String> named) {
        return sum(named).bytes() / seconds();
    }

    public double processCores() {
        return (double) processNanos / nanos;
    }

    public double processBytesPerSecond() {
        return processBytes / seconds();
    }

    private Cost sum(Predicate<String> named) {
        return threads.entrySet().stream()
                .filter(thread -> named.test(thread.getKey()))
                .map(Map.Entry::getValue)
                .reduce(NONE, Cost::plus);
    }
}
