package smartshop.app.ui;

import java.util.Arrays;
import java.util.Optional;

/** Whether things move in the window. */
public enum Motion {
    SYSTEM,
    LESS,
    FULL;

    /** @param desktop whether the desktop wants little to move */
    boolean reduced(boolean desktop) {
        return this == LESS || this == SYSTEM && desktop;
    }

    /** What {@link #name()} gave; empty if it is none of ours. */
    static Optional<Motion> named(String name) {
        return Arrays.stream(values())
                .filter(motion -> motion.name().equals(name))
                .findFirst();
    }

    String words() {
        return switch (this) {
            case SYSTEM -> Words.say("theme.system");
            case LESS -> Words.say("motion.less");
            case FULL -> Words.say("motion.full");
        };
    }
}
