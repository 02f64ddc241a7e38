package smartshop.app.evaluate;

/**
 * What a search for the face of one photo gave. Holds no embedding.
 *
 * @param face whether a face was found
 * @param place the best person's in the gallery; -1 without a face
 * @param score the best person's, -1 to 1
 * @param right whether the best person is the one on the photo
 */
public record Answer(boolean face, int place, double score, boolean right) {
    static final Answer NO_FACE = new Answer(false, -1, Double.NEGATIVE_INFINITY, false);

    /** How far the score lies above the threshold of the person whom it is for; minus infinity without a face. */
    double margin(Acceptance acceptance) {
        return face ? score - acceptance.threshold().applyAsDouble(place) : Double.NEGATIVE_INFINITY;
    }

    boolean accepted(Acceptance acceptance) {
        return margin(acceptance) >= 0;
    }
}
