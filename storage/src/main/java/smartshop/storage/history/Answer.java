package smartshop.storage.history;

import java.util.Optional;
import smartshop.storage.verdict.Verdict;

/** What somebody said of an alert, or that nobody said anything. Kept by name beside the alert. */
public enum Answer {
    NONE(null),
    THIS_PERSON(Verdict.THIS_PERSON),
    NOT_THIS_PERSON(Verdict.NOT_THIS_PERSON),
    UNSURE(Verdict.UNSURE);

    private final Optional<Verdict> verdict;

    Answer(@org.jspecify.annotations.Nullable Verdict verdict) {
        this.verdict = Optional.ofNullable(verdict);
    }

    public Optional<Verdict> verdict() {
        return verdict;
    }
}
