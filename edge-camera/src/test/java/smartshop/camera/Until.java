package smartshop.camera;

import java.util.function.BooleanSupplier;

/** Waits for what must come, with a limit that only a broken program reaches. */
public final class Until {
    private static final long LIMIT_NANOS = 60_000_000_000L;

    private Until() {}

    public static void holds(BooleanSupplier condition, String what) throws InterruptedException {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            Thread.sleep(20);
        }
    }
}
