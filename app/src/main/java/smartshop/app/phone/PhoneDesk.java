package smartshop.app.phone;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.camera.link.ConsoleAddress;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;

/** Where whoever may pair lets phones in and turns them away. Any thread may call; the calls wait for the disk. */
public final class PhoneDesk {
    private final PhoneBook book;
    private final Invitations invitations;
    private final Handsets handsets;
    private final ShopAuthority authority;
    private final Access access;

    PhoneDesk(PhoneBook book, Invitations invitations, Handsets handsets, ShopAuthority authority, Access access) {
        this.book = book;
        this.invitations = invitations;
        this.handsets = handsets;
        this.authority = authority;
        this.access = access;
    }

    /**
     * Invites one phone; an invitation that was open is withdrawn.
     *
     * @param at where the phone reaches this console
     * @throws smartshop.storage.StorageException in words, if who is here may not, or nobody could sign in on a phone
     */
    public PhoneOffer offer(ConsoleAddress at) {
        return invitations.offer(at);
    }

    /** What the phone is called that took the invitation, once it did. */
    public Optional<String> taken() {
        return invitations.taken();
    }

    public void withdraw() {
        invitations.withdraw();
    }

    /** Whom a phone's browser has to trust. */
    public ShopAuthority authority() {
        return authority;
    }

    /** Oldest first. */
    public List<ShownPhone> phones() {
        access.require(Permission.PAIRING);
        return book.all().stream()
                .map(phone -> new ShownPhone(
                        phone.id(),
                        phone.name(),
                        phone.pairedAt(),
                        phone.seenAt(),
                        handsets.connected(phone.id()),
                        handsets.who(phone.id())))
                .toList();
    }

    /** Turns it away: when this returns, its page is closed and whoever was signed in there is out. */
    public void remove(UUID phone) {
        access.require(Permission.PAIRING);
        access.audit().recorded(() -> book.remove(phone), Deed.of(Action.PHONE_REMOVED, phone));
        handsets.removed(phone);
    }
}
