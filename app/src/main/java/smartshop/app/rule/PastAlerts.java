package smartshop.app.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.history.AlertFilter;
import smartshop.storage.history.Answer;
import smartshop.storage.history.PastAlert;
import smartshop.storage.verification.Given;
import smartshop.storage.watchlist.Offence;

/** What the history still holds of the last days' alerts, for trying rules on it. Any thread may call; it is asked of the disk. */
public final class PastAlerts {
    public static final int DAYS = 30;

    /** More than a shop has in {@link #DAYS}; it says so if there were more. */
    private static final int MOST = 5000;

    private static final int PAGE = 500;

    private final Database storage;
    private final Access access;
    private final Clock clock;

    public PastAlerts(Database storage, Access access, Clock clock) {
        this.storage = storage;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param alerts those that the history holds
     * @param letGo how many more there were, of which it knows only the day: nobody confirmed them
     */
    public record Past(List<Remembered> alerts, int letGo) {}

    /**
     * An alert as it is remembered.
     *
     * @param course what became of it, and when
     * @param offence what the person was listed for; empty if nobody knows any more
     * @param answered whether it is known what people said and when; if not, the course ends with its beginning
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public record Remembered(UUID camera, List<Course.Step> course, Optional<Offence> offence, boolean answered) {}

    /** @throws smartshop.app.access.AccessException for who may not change settings */
    public Past read() {
        access.require(Permission.SETTINGS);
        ZoneId zone = clock.getZone();
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate first = today.minusDays(DAYS - 1);
        Instant from = first.atStartOfDay(zone).toInstant();
        List<PastAlert> rows = rows(from);
        int all = storage.retention().count(first, today, zone).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Map<PersonId, Optional<Offence>> offences = new HashMap<>();
        List<Remembered> remembered = rows.stream()
                .filter(past -> past.row().receivedAt().isEmpty()) // of one that came late nobody was called
                .map(past -> remembered(past, offences))
                .toList();
        return new Past(remembered, Math.max(0, all - rows.size()));
    }

    private List<PastAlert> rows(Instant from) {
        AlertFilter filter = AlertFilter.ALL.between(from, clock.instant());
        List<PastAlert> all = new ArrayList<>();
        List<PastAlert> page;
        do {
            Optional<PastAlert> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            page = storage.alertPages().page(filter, last, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE && all.size() < MOST);
        return all;
    }

    private Remembered remembered(PastAlert past, Map<PersonId, Optional<Offence>> offences) {
        List<Given> given = storage.answers()
                .of(past.row().id())
                .map(answered -> answered.given())
                .orElse(List.of());
        boolean known = past.answer() == Answer.NONE || !given.isEmpty();
        Instant alertedAt = past.row().alertedAt();
        List<Course.Step> course = known
                ? Course.of(alertedAt, given, clock.instant())
                : List.of(new Course.Step(Occasion.NEW, alertedAt));
        Optional<Offence> offence = offences.computeIfAbsent(past.row().person(), this::offence);
        return new Remembered(past.row().camera(), course, offence, known);
    }

    private Optional<Offence> offence(PersonId person) {
        return storage.watchlist()
                .person(person)
                .flatMap(known -> known.listing())
                .flatMap(listing -> listing.grounds())
                .map(grounds -> grounds.offence());
    }
}
