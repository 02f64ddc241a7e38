package smartshop.app.decode;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.Set;

/**
 * Takes from this process for good what a child that parses strangers' bytes does not need, before it gets the first of them.
 * It needs no privilege and cannot be undone. What is not loaded by then, classes in jars not opened yet included, never will be.
 *
 * <ul>
 *   <li><b>Linux</b> on x86-64 and arm64: the kernel refuses to start programs, to open a file for writing, to delete, rename
 *       or trace anything, to signal other processes and, unless it is allowed, to open any file and to use the network
 *       ({@link SystemCallFilter});
 *       private memory, open files and written bytes are bounded ({@code RLIMIT_DATA}, {@code _NOFILE}, {@code _FSIZE},
 *       {@code _CORE}); the process has a session of its own, so Ctrl+C at the console's terminal does not reach it; and
 *       the calling thread gives way to others.
 *   <li><b>macOS, Windows</b>: none of this. What bounds a child there is its JVM (heap, and native memory that JavaCPP counts)
 *       and its parent, which ends it when an answer is late.
 * </ul>
 *
 * <p>Why not other limits: {@code RLIMIT_AS} would count the address space that a JVM reserves and never uses, {@code RLIMIT_CPU}
 * counts from the start and would end every decoder some day, and {@code RLIMIT_NPROC} counts all threads of the user.
 */
public final class Confinement {
    /** Five pictures of Ultra HD as reference, which level 5.1 asks for, are 62 MB, and FFmpeg has spare ones; the JVM has 64. */
    private static final long MOST_MEMORY = 512L << 20;

    /** Pipes, the JVM's jars and its modules are about twenty. */
    private static final long MOST_FILES = 64;

    /** A third of the weight of the console's threads, which draw, listen and recognise. */
    private static final long NICE = 5;

    private static final long RLIMIT_FSIZE = 1;
    private static final long RLIMIT_DATA = 2;
    private static final long RLIMIT_CORE = 4;
    private static final long RLIMIT_NOFILE = 7;
    private static final long PR_SET_NO_NEW_PRIVS = 38;
    private static final long PR_GET_NO_NEW_PRIVS = 39;
    private static final long SECCOMP_SET_MODE_FILTER = 1;
    private static final long SECCOMP_FILTER_FLAG_TSYNC = 1;

    /** What a child may keep. */
    public enum Allowance {
        /** To call others; not to be called. */
        NETWORK,
        /** To open files, of the user or anybody's, for reading. */
        READING
    }

    private final SystemCalls numbers;
    private final MethodHandle syscall;

    private Confinement(SystemCalls numbers) {
        this.numbers = numbers;
        Linker linker = Linker.nativeLinker();
        this.syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
    }

    /**
     * Confines this process. Load every native library before.
     *
     * @return whether this system can; if not, nothing has changed
     * @throws IllegalStateException if the system should be able to and refused
     */
    public static boolean enter(Set<Allowance> allowed) {
        if (!allowed.contains(Allowance.READING)) {
            LooseClasses.load();
        }
        Optional<SystemCalls> numbers = SystemCalls.ofThisSystem();
        numbers.ifPresent(known -> new Confinement(known).confine(allowed));
        return numbers.isPresent();
    }

    /** Loads what {@link #enter} needs and changes nothing. */
    static void rehearse() {
        SystemCalls.ofThisSystem().ifPresent(numbers -> {
            SystemCallFilter.of(numbers, Set.of(), 0);
            new Confinement(numbers).call(numbers.prctl(), PR_GET_NO_NEW_PRIVS, 0, 0, 0);
        });
    }

    private void confine(Set<Allowance> allowed) {
        call(numbers.setsid(), 0, 0, 0, 0); // fails where the process leads a group already, as under a shell
        call(numbers.setpriority(), 0, 0, NICE, 0);
        limit(RLIMIT_FSIZE, 0);
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_NOFILE, MOST_FILES);
        limit(RLIMIT_DATA, MOST_MEMORY);
        require(call(numbers.prctl(), PR_SET_NO_NEW_PRIVS, 1, 0, 0), "new privileges cannot be given up");
        filter(SystemCallFilter.of(
                numbers, allowed, Math.toIntExact(ProcessHandle.current().pid())));
    }

    private void limit(long resource, long most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocateFrom(JAVA_LONG, most, most);
            require(call(numbers.prlimit64(), 0, resource, both.address(), 0), "limit " + resource + " cannot be set");
        }
    }

    private void filter(byte[] program) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment instructions = arena.allocate(program.length, JAVA_LONG.byteAlignment());
            MemorySegment.copy(program, 0, instructions, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, program.length);
            MemorySegment header = arena.allocate(2 * ADDRESS.byteSize(), ADDRESS.byteAlignment());
            header.set(JAVA_INT, 0, program.length / SystemCallFilter.INSTRUCTION);
            header.set(ADDRESS, ADDRESS.byteSize(), instructions);
            long answer =
                    call(numbers.seccomp(), SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, header.address(), 0);
            require(answer, "system calls cannot be filtered");
        }
    }

    private long call(long number, long first, long second, long third, long fourth) {
        try {
            return (long) syscall.invokeExact(number, first, second, third, fourth, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("A system call could not be made", e);
        }
    }

    private static void require(long answer, String words) {
        if (answer != 0) {
            throw new IllegalStateException("This process cannot be confined: " + words);
        }
    }
}
