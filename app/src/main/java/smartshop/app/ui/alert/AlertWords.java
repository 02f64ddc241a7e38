package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.verify.LastSeen;
import smartshop.app.verify.OpenAlert;

/** What stands above the pictures of an alert, as time goes by. */
final class AlertWords {
    private AlertWords() {}

    /** "Entrance · 14:03:22 · 4 s ago". */
    static String whereAndWhen(OpenAlert open, Clock clock) {
        Instant at = open.alert().alertedAt();
        return Words.say(
                "alert.where",
                open.alert().cameraName(),
                Times.time(at, clock.getZone()),
                Times.ago(at, clock.instant()));
    }

    /** "Last seen: Aisle 2, 10 s ago", or that it is too long ago to go by. */
    static String lastSeen(OpenAlert open, Clock clock) {
        LastSeen last = open.lastSeen();
        Instant now = clock.instant();
        String seen = last.stale(now)
                ? Words.say("alert.lastSeen.stale", last.cameraName())
                : Words.say("alert.lastSeen", last.cameraName(), Times.ago(last.at(), now));
        return open.since()
                .filter(since -> !since.stale(now))
                .map(since -> Words.say("alert.since", seen, since.cameraName(), Times.ago(since.at(), now)))
                .orElse(seen);
    }

    static String others(long waiting, int unanswered) {
        return Stream.of(
                        waiting == 0 ? "" : Words.say("alert.others", waiting),
                        unanswered == 0 ? "" : Words.say("alert.unanswered", unanswered))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
