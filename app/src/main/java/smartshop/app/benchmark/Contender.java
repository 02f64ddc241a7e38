package smartshop.app.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * One way to do a stage's work.
 *
 * @param what for people: "SmartShop, PyTorch"
 * @param against the name of the contender of the same stage that it is compared with; null if there is none
 * @param run does the work once
 */
record Contender(String what, @Nullable String against, Runnable run) {

    Contender(String what, Runnable run) {
        this(what, null, run);
    }
}
