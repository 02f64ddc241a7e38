package smartshop.recognition.model;

/**
 * Where a pack's scores mean something; scores of different models are not on one scale.
 *
 * @param follow detector score from which a track may continue
 * @param track detector score from which a track may begin
 * @param recognise detector score from which a face is compared
 * @param match mean cosine of a track's best shots from which it is a match in a gallery of {@link #MATCH_PEOPLE} people
 * @param matchPerDoubling what is added to {@code match} each time the number of people doubles: more people, more
 *     chances to resemble one
 * @param matchAtLeast {@code match} never goes below this, however small the gallery is
 * @param shotBelow how far below {@code match} a single shot may score and still agree
 * @param margin how far the next best person must be behind
 * @param samePerson cosine from which two shots of one camera within a second show the same person
 * @param otherPerson cosine below which they show different people
 */
public record Thresholds(
        double follow,
        double track,
        double recognise,
        double match,
        double matchPerDoubling,
        double matchAtLeast,
        double shotBelow,
        double margin,
        double samePerson,
        double otherPerson) {

    /** The gallery size that {@link #match} was measured with. */
    public static final int MATCH_PEOPLE = 20;

    /** The threshold for a gallery of so many people. */
    public double matchAmong(int people) {
        double doublings = Math.log(Math.max(1, people) / (double) MATCH_PEOPLE) / Math.log(2);
        return Math.max(matchAtLeast, match + matchPerDoubling * doublings);
    }
}
