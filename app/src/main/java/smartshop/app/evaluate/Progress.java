package smartshop.app.evaluate;

/** Told how far a measurement is. */
@FunctionalInterface
public interface Progress {
    /** @param done of {@code all} */
    void at(long done, long all);
}
