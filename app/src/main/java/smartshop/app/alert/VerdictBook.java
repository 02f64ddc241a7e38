package smartshop.app.alert;

import java.util.Optional;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.verdict.Verdict;

/** Where it is written down whether alerts were right. Any thread may call; the calls may wait for the disk. */
public interface VerdictBook {

    /**
     * In place of an earlier verdict of the same alert.
     *
     * @param seen the visitor's template, which is kept only if it is not this person; empty if it is known no more
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    void give(Alert alert, Verdict verdict, Optional<Embedding> seen);

    /** As if nothing had been said. */
    void takeBack(Alert alert);
}
