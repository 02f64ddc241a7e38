package smartshop.app.soak;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.List;
import smartshop.app.vitals.ProcessVitals;

/**
 * The console and its children at one moment; sizes in bytes.
 *
 * @param at since the beginning
 * @param disconnects forced so far
 * @param resident of the console
 * @param heap used after a full collection
 * @param outside resident memory that is not the heap: the networks, code, buffers
 * @param children all, devices and decoders
 * @param decoders resident memory of each decoder
 * @param pictures decoded so far, of each camera
 */
public record SoakSample(
        Duration at,
        int disconnects,
        long resident,
        long heap,
        long outside,
        int descriptors,
        int threads,
        int children,
        long childrenResident,
        List<Long> decoders,
        List<Long> pictures) {

    /** Collects garbage first: what remains is what is held. */
    static SoakSample now(Duration at, int disconnects, List<Long> decoderPids, List<Long> pictures) {
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        ProcessVitals own = ProcessVitals.of(ProcessHandle.current()).orElseThrow();
        List<ProcessVitals> children = ProcessHandle.current()
                .descendants()
                .flatMap(child -> ProcessVitals.of(child).stream())
                .toList();
        return new SoakSample(
                at,
                disconnects,
                own.resident(),
                memory.getHeapMemoryUsage().getUsed(),
                own.resident() - memory.getHeapMemoryUsage().getCommitted(),
                own.descriptors(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                children.size(),
                children.stream().mapToLong(ProcessVitals::resident).sum(),
                children.stream()
                        .filter(child -> decoderPids.contains(child.pid()))
                        .map(ProcessVitals::resident)
                        .toList(),
                pictures);
    }
}
