package smartshop.recognition.placement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import smartshop.recognition.quality.Flaw;

/**
 * How one camera's place served on one day.
 *
 * @param day local date
 * @param visits visitors who were seen in at least two pictures
 * @param recognisable of them, those who would have been recognised had they been listed
 * @param flaws of the others, how many each flaw kept from it
 * @param usual medians over the day's visitors
 */
public record PlacementDay(LocalDate day, int visits, int recognisable, Map<Flaw, Integer> flaws, Usual usual) {
    /** Fewer visitors say nothing: at ten, one more or less moves the share by a tenth. */
    private static final int LEAST_VISITS = 10;
    /** So many in a hundred walk by however a camera stands. */
    private static final int GOOD_PERCENT = 95;
    /** One visitor's bad luck is nothing to move a camera for. */
    private static final int LEAST_AFFECTED = 3;

    /**
     * Medians of the best picture of each visitor; not a number as long as there is none.
     *
     * @param eyes between the eyes, in pixels
     * @param brightness of the face, 0 to 255
     * @param sharpness as in {@link smartshop.recognition.quality.Exposure}
     * @param turned degrees away from the camera
     * @param looksPerSecond pictures of a visitor that were looked at
     */
    public record Usual(double eyes, double brightness, double sharpness, double turned, double looksPerSecond) {}

    /** Visitors in a hundred who could have been recognised; empty while there were too few to say. */
    public OptionalInt percent() {
        return visits < LEAST_VISITS
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.floor(100.0 * recognisable / visits));
    }

    /**
     * The one thing to change first; empty if too few visitors came or suffered to say, or nearly all could
     * have been recognised.
     */
    public Optional<Flaw> first() {
        if (percent().isEmpty() || percent().getAsInt() >= GOOD_PERCENT) {
            return Optional.empty();
        }
        return flaws.entrySet().stream()
                .filter(flaw -> flaw.getValue() >= LEAST_AFFECTED)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
