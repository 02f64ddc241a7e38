package smartshop.app.verify;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import smartshop.app.access.Proven;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.verdict.Verdict;

/** What people do with an open alert. The calls wait for the disk. */
final class BoardDeeds {
    private final OpenAlerts open;
    private final VerificationDesk desk;

    BoardDeeds(OpenAlerts open, VerificationDesk desk) {
        this.open = open;
        this.desk = desk;
    }

    private interface Deed {
        @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
        Verification at(OpenAlert there, Optional<Embedding> seen);
    }

    void answer(UUID alert, Verdict said, Proven who) {
        withTemplate(alert, (there, seen) -> {
            if (there.state() == Verification.State.NOT_THIS_PERSON) { // whatever became of what was said
                throw new NotPermittedException("Somebody has said that this is not the person. It is over.");
            }
            boolean stops = said == Verdict.NOT_THIS_PERSON
                    && there.answers().of(who.id()).isPresent();
            if (there.restored() && !stops) { // whoever saw the pictures may still say no
                throw new NotPermittedException(
                        "SmartShop was restarted and has no pictures of this alert any more, so nobody can compare them.");
            }
            return desk.answer(there.alert(), said, who, seen);
        });
    }

    void takeBack(UUID alert, Proven who) {
        withTemplate(alert, (there, seen) -> desk.takeBack(there.alert(), who, seen));
    }

    void repeat(UUID alert, Proven who) {
        OpenAlert there =
                open.in(alert, OpenEntry::now).orElseThrow(() -> new NotPermittedException("This alert is over."));
        desk.repeat(there.alert(), who);
    }

    /** @return whether there is such an alert, from before a restart */
    boolean putAway(UUID alert, Proven who) {
        Optional<OpenAlert> there = open.in(alert, OpenEntry::now).filter(OpenAlert::restored);
        there.ifPresent(restored -> desk.putAway(restored.alert(), who));
        return there.isPresent();
    }

    private void withTemplate(UUID alert, Deed deed) {
        OpenAlert there =
                open.in(alert, OpenEntry::now).orElseThrow(() -> new NotPermittedException("This alert is over."));
        Optional<Embedding> seen = open.in(alert, OpenEntry::template).flatMap(Function.identity());
        try {
            deed.at(there, seen);
        } finally {
            seen.ifPresent(Embedding::wipe);
        }
    }
}
