package smartshop.app.decode;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends this process when its parent has ended, whatever it is doing then. A process whose parent ends gets another one, which
 * even a confined process is told; {@link ProcessHandle} would read files.
 */
final class ParentWatch {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private ParentWatch() {}

    static void start() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> parent = linker.defaultLookup().find("getppid");
        if (parent.isPresent()) {
            MethodHandle asking = linker.downcallHandle(parent.get(), FunctionDescriptor.of(JAVA_INT));
            int born = ask(asking);
            Thread.ofPlatform().name("parent").daemon().start(() -> leaveAfter(born, asking));
        } else {
            ProcessHandle.current().parent().ifPresent(handle -> handle.onExit().thenRun(ParentWatch::leave));
        }
    }

    private static void leaveAfter(int born, MethodHandle asking) {
        try {
            while (ask(asking) == born) {
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave();
    }

    private static int ask(MethodHandle asking) {
        try {
            return (int) asking.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("The system does not tell this process's parent", e);
        }
    }

    private static void leave() {
        Runtime.getRuntime().halt(0);
    }
}
