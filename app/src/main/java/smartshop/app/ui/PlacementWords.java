package smartshop.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.placement.Blindness;
import smartshop.recognition.placement.PlacementDay;
import smartshop.recognition.quality.Flaw;

/** What is said of how well a camera's place serves: a share of today's visitors, and the one thing to change first. */
public final class PlacementWords {
    /** Fewer pictures of a visitor a second, and it is the pictures that are too few, not the visit that is too short. */
    private static final double SLOW = 3;

    /** So many minutes are said in hours. */
    private static final int HOURS_FROM = 120;

    private PlacementWords() {}

    /** What share of today's visitors could have been recognised; one sentence. */
    public static String share(CameraFeed feed, Clock clock) {
        PlacementDay today = today(feed, clock);
        if (today.visits() == 0) {
            return Words.say("placement.nobody");
        }
        return today.percent().isEmpty()
                ? Words.say("placement.few", today.visits())
                : Words.say("placement.share", today.percent().getAsInt(), today.visits());
    }

    /** The one thing to change first; empty if there is none, or too few visitors came to say. */
    public static String advice(CameraFeed feed, Clock clock) {
        PlacementDay today = today(feed, clock);
        return today.first().map(flaw -> advice(flaw, today)).orElse("");
    }

    private static PlacementDay today(CameraFeed feed, Clock clock) {
        return feed.placement().on(LocalDate.now(clock));
    }

    private static String advice(Flaw flaw, PlacementDay today) {
        return switch (flaw) {
            case TOO_SMALL -> Words.say("placement.small");
            case CUT_OFF -> Words.say("placement.cutOff");
            case TURNED_AWAY -> Words.say("placement.turned");
            case TILTED -> Words.say("placement.tilted");
            case TOO_DARK -> Words.say("placement.dark");
            case TOO_BRIGHT -> Words.say("placement.bright");
            case BLURRED -> Words.say("placement.blurred");
            case UNSURE -> Words.say("placement.unsure");
            case TOO_BRIEF -> brief(today.usual().looksPerSecond());
        };
    }

    private static String brief(double looksPerSecond) {
        return looksPerSecond < SLOW
                ? Words.say("placement.slow", Math.round(looksPerSecond))
                : Words.say("placement.brief");
    }

    /** One sentence: since when and why nobody could have been recognised. */
    public static String blind(Blindness blindness, Clock clock) {
        long minutes =
                Math.max(1, Duration.between(blindness.since(), clock.instant()).toMinutes());
        String reason = blindness.reason().words();
        return minutes >= HOURS_FROM
                ? Words.say("blind.hours", minutes / 60, reason)
                : Words.say("blind.sentence", minutes, reason);
    }

    /** The reason in a word or two, to stand where "Live" stood. */
    public static String blindWord(Blindness blindness) {
        return switch (blindness.reason()) {
            case TOO_DARK -> Words.say("blind.dark");
            case COVERED -> Words.say("blind.covered");
            case OUT_OF_FOCUS -> Words.say("blind.unfocused");
            case FROZEN -> Words.say("blind.frozen");
        };
    }
}
