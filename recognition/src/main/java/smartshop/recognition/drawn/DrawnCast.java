package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of the drawn shop. Their faces were chosen out of many random ones so that the embeddings of any two lie as
 * far apart as could be had, with the full model pack and with the built-in pair.
 */
public final class DrawnCast {
    static final int LISTED = 8;
    static final int STRANGERS = 8;

    private static final long[] FACES = {
        0xa41f6ba0c483c992L, 0xd6a082bf51ba4462L, 0x2ee29ba7fbe002eL, 0x296f58345253d807L,
        0xd017468e500ab2e1L, 0xeba04082bb458762L, 0xdbdf8d48516d113aL, 0x38d518d15325bf38L,
        0xe245b36b92fc82afL, 0x7080d13851178f4cL, 0x3f717be50f6646ffL, 0xd4e03cb8c4679182L,
        0xb67cf0dd7f87e0c0L, 0x15f8df1b8db552fbL, 0x777dc3e2d938f4cL, 0xaedd9a59d642e41bL
    };

    private static final String[] NAMES = {
        "Avery Stone", "Robin Vale", "Casey Marlow", "Jules Ferrant", "Morgan Pike", "Sasha Lindqvist", "Quinn Harrow",
        "Noor Castell", "Alex Brook", "Billie Thorn", "Charlie Fenn", "Dana Whitlock", "Eden Mercer", "Frankie Dale",
        "Gray Holloway", "Harper Quill"
    };

    private final List<DrawnPerson> listed;
    private final List<DrawnPerson> strangers;

    private DrawnCast(List<DrawnPerson> people) {
        listed = List.copyOf(people.subList(0, LISTED));
        strangers = List.copyOf(people.subList(LISTED, LISTED + STRANGERS));
    }

    /** The one cast that there is; equal in every process. */
    public static DrawnCast standard() {
        List<DrawnPerson> people = new ArrayList<>();
        for (int i = 0; i < LISTED + STRANGERS; i++) {
            people.add(new DrawnPerson(i, NAMES[i], FACES[i]));
        }
        return new DrawnCast(people);
    }

    /** Those who will be on the watchlist; {@link ScriptedVisit#person()} is an index into this list. */
    public List<DrawnPerson> listed() {
        return listed;
    }

    /** Those whom nobody looks for. */
    public List<DrawnPerson> strangers() {
        return strangers;
    }

    /** Who comes in this visit. */
    public DrawnPerson of(ScriptedVisit visit) {
        return (visit.listed() ? listed : strangers).get(visit.person());
    }
}
