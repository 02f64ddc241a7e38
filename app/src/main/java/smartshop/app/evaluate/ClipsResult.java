package smartshop.app.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/** All clips together. */
public record ClipsResult(List<ClipResult> clips) {

    /** Of listed people. */
    public int visits() {
        return sum(clip -> clip.visits().size());
    }

    public int found() {
        return sum(ClipResult::found);
    }

    public int missed() {
        return sum(ClipResult::missed);
    }

    public int falseAlerts() {
        return sum(ClipResult::falseAlerts);
    }

    public int repeated() {
        return sum(ClipResult::repeated);
    }

    /** Visits of people who are not listed. */
    public int strangers() {
        return sum(ClipResult::strangers);
    }

    /** Visits of people who are not listed, during which there was a false alert. */
    public int strangersAlerted() {
        return sum(ClipResult::strangersAlerted);
    }

    public int tracks() {
        return sum(ClipResult::tracks);
    }

    /** Seconds; empty if nobody was found. */
    public OptionalDouble medianDelay() {
        List<Double> delays = delays();
        if (delays.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((delays.get((delays.size() - 1) / 2) + delays.get(delays.size() / 2)) / 2);
    }

    /** Seconds; empty if nobody was found. */
    public OptionalDouble worstDelay() {
        return delays().stream().mapToDouble(delay -> delay).max();
    }

    private List<Double> delays() {
        return clips.stream()
                .flatMap(clip -> clip.visits().stream())
                .map(VisitResult::delay)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    private int sum(ToIntFunction<ClipResult> number) {
        return clips.stream().mapToInt(number).sum();
    }
}
