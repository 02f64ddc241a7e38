package smartshop.app.ui.alert;

/** What a person at the screen says to "Is this the same person?". */
public enum Answer {
    SAME,
    DIFFERENT,
    UNSURE
}
