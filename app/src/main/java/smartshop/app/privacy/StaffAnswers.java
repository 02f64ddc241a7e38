package smartshop.app.privacy;

import java.util.List;
import java.util.Optional;
import smartshop.storage.StorageException;
import smartshop.storage.history.PersonHistory;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Answers;
import smartshop.storage.verification.Given;

/** What staff said of an alert, in a sentence for whom it is about. Reads the database. */
record StaffAnswers(Answers answers) {
    private static final String NOBODY = "Nobody answered the alert.";

    String about(PersonHistory.Alerted alert) {
        return switch (alert.answer()) {
            case "THIS_PERSON" -> "Staff looked and said: the same person.";
            case "NOT_THIS_PERSON" -> "Staff looked and said: somebody else.";
            case "UNSURE" -> "Staff looked and were unsure, or disagreed.";
            default -> open(alert);
        };
    }

    /** Nothing came out of it, but somebody may have said something. */
    private String open(PersonHistory.Alerted alert) {
        try {
            return answers.of(alert.id())
                    .map(Answers.Answered::given)
                    .map(StaffAnswers::said)
                    .orElse(NOBODY);
        } catch (StorageException e) {
            return "Staff answered, but what they said was changed outside SmartShop and is of no worth.";
        }
    }

    private static String said(List<Given> given) {
        Optional<Given> last = given.stream().filter(Given::stands).reduce((first, second) -> second);
        if (last.isEmpty()) {
            return given.isEmpty() ? NOBODY : "Staff answered the alert and took the answer back.";
        }
        return last.get().answer() == Verdict.THIS_PERSON
                ? "One person looked and said: the same person. Nobody else answered, so nothing follows from it."
                : "One person looked and did not say that it is you.";
    }
}
