package smartshop.app.act;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.channel.Message;
import smartshop.app.channel.Outbox;
import smartshop.app.verify.ActPermit;
import smartshop.app.verify.Harm;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Actor;
import smartshop.storage.audit.Deed;

/**
 * Calls for help: prepared here, read and changed by whoever sends them, and sent by that press alone. Any thread may call; the calls wait
 * for the disk.
 */
public final class HelpDesk {
    private static final Logger log = LoggerFactory.getLogger(HelpDesk.class);

    /** More than a shop has open at once. */
    private static final int REMEMBERED = 300;

    private final ActBook<HelpSettings> book;
    private final VerificationDesk desk;
    private final Access access;
    private final Outbox outbox;
    private final Shop shop;
    private final Clock clock;
    private final BooleanSupplier doorHeld;
    /** Asked while a card is drawn: nobody waits for whoever is sending. */
    private final Set<UUID> wanted = ConcurrentHashMap.newKeySet();

    private volatile BiConsumer<UUID, Set<UUID>> told = (alert, channels) -> {};
    private volatile Consumer<Called> noted = called -> {};

    /**
     * What a call for help says of the shop.
     *
     * @param premises which shop this is, as the owner wrote it
     * @param country the code of the country whose rules apply; empty if none was chosen
     * @param incident the number of an alert's incident, if there is one; asked of the disk
     */
    public record Shop(Supplier<String> premises, Supplier<String> country, Function<UUID, OptionalInt> incident) {}

    /** @param doorHeld whether a door is locked, or about to open */
    HelpDesk(
            ActBook<HelpSettings> book,
            VerificationDesk desk,
            Access access,
            Outbox outbox,
            Shop shop,
            BooleanSupplier doorHeld,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.access = access;
        this.outbox = outbox;
        this.shop = shop;
        this.doorHeld = doorHeld;
        this.clock = clock;
    }

    /** What could be sent, and whom to ring. Sends nothing. */
    public HelpDraft prepare(OpenAlert alert) {
        HelpSettings settings = book.now();
        return new HelpDraft(
                UUID.randomUUID(),
                alert.id(),
                alert.alert().camera(),
                EmergencyNumber.of(shop.country().get()),
                settings.name(),
                settings.phone(),
                HelpText.of(alert, shop.premises().get(), incident(alert.id()), doorHeld.getAsBoolean(), clock),
                whyNot(alert, settings));
    }

    private String whyNot(OpenAlert alert, HelpSettings settings) {
        try {
            if (there(settings).isEmpty()) {
                return "Nobody is set up who gets a written message. The owner does that in Settings. Ring instead.";
            }
            return desk.refusal(alert.id(), Harm.CALL_FOR_HELP)
                    .map(HelpDesk::ring)
                    .orElse("");
        } catch (StorageException e) {
            log.error("It cannot be asked whether a message may be sent; the numbers to ring are shown", e);
            return ring(String.valueOf(e.getMessage()));
        }
    }

    private static String ring(String whyNot) {
        return whyNot + " No message is sent; ring instead.";
    }

    /** Whom to ring is shown also if the disk does not say. */
    private OptionalInt incident(UUID alert) {
        try {
            return shop.incident().apply(alert);
        } catch (StorageException e) {
            log.error("An alert's incident cannot be looked up; the numbers to ring are shown", e);
            return OptionalInt.empty();
        }
    }

    private Optional<UUID> there(HelpSettings settings) {
        return Optional.ofNullable(settings.channel())
                .filter(channel -> !outbox.channels(false, Set.of(channel)).isEmpty());
    }

    /**
     * Sends what was read, once for each draft.
     *
     * @param text as whoever sends it has left it
     * @param who taken when they pressed
     * @throws smartshop.storage.StorageException in words, if it may not be sent, or not be written; nothing was sent then
     */
    public void send(HelpDraft draft, String text, Proven who) {
        access.require(Permission.ANSWER_ALERTS, draft.camera(), who);
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > HelpDraft.LONGEST) {
            throw new ActException(
                    Why.NOT_SET_UP, "Write what has happened, in %d characters at most.".formatted(HelpDraft.LONGEST));
        }
        HelpSettings settings = book.now();
        UUID to = there(settings)
                .orElseThrow(() ->
                        new ActException(Why.NOT_SET_UP, "Nobody is set up who gets a written message. Ring instead."));
        ActPermit permit = desk.permit(draft.alert(), Harm.CALL_FOR_HELP);
        synchronized (this) {
            if (outbox.has(draft.id())) {
                throw new ActException(Why.BUSY, "This message was sent already.");
            }
            permit.check(Harm.CALL_FOR_HELP);
            post(draft, new Message.Help(clock.instant(), draft.alert(), plain), to, who);
        }
        told.accept(draft.alert(), Set.of(to));
        note(new Called(draft.alert(), settings.name(), who.actor()));
    }

    /** The call goes, whatever becomes of what is written down about it. */
    private void note(Called called) {
        try {
            noted.accept(called);
        } catch (StorageException e) {
            log.error("A call for help goes, but could not be noted in the alert's incident", e);
        }
    }

    /** The draft's number is the message's, so there is one message whatever becomes of what the disk says. */
    private void post(HelpDraft draft, Message message, UUID to, Proven who) {
        try {
            access.audit()
                    .by(who.actor())
                    .recorded(() -> outbox.post(draft.id(), message, to), Deed.of(Action.HELP_CALLED, draft.alert()));
        } catch (StorageException e) {
            if (!outbox.has(draft.id())) {
                throw e;
            }
            log.error("A call for help goes, but the disk does not say that it would survive a power cut", e);
        }
    }

    /** Who was called has to be called off if it turns out to be somebody else. @param told of the alert and the channels */
    public void onSent(BiConsumer<UUID, Set<UUID>> told) {
        this.told = told;
    }

    /** A call that is on its way. @param contact who was called @param by who pressed */
    public record Called(UUID alert, String contact, Actor by) {}

    /** Whoever writes up what was done has it noted, on the thread that sent. */
    public void onCalled(Consumer<Called> noted) {
        this.noted = noted;
    }

    /** By which help is called; empty if nobody is set up who gets messages. */
    public Set<UUID> channels() {
        return Optional.ofNullable(book.now().channel()).map(Set::of).orElse(Set.of());
    }

    /** A rule wants a call for help to lie ready on the card. Sends nothing. */
    public void want(UUID alert) {
        if (wanted.size() >= REMEMBERED) {
            wanted.clear();
        }
        wanted.add(alert);
    }

    /** Whether a rule does. */
    public boolean wanted(UUID alert) {
        return wanted.contains(alert);
    }

    public HelpSettings settings() {
        access.require(Permission.SETTINGS);
        return book.now();
    }

    /** @throws ActException with a sentence that says what is wrong; nothing was changed then */
    public void change(HelpSettings next) {
        access.require(Permission.SETTINGS);
        if (next.name().length() > Message.LONGEST_NAME || !next.phone().matches("[-+()/ 0-9]{0,30}")) {
            throw new ActException(
                    Why.NOT_SET_UP, "Write a short name, and a telephone number of digits, spaces and + alone.");
        }
        if (!next.packs().isEmpty() && !isFolder(next.packs())) {
            throw new ActException(
                    Why.NOT_SET_UP, "There is no such folder for evidence: choose another one, or none.");
        }
        access.audit().recorded(() -> book.write(next), Deed.of(Action.HELP_CHANGED));
    }

    private static boolean isFolder(String typed) {
        try {
            return Path.of(typed).isAbsolute() && Files.isDirectory(Path.of(typed));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
