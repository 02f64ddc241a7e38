package smartshop.storage.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.H2File;
import smartshop.storage.NewShop;
import smartshop.storage.Shop;
import smartshop.storage.sql.Rows;

/** A page of the history reads the rows that it shows, whatever is filtered, and not those that it passes over. */
class AlertPagesTest {
    private static final int PAGE = 10;
    private static final int PEOPLE = 5;
    private static final int CAMERAS = 4;
    private static final int OF_EACH_PAIR = 30;
    private static final boolean[] BOTH = {false, true};
    private static final Pattern SCANNED = Pattern.compile("scanCount: ([0-9]+)");

    @TempDir
    Path folder;

    private final List<PersonId> people = new ArrayList<>();
    private final List<UUID> cameras = new ArrayList<>();

    @Test
    void noCombinationOfFiltersReadsWhatItPassesOver() {
        fill();
        try (HikariDataSource pool = opened()) {
            for (boolean person : BOTH) {
                for (boolean camera : BOTH) {
                    for (boolean answer : BOTH) {
                        AlertFilter filter = AlertFilter.ALL;
                        filter = person ? filter.of(people.get(2)) : filter;
                        filter = camera ? filter.at(cameras.get(1)) : filter;
                        filter = answer ? filter.answered(Answer.UNSURE) : filter;

                        int most = person && camera && answer ? OF_EACH_PAIR : PAGE;
                        // by its key, two steps to when each alert on the page was seen
                        assertThat(scanned(pool, filter)).as("%s", filter).isLessThanOrEqualTo(2 * most);
                    }
                }
            }
        }
    }

    @Test
    void aPersonWhoWasNeverAtThatCameraIsSaidAtOnce() {
        fill();
        try (HikariDataSource pool = opened()) {
            assertThat(scanned(pool, AlertFilter.ALL.of(people.get(0)).at(UUID.randomUUID())))
                    .isLessThanOrEqualTo(2);
        }
    }

    private HikariDataSource opened() {
        return new H2File(Database.file(folder), NewShop.in(folder), "").open();
    }

    /** Nobody was unsure of any. */
    private void fill() {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(PersonId.random());
        }
        for (int i = 0; i < CAMERAS; i++) {
            cameras.add(UUID.randomUUID());
        }
        List<PastAlert> alerts = new ArrayList<>();
        for (int i = 0; i < PEOPLE * CAMERAS * OF_EACH_PAIR; i++) {
            alerts.add(alert(people.get(i % PEOPLE), cameras.get(i / PEOPLE % CAMERAS), Shop.TWICE.minusSeconds(i)));
        }
        try (Database database = Shop.open(folder)) {
            database.history().appendPast(alerts);
        }
    }

    private static PastAlert alert(PersonId person, UUID camera, Instant at) {
        LatencyTrace trace = new LatencyTrace(at, at, at, at);
        AlertRow row = new AlertRow(UUID.randomUUID(), camera, "Entrance", person, 0.6, at, at, at, trace);
        return new PastAlert(row, Answer.THIS_PERSON, Optional.empty());
    }

    private static int scanned(HikariDataSource pool, AlertFilter filter) {
        AlertPages.Question question = AlertPages.question(filter, Optional.empty(), PAGE);
        String plan = new Rows(Jdbi.create(pool))
                .list((row, context) -> row.getString(1), "explain analyze " + question.sql(), question.values())
                .getFirst();
        return SCANNED.matcher(plan)
                .results()
                .map(MatchResult::group)
                .mapToInt(found -> Integer.parseInt(found.replaceAll("[^0-9]", "")))
                .max()
                .orElseThrow();
    }
}
