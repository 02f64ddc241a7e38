package smartshop.app;

import java.util.Optional;
import java.util.function.Predicate;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.verdict.Verdict;

/**
 * Verdicts, but for those on a self-test, of which nothing is written down.
 *
 * @param selfTest whether that is the number of somebody who tries it on themselves
 */
public record SelfTestVerdicts(VerdictBook book, Predicate<PersonId> selfTest) implements VerdictBook {

    @Override
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public void give(Alert alert, Verdict verdict, Optional<Embedding> seen) {
        if (!selfTest.test(alert.person())) {
            book.give(alert, verdict, seen);
        }
    }

    @Override
    public void takeBack(Alert alert) {
        if (!selfTest.test(alert.person())) {
            book.takeBack(alert);
        }
    }
}
