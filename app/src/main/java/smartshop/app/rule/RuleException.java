package smartshop.app.rule;

/** What was asked for is not done. The message says why, and what to do. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleException(String message) {
        super(message);
    }
}
