package smartshop.app.ui.device;

import smartshop.app.ui.Words;

/** What a Raspberry Pi's {@code get_throttled} bits say, the worst first. */
enum Power {
    LOW,
    HOT,
    SLOWED,
    WAS_LOW,
    WAS_SLOWED,
    WELL;

    private static final int UNDER_VOLTAGE = 1;
    private static final int CAPPED_OR_THROTTLED = 1 << 1 | 1 << 2;
    private static final int SOFT_LIMIT = 1 << 3;
    /** The same bits, of what happened since the start. */
    private static final int BEFORE = 16;

    static Power of(double bits) {
        int now = (int) bits;
        if ((now & UNDER_VOLTAGE) != 0) {
            return LOW;
        }
        if ((now & SOFT_LIMIT) != 0) {
            return HOT;
        }
        if ((now & CAPPED_OR_THROTTLED) != 0) {
            return SLOWED;
        }
        if ((now >> BEFORE & UNDER_VOLTAGE) != 0) {
            return WAS_LOW;
        }
        return now >> BEFORE != 0 ? WAS_SLOWED : WELL;
    }

    /** Whether it is so now. */
    boolean care() {
        return this == LOW || this == HOT || this == SLOWED;
    }

    String words() {
        return switch (this) {
            case LOW -> Words.say("device.power.low");
            case HOT -> Words.say("device.power.hot");
            case SLOWED -> Words.say("device.power.slowed");
            case WAS_LOW -> Words.say("device.power.wasLow");
            case WAS_SLOWED -> Words.say("device.power.wasSlowed");
            case WELL -> Words.say("device.power.well");
        };
    }
}
