package smartshop.app.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory this process has. */
final class Memory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** Bytes that lie in the machine's memory; where the system does not say (no Linux), committed virtual memory. */
    static long resident() {
        return kilobytes("VmRSS:") * 1024;
    }

    /** The most that {@link #resident} ever was; on other systems than Linux the present value. */
    static long mostResident() {
        return kilobytes("VmHWM:") * 1024;
    }

    /** Bytes that the collector holds for Java objects, used or not. */
    static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
    }

    private static long kilobytes(String key) {
        try {
            if (Files.isReadable(STATUS)) {
                List<String> lines = Files.readAllLines(STATUS);
                return lines.stream()
                        .filter(line -> line.startsWith(key))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
            }
        } catch (IOException e) {
            throw new IllegalStateException("%s cannot be read".formatted(STATUS), e);
        }
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getCommittedVirtualMemorySize() / 1024;
    }
}
