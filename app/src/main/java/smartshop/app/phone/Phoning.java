package smartshop.app.phone;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import smartshop.app.access.Access;
import smartshop.app.access.StaffDesk;
import smartshop.app.act.Acting;
import smartshop.app.act.DoorState;
import smartshop.app.hint.Hints;
import smartshop.app.ingest.Refusals;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.Database;

/** Alerts on phones, wired. Where no phone is paired it is one blank page. Any thread may call. */
public final class Phoning implements AutoCloseable {
    /** Comparing a secret takes one of them for half a second. */
    private static final int THREADS = 2;

    private static final int MOST_REQUESTS = 64;
    private static final int MOST_NEWS = 256;

    /** More than that nobody waits for. */
    private static final int MOST_ACTS = 8;

    private final PhoneHandler.Workers workers = new PhoneHandler.Workers(
            new Worker("phone-", THREADS, MOST_REQUESTS),
            new Worker("phone-lock-", 1, MOST_ACTS),
            new Worker("phone-announce-", 1, MOST_ACTS),
            new Worker("phone-release-", 1, MOST_REQUESTS));
    private final Worker news = new Worker("phone-news-", 1, MOST_NEWS);
    private final Handsets handsets;
    private final Supplier<DoorState> door;
    private Class<?> doorWas = DoorState.Off.class;
    private final PhoneHandler handler;
    private final PhoneDesk desk;

    /**
     * @param authority whom a browser has to trust
     */
    public Phoning(
            Database storage,
            Access access,
            AlertBoard board,
            VerificationDesk verification,
            Hints hints,
            Acting acting,
            Refusals refusals,
            X509Certificate authority,
            Clock clock) {
        this(storage, access, board, verification, hints, acting, refusals, authority, System::nanoTime, clock);
    }

    /** @param nanos monotonic time */
    Phoning(
            Database storage,
            Access access,
            AlertBoard board,
            VerificationDesk verification,
            Hints hints,
            Acting acting,
            Refusals refusals,
            X509Certificate authority,
            LongSupplier nanos,
            Clock clock) {
        ShopAuthority known = ShopAuthority.of(authority);
        PhoneBook book = new PhoneBook(storage.phones(), clock);
        door = acting.door()::state;
        PhoneActs acts = new PhoneActs(acting, board, clock);
        handsets = new Handsets(book, new BoardView(board, verification, access, hints, acts, clock), news, nanos);
        Invitations invitations = new Invitations(book, access, refusals, clock);
        Deeds deeds = new Deeds(invitations, access, board, new StaffDesk(storage, access)::idleLimit, clock);
        handler = new PhoneHandler(
                book, invitations, handsets, deeds, acts, new FacePictures(board), known.file(), workers);
        desk = new PhoneDesk(book, invitations, handsets, known, access);
        board.onChange(handsets::changed);
        access.onChange(handsets::changed);
    }

    /** For the console's port. */
    public Handler handler() {
        return handler;
    }

    public PhoneDesk desk() {
        return desk;
    }

    /** Ends what is over. Call about twice a second. */
    public void check() {
        Class<?> now = door.get().getClass();
        if (now != doorWas) {
            doorWas = now;
            handsets.changed();
        }
        handsets.check();
    }

    @Override
    public void close() {
        workers.close();
        handsets.close();
        news.close();
    }
}
