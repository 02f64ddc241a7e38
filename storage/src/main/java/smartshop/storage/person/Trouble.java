package smartshop.storage.person;

import smartshop.storage.StorageException;
import smartshop.storage.StorageException.Kind;

/** What can be wrong with the people's keys. */
enum Trouble {
    MISSING(
            Kind.PEOPLE_MISSING,
            "The people's keys %s are missing, and without them nobody on the watchlist can be read."),
    /** By accident: the file's own digest does not fit. */
    DAMAGED(Kind.PEOPLE_DAMAGED, "The people's keys %s are damaged."),
    /** Whole, and sealed by another vault. */
    FOREIGN(Kind.PEOPLE_FOREIGN, "The people's keys %s do not belong to the key of this SmartShop."),
    /** Ours, and somebody changed or swapped entries. */
    CHANGED(Kind.PEOPLE_CHANGED, "Somebody changed or swapped entries in the people's keys %s."),
    /** The disk or the user's rights keep it from being read. */
    UNREADABLE(Kind.OTHER, "The people's keys %s cannot be read."),
    OLD(
            Kind.PEOPLE_OLD,
            "The people's keys %s are older than the database: keys of people on the watchlist are not among them.");

    private final Kind kind;
    private final String words;

    Trouble(Kind kind, String words) {
        this.kind = kind;
        this.words = words;
    }

    StorageException at(RingFile file) {
        String sentence = (words + " Put the newest %s of this shop back; nothing has been changed.")
                .formatted(file, PeopleKeys.FILE);
        return new StorageException(kind, sentence, null);
    }
}
