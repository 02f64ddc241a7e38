package smartshop.camera;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd that this device is at work, as long as it is, so that one that hangs is killed and started again: the last
 * resort, when a driver never answers (sd_notify(3)). Only while it streams: who waits to be paired has all the time.
 */
final class ServiceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceWatch.class);
    /** Opening takes a ribbon's camera up to twelve seconds, and one on the network up to twenty. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String SOCKET = "NOTIFY_SOCKET";
    private static final String LISTEN = "WATCHDOG_USEC=";
    private static final String LIBRARY = "libsystemd.so.0";
    private static final String AT_WORK = "WATCHDOG=1";
    private static final int TIMES_WITHIN_LIMIT = 4;

    private final Duration every;
    private final LongSupplier progress;
    private final Consumer<String> notice;
    private final Thread thread;

    /**
     * Watches; empty if no systemd listens.
     *
     * @param environment of this process
     * @param progress a number that changes as long as the device works
     */
    static Optional<ServiceWatch> start(Map<String, String> environment, LongSupplier progress) {
        if (!environment.containsKey(SOCKET)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ServiceWatch(LIMIT, progress, systemd()));
        } catch (IllegalArgumentException e) {
            LOG.warn("This camera is not started again if it hangs: there is no {}; install libsystemd0", LIBRARY);
            return Optional.empty();
        }
    }

    /** @param limit without a word this long the device counts as hanging */
    ServiceWatch(Duration limit, LongSupplier progress, Consumer<String> notice) {
        this.every = limit.dividedBy(TIMES_WITHIN_LIMIT);
        this.progress = progress;
        this.notice = notice;
        notice.accept(LISTEN + limit.toNanos() / 1000);
        this.thread = Thread.ofPlatform().name("service-watch").daemon().start(this::run);
    }

    private void run() {
        long before = progress.getAsLong() - 1;
        try {
            while (true) {
                long now = progress.getAsLong();
                if (now != before) {
                    notice.accept(AT_WORK);
                }
                before = now;
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            notice.accept(LISTEN + 0); // closed
        }
    }

    /** Its library, because systemd listens on a kind of socket that Java has not. */
    @SuppressWarnings("restricted") // the package's options allow it
    private static Consumer<String> systemd() {
        MemorySegment address = SymbolLookup.libraryLookup(LIBRARY, Arena.global())
                .find("sd_notify")
                .orElseThrow(IllegalArgumentException::new);
        FunctionDescriptor form = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS);
        MethodHandle function = Linker.nativeLinker().downcallHandle(address, form);
        return state -> say(function, state);
    }

    private static void say(MethodHandle function, String state) {
        try (Arena arena = Arena.ofConfined()) {
            int keepEnvironment = 0;
            int answer = (int) function.invokeExact(keepEnvironment, arena.allocateFrom(state));
            if (answer < 0) {
                LOG.debug("systemd did not take a sign of life: {}", answer);
            }
        } catch (Throwable e) {
            throw new AssertionError("a function of C throws nothing", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
