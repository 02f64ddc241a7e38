package smartshop.recognition.quality;

/**
 * What would be said of a photo, where nothing is learnt of the face in it.
 *
 * @param good whether it could be enrolled
 * @param words one sentence: what is good, or what is wrong and what to do
 * @param better what would be better, empty if nothing; only where it is good
 */
public record EnrolmentAdvice(boolean good, String words, String better) {

    static EnrolmentAdvice refused(String words) {
        return new EnrolmentAdvice(false, words, "");
    }

    static EnrolmentAdvice accepted(String better) {
        return new EnrolmentAdvice(true, better.isEmpty() ? "Good photo." : "Usable.", better);
    }
}
