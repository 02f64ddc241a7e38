package smartshop.app.act;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notices;
import smartshop.app.verify.TwoClocks;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.Database;

/** What people can do, wired: the door with a thread of its own. Any thread may call. */
public final class Acting implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Acting.class);

    private final DoorDesk door;
    private final DoorSetup doorSetup;
    private final ActBook<HelpSettings> calls;
    private final Function<PackPost.Packs, PackPost> packPosts;
    private final HelpDesk help;
    private final AnnounceDesk announcements;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("door").daemon().factory());
    /** What rules want said; more than a few at once is not said. */
    private final ExecutorService speaking = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(4),
            Thread.ofPlatform().name("announcements").daemon().factory());

    /** @param matching whether listed people are looked for at present */
    public Acting(
            Database storage,
            Access access,
            VerificationDesk desk,
            Messaging messaging,
            BooleanSupplier matching,
            HelpDesk.Shop shop,
            Notices notices,
            Clock clock) {
        ActBook<DoorSettings> book = doorBook(storage, notices);
        Function<DoorSettings, Relay> relays =
                settings -> Relay.of(settings, messaging.outbound().http(), clock);
        door = new DoorDesk(book, relays, desk, access, matching, notices, new TwoClocks(clock, System::nanoTime));
        doorSetup = new DoorSetup(book, relays, door, access);
        calls = helpBook(storage, notices);
        packPosts = packs -> new PackPost(calls, desk, access, messaging.outbox(), packs, clock);
        help = new HelpDesk(
                calls,
                desk,
                access,
                messaging.outbox(),
                shop,
                () -> door.state().held(),
                clock);
        announcements = new AnnounceDesk(
                announceBook(storage, notices),
                new Announcer(messaging.outbound().http(), clock),
                desk,
                access,
                notices,
                clock);
        thread.execute(() -> attempt(door::begin));
        thread.scheduleWithFixedDelay(() -> attempt(door::check), 1, 1, TimeUnit.SECONDS);
    }

    static ActBook<DoorSettings> doorBook(Database storage, Notices notices) {
        return new ActBook<>(
                storage.actions(),
                "door",
                DoorSettings.NONE,
                DoorSettings.class,
                notices,
                "What was set up for the door was changed outside SmartShop. Nobody can lock it until the owner sets it up again in Settings.");
    }

    static ActBook<HelpSettings> helpBook(Database storage, Notices notices) {
        return new ActBook<>(
                storage.actions(),
                "help",
                HelpSettings.NONE,
                HelpSettings.class,
                notices,
                "Who is called for help was changed outside SmartShop. The owner sets it up again in Settings.");
    }

    static ActBook<AnnounceSettings> announceBook(Database storage, Notices notices) {
        return new ActBook<>(
                storage.actions(),
                "announcements",
                AnnounceSettings.NONE,
                AnnounceSettings.class,
                notices,
                "What can be announced was changed outside SmartShop. The owner sets it up again in Settings.");
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            log.error("Something that people can do failed", e);
        }
    }

    /** Where people lock and release the door. */
    public DoorDesk door() {
        return door;
    }

    /** Where it is set up. */
    public DoorSetup doorSetup() {
        return doorSetup;
    }

    /** Where people call for help. */
    public HelpDesk help() {
        return help;
    }

    /** Where evidence is sent after a call for help. @param packs where it comes from */
    public PackPost packPost(PackPost.Packs packs) {
        return packPosts.apply(packs);
    }

    /** Where sentences are announced. */
    public AnnounceDesk announcements() {
        return announcements;
    }

    /** A rule wants the neutral sentence announced. Waits for nothing. */
    public void announceByRule(UUID alert) {
        try {
            speaking.execute(() -> attempt(() -> announcements.byRule(alert)));
        } catch (RejectedExecutionException e) {
            log.debug("The console is closed, or has more to say than anybody listens to", e);
        }
    }

    /** Releases the door. */
    @Override
    public void close() {
        door.close();
        thread.shutdownNow();
        speaking.shutdownNow();
    }
}
