package smartshop.app.cloud;

/** There is no answer. Without cause or Amazon's own words, which name the account. */
final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    NoAnswerException(Trouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
