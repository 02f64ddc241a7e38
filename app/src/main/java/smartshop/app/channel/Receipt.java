package smartshop.app.channel;

import java.time.Duration;

/** What became of one try to send a message. Sentences hold no secret and no path of an address. */
public sealed interface Receipt {

    /** Whom it is for has it: the peer itself said so. */
    record Delivered() implements Receipt {}

    /**
     * Somebody on the way has taken it, and nothing more is known.
     *
     * @param note a sentence if something is to be said, for example that one of two addresses was refused; else empty
     */
    record Accepted(String note) implements Receipt {
        public Accepted() {
            this("");
        }
    }

    /** It is not wanted, and will not be if it is tried again. @param why one sentence that says what to do */
    record Refused(String why) implements Receipt {}

    /**
     * It did not get through, or nobody knows.
     *
     * @param notBefore how long the peer asked to wait; zero if it did not
     * @param why one sentence
     */
    record TryAgain(Duration notBefore, String why) implements Receipt {
        public TryAgain(String why) {
            this(Duration.ZERO, why);
        }
    }
}
