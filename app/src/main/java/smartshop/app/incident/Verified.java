package smartshop.app.incident;

import java.util.List;
import smartshop.app.verify.Verification;
import smartshop.storage.verification.Given;

/**
 * Who looked at the alert and said that it is this person.
 *
 * @param by what people who work here are called here
 * @param byOne whether one person did what otherwise takes two
 */
public record Verified(List<String> by, boolean byOne) {
    public Verified {
        by = List.copyOf(by);
    }

    static Verified of(Verification answers, Names names) {
        List<String> by = answers.standing().stream()
                .filter(given -> given.answer() == smartshop.storage.verdict.Verdict.THIS_PERSON)
                .map(given -> names.of(given.by()))
                .distinct()
                .toList();
        return new Verified(by, answers.standing().stream().anyMatch(Given::alone));
    }

    /** Without the names. */
    @Override
    public String toString() {
        return "Verified[" + by.size() + "]";
    }
}
