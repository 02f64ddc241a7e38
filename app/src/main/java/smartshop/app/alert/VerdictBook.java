package smartshop.app.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.verdict.Verdict;

/**
 * Where it is written down whether alerts were right, once that is known: what is kept, and for how long, hangs on it. Any thread may
 * call; the calls may wait for the disk, and are part of the transaction that runs on the calling thread.
 */
public interface VerdictBook {

    /**
     * In place of an earlier verdict of the same alert.
     *
     * @param seen the visitor's template, which is kept only if it is not this person; empty if it is known no more
     * @return what is to be done once that is committed
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Runnable give(Alert alert, Verdict verdict, Optional<Embedding> seen);

    /** As if nothing had been said. @return what is to be done once that is committed */
    Runnable takeBack(Alert alert);

    /** Whether this alert turned out to be of somebody else; known longer than what people said of it. Asks the disk. */
    boolean rejected(UUID alert);

    /** Whether another alert of this person than that one did, after that moment. Asks the disk. */
    boolean rejectedSince(PersonId person, Instant moment, UUID except);
}
