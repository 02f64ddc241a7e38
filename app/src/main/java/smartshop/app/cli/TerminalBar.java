package smartshop.app.cli;

import java.io.Console;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar that shows how far something is; on a terminal only: a log file has no use for it. */
final class TerminalBar implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    /** @param unit that {@link #at} counts in */
    TerminalBar(String task, String unit) {
        this(task, unit, 1);
    }

    /** @param unitSize steps of {@link #at} in a unit */
    TerminalBar(String task, String unit, long unitSize) {
        Console console = System.console();
        bar = console == null || !console.isTerminal()
                ? null
                : new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(unit, unitSize)
                        .setInitialMax(0)
                        .build();
    }

    void at(long done, long all) {
        if (bar != null) {
            bar.maxHint(all);
            bar.stepTo(done);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
