package smartshop.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.alert.Alert;
import smartshop.app.live.Notices;
import smartshop.app.verify.AlertBoard;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.History;
import smartshop.storage.history.Retention;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/** The alerts that nobody had answered when SmartShop stopped. Their pictures are gone, and nobody must think that there were none. */
final class LeftAlerts {
    /** Whoever was seen longer ago has left; a restart takes a minute. */
    static final Duration STILL_THERE = Duration.ofMinutes(30);

    /** More than a board holds. */
    private static final int MOST = 500;

    private static final Logger log = LoggerFactory.getLogger(LeftAlerts.class);

    private final History history;
    private final Verdicts verdicts;
    private final Predicate<PersonId> listed;
    private final Clock clock;

    /** @param listed whether the watchlist has that person */
    LeftAlerts(History history, Verdicts verdicts, Predicate<PersonId> listed, Clock clock) {
        this.history = history;
        this.verdicts = verdicts;
        this.listed = listed;
        this.clock = clock;
    }

    /** Those of the last minutes come to the board, and of the day's others it is said how many there are. */
    void putBack(AlertBoard board, Notices notices) {
        Instant now = clock.instant();
        Instant day = Retention.unconfirmedUntil(now, clock.getZone());
        List<AlertRow> rows = history.alerts(MOST).stream()
                .filter(row ->
                        !row.alertedAt().isBefore(day) && row.receivedAt().isEmpty())
                .filter(row -> listed.test(row.person()))
                .toList();
        Instant since = now.minus(STILL_THERE);
        rows.reversed().stream().filter(row -> row.alertedAt().isAfter(since)).forEach(row -> putBack(board, row));
        Map<UUID, Verdict> said = verdicts.of(rows.stream().map(AlertRow::id).toList());
        long older = rows.stream()
                .filter(row -> !row.alertedAt().isAfter(since) && !said.containsKey(row.id()))
                .count();
        if (older > 0) {
            notices.add("Of today's alerts, nobody had answered %d when SmartShop was stopped. They are in the history."
                    .formatted(older));
        }
    }

    private static void putBack(AlertBoard board, AlertRow row) {
        try {
            board.restore(alert(row));
        } catch (StorageException e) {
            log.error("Alert {} was not put back on the board", row.id(), e);
        }
    }

    private static Alert alert(AlertRow row) {
        return new Alert(
                row.id(),
                row.camera(),
                row.cameraName(),
                row.person(),
                row.score(),
                row.capturedAt(),
                row.decidedAt(),
                row.alertedAt(),
                none(4, 5),
                none(16, 9),
                new Box(0, 0, 0, 0),
                new Embedding("", new float[0]),
                Presentation.UNKNOWN);
    }

    /** Black, in a picture's shape. */
    private static Picture none(int width, int height) {
        return new Picture(width, height, new byte[width * height * 3]);
    }
}
