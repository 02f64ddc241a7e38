package smartshop.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import smartshop.app.live.Notices;
import smartshop.app.verify.Calls;
import smartshop.app.verify.LastSeen;

/** Says in a line that somebody was matched again for whom nobody is called at the moment. */
record SeenAgainNotice(Notices notices, ZoneId zone) implements Calls {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    @Override
    public void seenAgain(LastSeen there, Instant until) {
        DateTimeFormatter clock = CLOCK.withZone(zone);
        notices.add("Seen again %s, %s: an entry that was answered for a moment ago. Nobody is called for it before %s."
                .formatted(clock.format(there.at()), there.cameraName(), clock.format(until)));
    }
}
