package smartshop.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.RoleMatrix;
import smartshop.app.alert.AlertCenter;
import smartshop.app.alert.VerdictBook;
import smartshop.app.live.Notices;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.BoardTime;
import smartshop.app.verify.BoardTrace;
import smartshop.app.verify.Listed;
import smartshop.app.verify.VerificationDesk;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.watchlist.Watchlist;

/** Where people answer alerts and where the open ones are, wired to the shop's people, list and history. */
public final class Verifying implements AutoCloseable {
    private final Access access;
    private final VerificationDesk desk;
    private final AlertBoard board;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("alert-board").daemon().factory());
    private final ExecutorService asking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("alert-look-up").daemon().factory());
    private final LeftAlerts left;
    private final ZoneId zone;

    /** @param selfTest whether that is the number of somebody who tries it on themselves */
    Verifying(
            Database storage,
            Access access,
            VerdictBook verdicts,
            Predicate<PersonId> selfTest,
            BoardTrace trace,
            Clock clock) {
        this.access = access;
        Watchlist people = storage.watchlist();
        LongSupplier nanos = BoardTime.nanosBeside(clock);
        desk = new VerificationDesk(
                storage.answers(),
                verdicts,
                access,
                id -> people.person(id)
                        .filter(person -> person.active(clock.instant()))
                        .isPresent(),
                selfTest,
                clock,
                nanos);
        zone = clock.getZone();
        BoardTime time = new BoardTime(clock, nanos, ClockGuard.forAlerts(clock, nanos)::trusted);
        board = new AlertBoard(desk, id -> listed(people, id), this::sameEyes, trace, thread, asking, time);
        board.photos((person, which) -> people.person(person)
                .flatMap(known -> known.photos().stream().skip(which).findFirst())
                .flatMap(people::photo));
        left = new LeftAlerts(
                storage.history(), storage.verdicts(), id -> people.person(id).isPresent(), clock);
    }

    /** Those of before the last stop come to the board, as far as somebody has to look, and others from now on. */
    void begin(AlertCenter alerts, Notices notices) {
        board.add(new SeenAgainNotice(notices, zone));
        left.putBack(board, notices);
        alerts.add("board", board);
        alerts.onSeen(board::seen);
    }

    private static Optional<Listed> listed(Watchlist people, PersonId id) {
        return people.person(id)
                .map(person ->
                        Listed.of(person, person.photos().stream().findFirst().flatMap(people::photo)));
    }

    private boolean sameEyes(UUID first, UUID second) {
        return access.roster().members().stream()
                .filter(member -> RoleMatrix.allows(member.role(), Permission.ANSWER_ALERTS))
                .allMatch(member -> !member.sees(second) || member.sees(first));
    }

    public VerificationDesk desk() {
        return desk;
    }

    /** The open alerts, for whatever shows them. */
    public AlertBoard board() {
        return board;
    }

    @Override
    public void close() {
        asking.close();
        thread.close();
        board.close();
    }
}
