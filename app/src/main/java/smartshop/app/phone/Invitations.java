package smartshop.app.phone;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.ingest.Refusals;
import smartshop.app.pairing.Attempts;
import smartshop.app.pairing.Tokens;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;

/** The one invitation to a phone that is open, if one is: offered at the console, taken by the first that shows its token. */
final class Invitations {
    /** A phone is in the hand of whoever asked for it. */
    static final Duration OPEN = Duration.ofMinutes(5);

    private final PhoneBook book;
    private final Access access;
    private final Refusals refusals;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Attempts attempts;
    private @Nullable Invitation open;
    private Optional<String> taken = Optional.empty();

    /** @param by in whose name a phone is let in */
    private record Invitation(Actor by, Instant expiresAt) {}

    Invitations(PhoneBook book, Access access, Refusals refusals, Clock clock) {
        this.book = book;
        this.access = access;
        this.refusals = refusals;
        this.clock = clock;
        this.attempts = new Attempts(clock);
    }

    /** A new one; one that was open is withdrawn. */
    synchronized PhoneOffer offer(ConsoleAddress at) {
        access.require(Permission.PAIRING);
        if (!access.roster().setUp()) {
            throw new StorageException(
                    "On a phone everybody signs in. Add the people who work here under Settings, Staff, first.");
        }
        Instant expiresAt = clock.instant().plus(OPEN);
        open = new Invitation(access.session().actor(), expiresAt);
        taken = Optional.empty();
        return new PhoneOffer("https://" + at + PhonePaths.ROOT + "#" + tokens.open(expiresAt), expiresAt);
    }

    synchronized void withdraw() {
        tokens.withdraw();
        open = null;
    }

    /** Whether somebody may come and show a token now. */
    synchronized boolean live() {
        return open != null && clock.instant().isBefore(open.expiresAt());
    }

    /** What the phone is called that took the last invitation, if one did. */
    synchronized Optional<String> taken() {
        return taken;
    }

    /** Counts it as an attempt. */
    boolean mayTry(InetAddress from) {
        return attempts.allowed(from);
    }

    /**
     * Lets a phone in that shows the right token, which is used up by that.
     *
     * @return empty if it is not the right one, or not any more
     * @throws StorageException if the phone's name does not do, or the disk does not take it; the token is used up
     */
    synchronized Optional<PhoneBook.Fresh> take(String token, String name, InetAddress from) {
        Invitation mine = open;
        Tokens.Worth worth = tokens.use(token, clock.instant());
        if (worth != Tokens.Worth.GOOD || mine == null) {
            refused(worth, from);
            return Optional.empty();
        }
        open = null;
        PhoneBook.Fresh fresh = access.audit()
                .by(mine.by())
                .recorded(
                        () -> book.draw(name),
                        drawn -> Deed.of(Action.PHONE_PAIRED, drawn.phone().id()));
        book.admit(fresh);
        taken = Optional.of(fresh.phone().name());
        return Optional.of(fresh);
    }

    private void refused(Tokens.Worth worth, InetAddress from) {
        String address = from.getHostAddress();
        refusals.pairing("phone", "A phone at %s showed a code that is wrong, used or too old.".formatted(address));
        if (worth == Tokens.Worth.WRONG && attempts.wrong(from)) {
            refusals.pairing(
                    "phone shut out",
                    "%s showed five wrong codes for a phone and is shut out for ten minutes.".formatted(address));
        }
    }
}
