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
        0xd6a0f3cd51ba6b01L, 0x978752d37fbee334L, 0xd017468e500ab7dfL, 0xdbdf8d488a2cd314L,
        0xec18b36b714f82afL, 0xdfa3d13851172c9bL, 0x4356cf4067ee78e5L, 0x19ad3cb8eee5f4e9L,
        0x9360060d99a65feaL, 0x5256dc3e8a441b2fL, 0xbaf79be4b6f46f69L, 0x83e2df22663b6d36L,
        0xb9c712bd14dbd095L, 0x302b771cc1874d09L, 0xc54af4f3e97f28c8L, 0x9a71c1089f528ed1L
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
