package smartshop.storage.watchlist;

/** A person's word: nothing here guesses anybody's age. */
public record Declaration(boolean adult, boolean notVulnerable) {
    public static final Declaration MADE = new Declaration(true, true);

    boolean made() {
        return adult && notVulnerable;
    }
}
