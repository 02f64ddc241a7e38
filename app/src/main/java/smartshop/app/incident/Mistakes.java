package smartshop.app.incident;

import java.util.Optional;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdicts;

/** Where it is written down that an alert was wrong after all: its pictures go, and the entry's counters know it. */
@FunctionalInterface
public interface Mistakes {

    /** Part of the transaction that runs on the calling thread. @return what is to be done once that is committed */
    Runnable wrong(Judgement judgement);

    /** Where nobody is looked for. */
    static Mistakes in(Verdicts verdicts) {
        return judgement -> {
            verdicts.give(judgement, Optional.empty());
            return () -> {};
        };
    }
}
