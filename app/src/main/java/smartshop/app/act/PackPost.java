package smartshop.app.act;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.channel.Message;
import smartshop.app.channel.Outbox;
import smartshop.app.channel.PackFile;
import smartshop.app.verify.Harm;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/**
 * Sends the evidence of an alert's incident after a call for help, to whom the owner has set up and nobody else: by a press, and a
 * second person's yes to just that. Any thread may call; the calls wait for the disk.
 */
public final class PackPost {
    private final ActBook<HelpSettings> book;
    private final VerificationDesk desk;
    private final Access access;
    private final Outbox outbox;
    private final Packs packs;
    private final Clock clock;

    /** Where packs come from. */
    public interface Packs {
        /** The number of the alert's incident; empty if there is none. Asked of the disk. */
        Optional<Integer> incident(UUID alert);

        /** Writes the pack of the alert's incident, as an export does. @return the file @throws smartshop.storage.StorageException in words */
        Path write(UUID alert, Path into, String recipient, Approval agreed);
    }

    /** What somebody is about to send. @param recipient as the owner has set it up */
    public record Offer(int incident, String recipient) {}

    PackPost(
            ActBook<HelpSettings> book, VerificationDesk desk, Access access, Outbox outbox, Packs packs, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.access = access;
        this.outbox = outbox;
        this.packs = packs;
        this.clock = clock;
    }

    /** Whether the owner has said where packs are kept and who gets them. */
    public boolean ready() {
        HelpSettings settings = book.now();
        return !settings.packs().isEmpty()
                && settings.channel() != null
                && !settings.name().isEmpty();
    }

    /** Sends nothing. @throws ActException with a sentence that says what is missing */
    public Offer prepare(OpenAlert alert) {
        int incident = packs.incident(alert.id())
                .orElseThrow(() -> new ActException(
                        Why.NOT_SET_UP, "There is no incident of this alert yet. Open it, or call for help first."));
        return new Offer(incident, book.now().name());
    }

    /**
     * Writes the pack where the owner keeps them, and sends it.
     *
     * @param who taken when they pressed
     * @param agreed that two people want just this pack taken out
     * @return where it lies
     * @throws smartshop.storage.StorageException in words, if it may not be sent, or not be written
     */
    public Path send(OpenAlert alert, Proven who, Approval agreed) {
        access.require(Permission.ANSWER_ALERTS, alert.alert().camera(), who);
        HelpSettings settings = book.now();
        UUID channel = settings.channel();
        if (channel == null || outbox.channels(false, Set.of(channel)).isEmpty()) {
            throw new ActException(Why.NOT_SET_UP, "Nobody is set up who gets a written message. Ring instead.");
        }
        desk.permit(alert.id(), Harm.OUTSIDE_SHARING).check(Harm.OUTSIDE_SHARING);
        Path file = packs.write(alert.id(), Path.of(settings.packs()), settings.name(), agreed);
        Message message =
                PackFile.message(clock.instant(), alert.id(), prepare(alert).incident(), file);
        access.audit()
                .by(who.actor())
                .recorded(
                        () -> outbox.post(UUID.randomUUID(), message, channel), Deed.of(Action.PACK_SENT, alert.id()));
        return file;
    }
}
