package smartshop.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import smartshop.app.alert.Alert;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** What tests do with alerts in the name of who is signed in. */
public final class Answering {
    private Answering() {}

    public static void say(Console console, Alert alert, Verdict answer) {
        console.aftermath()
                .verifying()
                .desk()
                .answer(alert, answer, console.access().proven(), Optional.of(alert.template()));
    }

    public static void takeBack(Console console, Alert alert) {
        console.aftermath().verifying().desk().takeBack(alert, console.access().proven(), Optional.empty());
    }

    /** Somebody on the list, so that alerts about them are not withdrawn. */
    public static PersonId listed(Database storage, Clock clock) {
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding("another net", new float[] {1, 0}));
        return storage.watchlist()
                .enrol(NewPerson.drawn("Avery Listed", "took wine", LocalDate.now(clock), List.of(photo)))
                .id();
    }
}
