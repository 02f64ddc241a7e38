package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.Session;
import smartshop.app.access.Viewing;
import smartshop.storage.audit.Action;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.AlertPages;
import smartshop.storage.history.Answer;
import smartshop.storage.history.PastAlert;

/** What the history has for the alerts' page, for who may look at the history. Waits for the disk. */
public final class DayReader {
    /** More than anybody scrolls through beside what waits; the history's page has all. */
    private static final int MOST = 200;

    /** As long as an alert that nobody answered is kept at least. */
    private static final int DAYS_BACK = 30;

    private final AlertPages pages;
    private final Access access;
    private final Viewing viewing;
    private final Clock clock;

    public DayReader(AlertPages pages, Access access, Clock clock) {
        this.pages = pages;
        this.access = access;
        this.viewing = new Viewing(access, Permission.HISTORY, Action.HISTORY_VIEWED);
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param today newest first
     * @param unanswered days before today with an alert that nobody answered, newest first
     */
    record Past(List<InboxRow.Done> today, List<LocalDate> unanswered) {
        static final Past NOTHING = new Past(List.of(), List.of());
    }

    /** @throws smartshop.storage.StorageException if it cannot be read, or not be recorded that somebody looks */
    Past read() {
        if (!viewing.allowed()) {
            return Past.NOTHING;
        }
        viewing.begins();
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> unanswered = pages.days(clock.getZone(), DAYS_BACK).stream()
                .filter(day -> day.isBefore(today))
                .filter(this::anyUnanswered)
                .toList();
        return new Past(seen(AlertFilter.ALL, today, MOST).map(DayReader::row).toList(), unanswered);
    }

    /** The newest one of a day tells, mostly; whoever sees few cameras has to look further. */
    private boolean anyUnanswered(LocalDate day) {
        AlertFilter unanswered = AlertFilter.ALL.answered(Answer.NONE);
        return seen(unanswered, day, 1).findAny().isPresent()
                || seen(unanswered, day, MOST).findAny().isPresent();
    }

    private java.util.stream.Stream<PastAlert> seen(AlertFilter filter, LocalDate day, int most) {
        ZoneId zone = clock.getZone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Session session = access.session();
        return pages.page(filter.between(from, to), Optional.empty(), most).stream()
                .filter(past -> session.sees(past.row().camera()));
    }

    private static InboxRow.Done row(PastAlert past) {
        return new InboxRow.Done(
                past.row().id(),
                past.row().camera(),
                past.row().cameraName(),
                past.row().alertedAt(),
                past.answer());
    }
}
