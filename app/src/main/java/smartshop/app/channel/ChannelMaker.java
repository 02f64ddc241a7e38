package smartshop.app.channel;

import smartshop.storage.outbox.ChannelSettings;

/** Makes channels of one kind out of what somebody typed. */
@FunctionalInterface
public interface ChannelMaker {

    /**
     * Checks what was typed and connects to nothing.
     *
     * @throws ChannelException with a sentence that says what is missing or wrong
     */
    Channel make(ChannelSettings settings);
}
