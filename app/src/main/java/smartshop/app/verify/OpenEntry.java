package smartshop.app.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import smartshop.app.alert.Alert;
import smartshop.app.verify.OpenAlert.Escalation;
import smartshop.recognition.embed.Embedding;

/** One alert on the board and what becomes of it. The board guards it. */
final class OpenEntry {
    private Alert alert;
    private Optional<Listed> listed = Optional.empty();
    private boolean lookedUp;
    private Verification answers = Verification.NEW;
    private LastSeen lastSeen;
    private Optional<LastSeen> since = Optional.empty();
    private int again;
    private Instant waitingSince;
    private Escalation escalation = Escalation.NONE;
    private boolean forgotten;
    private boolean shown;
    private boolean called;
    private boolean restored;
    /** Who it may be is being looked up since then. */
    private Instant askedAt;
    /** Whether it is being said outside, or was, that nobody has answered. */
    private boolean told;

    private Instant toldAt = Instant.MIN;

    OpenEntry(Alert alert, Instant now) {
        this.alert = alert;
        this.waitingSince = now;
        this.askedAt = now;
        this.lastSeen = new LastSeen(alert.camera(), alert.cameraName(), alert.decidedAt());
    }

    /** Somebody is called for it only now. */
    OpenEntry from(Instant now) {
        waitingSince = now;
        return this;
    }

    OpenAlert now() {
        return new OpenAlert(
                alert, listed, lookedUp, answers, lastSeen, since(), again, waitingSince, escalation, restored);
    }

    /** From before a restart: nobody has its pictures, so nobody can compare anything, and somebody else is told of it at once. */
    static OpenEntry restored(Alert alert, Verification answers, Instant waitingSince) {
        OpenEntry entry = new OpenEntry(alert, waitingSince);
        entry.restored = true;
        entry.called = true;
        entry.answers = answers;
        entry.forget();
        return entry;
    }

    /** @return whether this is the first time that somebody is called for it */
    boolean call() {
        boolean first = !called;
        called = true;
        return first;
    }

    /** @return whether the disk has not said for so long who it may be, and is to be asked again */
    boolean asksAgain(Instant now, Duration after) {
        boolean again = !lookedUp && !now.isBefore(askedAt.plus(after));
        askedAt = again ? now : askedAt;
        return again;
    }

    void listed(Optional<Listed> person) {
        listed = person;
        lookedUp = true;
    }

    /** Takes a better shot; nothing moves under anybody once somebody has answered, so that two compare the same. */
    void upgrade(Alert better) {
        if (!answers.given().isEmpty() || forgotten) {
            better.template().wipe();
            return;
        }
        alert.template().wipe();
        if (alert.face() != better.face()) {
            alert.face().wipe();
        }
        if (alert.scene() != better.scene()) {
            alert.scene().wipe();
        }
        alert = better;
    }

    private Optional<LastSeen> since() {
        return since.filter(there -> there.at().isAfter(lastSeen.at()));
    }

    /** The visitor of this alert is in sight. */
    void seen(LastSeen there) {
        if (there.at().isAfter(lastSeen.at())) {
            lastSeen = there;
        }
    }

    /** Somebody is in sight who was matched to the same entry: perhaps somebody else. */
    void matched(LastSeen there) {
        since = since.filter(known -> !there.at().isAfter(known.at())).or(() -> Optional.of(there));
    }

    void joined(LastSeen there) {
        again++;
        matched(there);
    }

    /** @return whether anything is other than before; what is older than what is known changes nothing */
    boolean answered(Verification now, Instant at) {
        if (now.version() < answers.version() || now.equals(answers)) {
            return false;
        }
        if (now.version() != answers.version()) {
            waitingSince = at;
            escalation = Escalation.NONE;
            told = false;
            toldAt = Instant.MIN;
        }
        answers = now;
        return true;
    }

    /** @return whether this is the moment to say that nobody has answered */
    boolean escalates(Instant now, Duration after) {
        if (told || !answers.waits() || now.isBefore(waitingSince.plus(after)) || now.isBefore(toldAt)) {
            return false;
        }
        escalation = escalation == Escalation.NONE ? Escalation.UNANSWERED : escalation;
        told = true;
        return true;
    }

    /** It could not be said outside: this is the moment again then. */
    void untold(Instant again) {
        told = false;
        toldAt = again;
    }

    /** @return whether that is new */
    boolean told() {
        if (escalation != Escalation.UNANSWERED) {
            return false;
        }
        escalation = Escalation.TOLD;
        return true;
    }

    /** @return whether it is the first time */
    boolean show() {
        boolean first = !shown;
        shown = true;
        return first;
    }

    /** A copy of the visitor's template, while it is known. */
    Optional<Embedding> template() {
        Embedding template = alert.template();
        return forgotten
                ? Optional.empty()
                : Optional.of(new Embedding(template.model(), template.vector().clone()));
    }

    /** Nobody can change anything any more: what the visitor looks like in numbers is overwritten. */
    void forget() {
        forgotten = true;
        alert.template().wipe();
    }

    /** Nobody sees it any more: the pictures are overwritten as well. */
    void wipe() {
        forget();
        alert.face().wipe();
        alert.scene().wipe();
        listed.flatMap(Listed::portrait).ifPresent(portrait -> Arrays.fill(portrait, (byte) 0));
    }
}
