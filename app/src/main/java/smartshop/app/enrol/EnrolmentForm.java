package smartshop.app.enrol;

import java.time.LocalDate;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;

/** What is said of somebody who is to be listed, beside the photos. */
public record EnrolmentForm(String name, Grounds grounds, Notice notice) {

    /** Of somebody who was drawn: there is no such person, and nobody did anything. */
    public static EnrolmentForm drawn(String name, String reason, LocalDate today) {
        return new EnrolmentForm(name, Grounds.drawn(today, reason), new Notice.Told(today));
    }

    /** Without the name: people do not belong in logs. */
    @Override
    public String toString() {
        return "EnrolmentForm[" + grounds + "]";
    }
}
