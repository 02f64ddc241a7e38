package smartshop.app.phone;

import java.util.List;
import java.util.stream.Stream;
import smartshop.app.hint.Hints;
import smartshop.app.sensitivity.Likelihood;
import smartshop.app.verify.OpenAlert;

/** What machines say of an alert, once nobody has to look any more, as at the desk. */
record HintLines(Hints hints) {

    List<String> of(OpenAlert alert) {
        return Stream.concat(
                        hints.likelihood(alert.alert()).map(HintLines::words).stream(),
                        hints.opinion(alert.id()).map(opinion -> PhoneWords.say("opinion." + opinion.name())).stream())
                .toList();
    }

    private static String words(Likelihood likelihood) {
        Likelihood.Often often = likelihood.often();
        return PhoneWords.say(
                "likelihood." + likelihood.degree().name(),
                PhoneWords.say("likelihood.often." + often.unit().name(), often.count()));
    }
}
