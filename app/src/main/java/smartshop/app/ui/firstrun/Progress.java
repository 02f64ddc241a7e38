package smartshop.app.ui.firstrun;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far somebody has come, as far as the shop itself does not tell.
 *
 * @param at where they are
 * @param later what they have put off
 * @param seen whether they were recognised
 * @param away whether they have put all of it off
 */
record Progress(Step at, Set<Step> later, boolean seen, boolean away) {
    static final Progress FIRST = new Progress(Step.PASSPHRASE, Set.of(), false, false);

    private static final String AT = "at:";
    private static final String LATER = "later:";
    private static final String SEEN = "seen";
    private static final String AWAY = "away";

    /** What cannot be read counts as not written: at worst a step is asked for again. */
    static Progress read(String written) {
        List<String> words = List.of(written.split(" "));
        Step at = steps(words, AT).findFirst().orElse(Step.PASSPHRASE);
        return new Progress(
                at,
                steps(words, LATER).collect(Collectors.toUnmodifiableSet()),
                words.contains(SEEN),
                words.contains(AWAY));
    }

    private static Stream<Step> steps(List<String> words, String prefix) {
        return Arrays.stream(Step.values()).filter(step -> words.contains(prefix + step.name()));
    }

    /** One line for the settings. */
    String written() {
        Stream<String> places =
                Stream.concat(Stream.of(AT + at.name()), later.stream().sorted().map(step -> LATER + step.name()));
        Stream<String> marks =
                Stream.concat(seen ? Stream.of(SEEN) : Stream.empty(), away ? Stream.of(AWAY) : Stream.empty());
        return Stream.concat(places, marks).collect(Collectors.joining(" "));
    }

    Progress at(Step now) {
        return new Progress(now, later, seen, away);
    }

    Progress later(Step step) {
        EnumSet<Step> more = EnumSet.of(step);
        more.addAll(later);
        return new Progress(at, Set.copyOf(more), seen, away);
    }

    Progress asSeen() {
        return new Progress(at, later, true, away);
    }

    /** All of it is put off, or not any more: then nothing is. */
    Progress away(boolean now) {
        return new Progress(at, now ? later : Set.of(), seen, now);
    }
}
