package smartshop.app.ui.alert;

import java.util.List;
import java.util.stream.Stream;
import smartshop.app.hint.Hints;
import smartshop.app.sensitivity.Likelihood;
import smartshop.app.ui.Words;
import smartshop.app.ui.cloud.OpinionWords;
import smartshop.app.verify.OpenAlert;

/** What machines say of an alert, as it stands on a card once nobody has to look any more. */
public final class HintWords {
    private HintWords() {}

    /** A line for each. */
    public static List<String> of(Hints hints, OpenAlert alert) {
        return Stream.concat(
                        hints.likelihood(alert.alert()).map(HintWords::likelihood).stream(),
                        hints.opinion(alert.id()).map(OpinionWords::of).stream())
                .toList();
    }

    static String likelihood(Likelihood likelihood) {
        String often = often(likelihood.often());
        return switch (likelihood.degree()) {
            case JUST_ENOUGH -> Words.say("alert.likelihood.justEnough", often);
            case GOOD -> Words.say("alert.likelihood.good", often);
            case STRONG -> Words.say("alert.likelihood.strong", often);
        };
    }

    private static String often(Likelihood.Often often) {
        return switch (often.unit()) {
            case TIMES_A_MONTH -> Words.say("alert.likelihood.timesAMonth", often.count());
            case ONCE_A_MONTH -> Words.say("alert.likelihood.onceAMonth");
            case ONCE_IN_MONTHS -> Words.say("alert.likelihood.onceInMonths", often.count());
            case ONCE_IN_YEARS -> Words.say("alert.likelihood.onceInYears", often.count());
            case HARDLY_EVER -> Words.say("alert.likelihood.hardlyEver");
        };
    }
}
