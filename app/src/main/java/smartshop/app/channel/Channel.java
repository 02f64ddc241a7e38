package smartshop.app.channel;

import java.util.UUID;

/** One way by which messages leave the shop. Called by one thread at a time; nothing it throws, says or logs holds a secret. */
public interface Channel {

    /**
     * Tries once, and is back within a minute.
     *
     * @param key the message's own, the same at each try: whoever gets it can tell a second copy by it
     */
    Receipt send(UUID key, Message message);

    /**
     * Whether a message that may have got through is sent again with the same key after the console was stopped in the middle. If not,
     * its fate is said to be uncertain; and {@link #send} then says {@link Receipt.TryAgain} only if it is sure that nothing got through.
     */
    boolean mayRepeat();
}
