package smartshop.app.cloud;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.live.Notices;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.cloud.CloudUse;
import smartshop.storage.text.SealedTexts;

/** Where the owner agrees to a second opinion, pays for it and switches it on and off; each is recorded. Any thread may call. */
public final class CloudDesk {
    private static final Logger log = LoggerFactory.getLogger(CloudDesk.class);

    /** How the counters call it. */
    private static final String COMPARISONS = "compare-faces";

    private final CloudBook book;
    private final Access access;
    private final Spending spending;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile CloudSettings settings;
    private volatile boolean keyThere;

    /** @param clock with the zone in which the shop is */
    public CloudDesk(SealedTexts records, CloudUse use, Access access, Notices notices, Clock clock) {
        this.book = new CloudBook(records);
        this.access = access;
        this.spending = new Spending(use, COMPARISONS, clock);
        this.clock = clock;
        this.settings = readable(notices);
    }

    /** What cannot be believed counts as never chosen: nothing is sent. */
    private CloudSettings readable(Notices notices) {
        try {
            keyThere = book.key().isPresent();
            return book.settings();
        } catch (StorageException e) {
            log.error("What was chosen for the second opinion cannot be read; it is off", e);
            notices.add(
                    "What was chosen for the second opinion was changed or damaged, so it is off. Set it up again.");
            return CloudSettings.NONE;
        }
    }

    public CloudSettings settings() {
        return settings;
    }

    /** Whether an access key was typed; it is never shown again. */
    public boolean hasKey() {
        return keyThere;
    }

    /** Whether a picture may leave the shop now. Quick. */
    boolean asks() {
        CloudSettings now = settings;
        return now.on() && now.agreed() && now.pinned().isPresent() && keyThere;
    }

    Optional<AccessKey> key() {
        return book.key();
    }

    Spending spending() {
        return spending;
    }

    public Costs costs() {
        return new Costs(spending.thisMonth(), settings.budget());
    }

    /** Pins the region. Another one than before switches it off, and all is to be agreed to anew. */
    public void region(CloudRegion region) {
        change(
                before -> before.in(region),
                Deed.of(Action.SECOND_OPINION_CHANGED).with(Detail.of(region)));
    }

    /** Writes down, dated, that this is done. @throws StorageException if no region is chosen yet: it is that region's transfer */
    public void agree(Term term) {
        if (settings.pinned().isEmpty()) {
            throw new StorageException("Choose first where the pictures are compared.");
        }
        change(
                before -> before.with(term, new Agreed(LocalDate.now(clock), who())),
                Deed.of(Action.SECOND_OPINION_AGREED).with(Detail.of(term)));
    }

    /** Takes it back, which switches it off. */
    public void takeBack(Term term) {
        change(
                before -> before.without(term),
                Deed.of(Action.SECOND_OPINION_TAKEN_BACK).with(Detail.of(term)));
    }

    private String who() {
        return access.session().actor().pseudonym();
    }

    public void choose(Scope scope, Budget budget) {
        change(
                before -> before.with(scope, budget),
                Deed.of(Action.SECOND_OPINION_CHANGED)
                        .with(Detail.of(scope)
                                .and(Detail.of(Detail.Measure.CALLS, budget.calls()))
                                .and(Detail.of(Detail.Measure.MICRO_DOLLARS, budget.microDollars()))));
    }

    /** Keeps the key, sealed; nobody sees it again. */
    public void key(AccessKey key) {
        access.require(Permission.SETTINGS);
        access.audit().recorded(() -> book.write(key), Deed.of(Action.CLOUD_KEY_CHANGED));
        keyThere = true;
        tell();
    }

    /** Deletes the key; nothing is asked without one. */
    public void removeKey() {
        access.require(Permission.SETTINGS);
        access.audit().recorded(book::removeKey, Deed.of(Action.CLOUD_KEY_REMOVED));
        keyThere = false;
        tell();
    }

    /** @throws StorageException in words, if something is missing that it needs */
    public void switchOn() {
        access.require(Permission.SETTINGS);
        CloudSettings now = settings;
        if (now.pinned().isEmpty()) {
            throw new StorageException("Choose first where the pictures are compared.");
        }
        if (!now.agreed()) {
            throw new StorageException("Tick first that all three are done: no picture leaves the shop before.");
        }
        if (!keyThere) {
            throw new StorageException("Type the access key first.");
        }
        change(before -> before.on(true), Deed.of(Action.SECOND_OPINION_ON));
    }

    public void switchOff() {
        change(before -> before.on(false), Deed.of(Action.SECOND_OPINION_OFF));
    }

    private void change(UnaryOperator<CloudSettings> change, Deed deed) {
        access.require(Permission.SETTINGS);
        synchronized (this) {
            CloudSettings changed = change.apply(settings);
            access.audit().recorded(() -> book.write(changed), deed);
            settings = changed;
        }
        tell();
    }

    /** The listener is called on whatever thread changed something. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
