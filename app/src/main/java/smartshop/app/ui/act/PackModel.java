package smartshop.app.ui.act;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.act.PackPost;
import smartshop.app.incident.IncidentWords;
import smartshop.app.ui.Check;
import smartshop.app.ui.Words;
import smartshop.app.ui.privacy.Agreement;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.StorageException;

/** Sends an incident's evidence after a call for help, once a second person has agreed. For the window's thread, but needs no window. */
public final class PackModel {
    private final PackPost post;
    private final Access access;
    private final Agreement agreement;
    private final Lane lane;

    /** @param background runs what writes packs, which takes seconds */
    public PackModel(PackPost post, Access access, Agreement agreement, Executor background, Executor window) {
        this.post = post;
        this.access = access;
        this.agreement = agreement;
        this.lane = new Lane(background, window, () -> {});
    }

    /** Whether who is there may send any. */
    boolean offered() {
        return post.ready() && access.may(Permission.EXPORT);
    }

    Lane lane() {
        return lane;
    }

    /** In the name of who presses now. @param outcome of the alert */
    void send(OpenAlert alert, ObjectProperty<Check> outcome) {
        lane.attempt(
                outcome,
                () -> post.prepare(alert),
                offer -> agreement.ask(
                        Permission.EXPORT, IncidentWords.pack(offer.incident(), offer.recipient()), agreed -> {
                            try {
                                Proven who = access.proven();
                                lane.attempt(
                                        outcome,
                                        () -> Check.good(Words.say(
                                                "pack.sent",
                                                offer.recipient(),
                                                post.send(alert, who, agreed).toString())),
                                        outcome::set);
                            } catch (StorageException e) {
                                outcome.set(Check.bad(String.valueOf(e.getMessage())));
                            }
                        }));
    }
}
