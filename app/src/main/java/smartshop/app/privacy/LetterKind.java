package smartshop.app.privacy;

/** Which letter. Each has a template, {@code letter/NAME.txt}. */
public enum LetterKind {
    ACKNOWLEDGEMENT("Your request"),
    IDENTITY("Your request: who you are"),
    CLARIFICATION("Your request: a question"),
    EXTENSION("Your request: we need more time"),
    REPLY("Our answer to your request"),
    REFUSAL("Our answer to your request"),
    COMPLAINT_ACKNOWLEDGEMENT("Your complaint"),
    COMPLAINT_OUTCOME("The outcome of your complaint"),
    RECIPIENT("What we gave you about a person");

    private final String subject;

    LetterKind(String subject) {
        this.subject = subject;
    }

    String subject() {
        return subject;
    }

    String template() {
        return "letter/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
    }
}
