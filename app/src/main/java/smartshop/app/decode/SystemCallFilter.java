package smartshop.app.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import smartshop.app.decode.Confinement.Allowance;

/**
 * A program in the kernel's packet-filter language that answers forbidden system calls with "not permitted" (seccomp(2)). What
 * is forbidden is named; a list of what a JVM needs would break with the next JVM or C library.
 */
final class SystemCallFilter {
    static final int INSTRUCTION = 8;

    private static final int MOST_INSTRUCTIONS = 256;

    // Operations, linux/bpf_common.h.
    private static final short LOAD = 0x20;
    private static final short IF_EQUAL = 0x15;
    private static final short IF_AT_LEAST = 0x35;
    private static final short IF_ANY_BIT = 0x45;
    private static final short RETURN = 0x06;

    // Where they are in struct seccomp_data; both processors are little-endian.
    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int ARGUMENT = 8;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050000 | 1;
    private static final int NOT_THERE = 0x00050000 | 38;

    /** The other way to call on x86-64, with other numbers. */
    private static final int X32_BIT = 0x40000000;

    /** The internet's two families, and the kernel's own, in which the C library asks for this machine's addresses. */
    private static final int[] FAMILIES = {2, 10, 16};

    private static final int ANY = 0xFFFFFFFF;

    private static final int CLONE_THREAD = 0x10000;
    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC. */
    private static final int TO_WRITE = 1 | 2 | 0x40 | 0x200;

    private final ByteBuffer program =
            ByteBuffer.allocate(MOST_INSTRUCTIONS * INSTRUCTION).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCallFilter() {}

    /** @param own this process */
    static byte[] of(SystemCalls numbers, Set<Allowance> allowed, int own) {
        SystemCallFilter filter = new SystemCallFilter();
        filter.load(ARCHITECTURE);
        filter.step(IF_EQUAL, 1, 0, numbers.architecture());
        filter.answer(KILL_PROCESS);
        filter.load(NUMBER);
        filter.step(IF_AT_LEAST, 0, 1, X32_BIT);
        filter.answer(NOT_PERMITTED);
        numbers.harmful().forEach(number -> filter.refuse(number, NOT_PERMITTED));
        numbers.serving().forEach(number -> filter.refuse(number, NOT_PERMITTED));
        if (allowed.contains(Allowance.NETWORK)) {
            // No local sockets: the desktop's services start programs for whoever asks.
            filter.refuseUnlessOneOf(numbers.socket(), 0, FAMILIES);
        } else {
            numbers.network().forEach(number -> filter.refuse(number, NOT_PERMITTED));
        }
        filter.refuseUnlessOneOf(numbers.tgkill(), 0, own);
        filter.refuseIf(numbers.prlimit64(), 0, ANY); // another process's limits
        // Its flags lie in memory, where no filter sees them; the C library then uses clone.
        filter.refuse(numbers.clone3(), NOT_THERE);
        filter.refuseUnless(numbers.cloneThread(), 0, CLONE_THREAD);
        if (allowed.contains(Allowance.READING)) {
            filter.refuseIf(numbers.open(), 1, TO_WRITE);
            filter.refuseIf(numbers.openat(), 2, TO_WRITE);
        } else {
            filter.refuse(numbers.open(), NOT_PERMITTED);
            filter.refuse(numbers.openat(), NOT_PERMITTED);
        }
        filter.answer(ALLOW);
        return filter.built();
    }

    private void refuse(int number, int with) {
        step(IF_EQUAL, 0, 1, number);
        answer(with);
    }

    /** Refuses the call if its argument, counted from 0, has any of the bits. */
    private void refuseIf(int number, int argument, int bits) {
        step(IF_EQUAL, 0, 4, number);
        load(FIRST_ARGUMENT + ARGUMENT * argument);
        step(IF_ANY_BIT, 0, 1, bits);
        answer(NOT_PERMITTED);
        answer(ALLOW);
    }

    private void refuseUnless(int number, int argument, int bits) {
        step(IF_EQUAL, 0, 4, number);
        load(FIRST_ARGUMENT + ARGUMENT * argument);
        step(IF_ANY_BIT, 1, 0, bits);
        answer(NOT_PERMITTED);
        answer(ALLOW);
    }

    private void refuseUnlessOneOf(int number, int argument, int... allowed) {
        step(IF_EQUAL, 0, allowed.length + 3, number);
        load(FIRST_ARGUMENT + ARGUMENT * argument);
        for (int i = 0; i < allowed.length; i++) {
            step(IF_EQUAL, allowed.length - i, 0, allowed[i]);
        }
        answer(NOT_PERMITTED);
        answer(ALLOW);
    }

    private void load(int offset) {
        step(LOAD, 0, 0, offset);
    }

    private void answer(int value) {
        step(RETURN, 0, 0, value);
    }

    /** @param then how many instructions to skip if so, and {@code otherwise} if not */
    private void step(short operation, int then, int otherwise, int value) {
        program.putShort(operation).put((byte) then).put((byte) otherwise).putInt(value);
    }

    private byte[] built() {
        byte[] bytes = new byte[program.position()];
        program.flip().get(bytes);
        return bytes;
    }
}
