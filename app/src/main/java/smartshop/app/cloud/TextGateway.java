package smartshop.app.cloud;

import java.time.Duration;

/** Sends one text message. */
interface TextGateway extends AutoCloseable {

    /**
     * Hands it over.
     *
     * @param phone in the form of E.164
     * @throws NoAnswerException if it was not taken, or nobody knows
     */
    void send(String phone, String text) throws NoAnswerException;

    @Override
    void close();

    /** Opens one. Nothing is sent yet. */
    interface Opener {
        /** @param limit for one message */
        TextGateway open(CloudRegion region, AccessKey key, Duration limit);
    }
}
