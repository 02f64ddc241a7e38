package smartshop.app.cloud;

/** Which alerts a second opinion is asked for. Kept by name. */
public enum Scope {
    /** Those in the band of scores that holds nine in ten of the false alerts to be expected. */
    DOUBTFUL,
    ALL
}
