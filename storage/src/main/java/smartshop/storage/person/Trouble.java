package smartshop.storage.person;

import smartshop.storage.StorageException;

/** What can be wrong with the people's keys. */
enum Trouble {
    MISSING("The people's keys %s are missing, and without them nobody on the watchlist can be read."),
    /** By accident: the file's own digest does not fit. */
    DAMAGED("The people's keys %s are damaged."),
    /** Whole, and sealed by another vault. */
    FOREIGN("The people's keys %s do not belong to the key of this SmartShop."),
    /** Ours, and somebody changed or swapped entries. */
    CHANGED("Somebody changed or swapped entries in the people's keys %s."),
    OLD("The people's keys %s are older than the database: keys of people on the watchlist are not among them.");

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    StorageException at(RingFile file) {
        return new StorageException((words + " Put the newest %s of this shop back; nothing has been changed.")
                .formatted(file, PeopleKeys.FILE));
    }
}
