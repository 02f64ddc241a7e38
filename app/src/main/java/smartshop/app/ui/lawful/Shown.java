package smartshop.app.ui.lawful;

import java.util.List;
import java.util.Optional;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulRecord;

/**
 * How matching stands, as the window says it.
 *
 * @param headline a few words
 * @param words a sentence or two
 * @param reasons why it is locked, a sentence each
 * @param blind names of cameras before which nobody is looked for although matching is on
 * @param selfTest until when somebody tries it on themselves, in words; empty if nobody does
 */
record Shown(
        Kind kind,
        String headline,
        String words,
        List<String> reasons,
        List<String> blind,
        String selfTest,
        LawfulRecord record) {

    enum Kind {
        /** Not read yet. */
        UNKNOWN,
        /** Drawn people. */
        EXEMPT,
        ON,
        /** On, and soon locked. */
        DUE,
        LOCKED,
        STOPPED
    }

    static final Shown NOTHING = new Shown(Kind.UNKNOWN, "", "", List.of(), List.of(), "", LawfulRecord.NONE);

    Optional<Jurisdiction> country() {
        return record.profile();
    }

    boolean matching() {
        return kind == Kind.ON || kind == Kind.DUE || kind == Kind.EXEMPT;
    }

    boolean trying() {
        return !selfTest.isEmpty();
    }
}
