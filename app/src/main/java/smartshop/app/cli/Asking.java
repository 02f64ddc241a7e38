package smartshop.app.cli;

import java.io.Console;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks whoever sits at the terminal. */
@FunctionalInterface
interface Asking {

    /** What was typed after the question; empty if nobody is there to be asked, or the input ended. */
    Optional<String> answer(String question);

    /** Nobody is asked where input or output is a file or a pipe. */
    static Optional<String> onTheTerminal(String question) {
        @Nullable Console terminal = System.console();
        return terminal == null || !terminal.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(terminal.readLine("%s: ", question));
    }
}
