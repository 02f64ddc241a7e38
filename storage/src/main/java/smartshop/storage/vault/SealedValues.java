package smartshop.storage.vault;

/** Everything of one kind that a database keeps sealed: what a good copy of it must be able to open. */
@FunctionalInterface
public interface SealedValues {

    /** Opens all of them, or a sample if there are very many. */
    Reading read();

    /**
     * What became of it.
     *
     * @param unreadable values that were changed or damaged; not those whose key was destroyed on purpose
     */
    record Reading(long opened, long unreadable) {
        public static final Reading NONE = new Reading(0, 0);

        /** Of one value. */
        public static Reading of(boolean opens) {
            return opens ? new Reading(1, 0) : new Reading(0, 1);
        }

        public Reading and(Reading further) {
            return new Reading(opened + further.opened, unreadable + further.unreadable);
        }
    }
}
