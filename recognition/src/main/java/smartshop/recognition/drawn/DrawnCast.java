package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of the drawn shop. Their faces were chosen out of many random ones so that the embeddings of any two lie as
 * far apart as could be had, with the full model pack and with the built-in pair.
 */
public final class DrawnCast {
    static final int LISTED = 8;
    static final int STRANGERS = 12;

    private static final int[] FACES = {1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22};

    private static final String[] NAMES = {
        "Avery Stone", "Robin Vale", "Casey Marlow", "Jules Ferrant", "Morgan Pike", "Sasha Lindqvist", "Quinn Harrow",
        "Noor Castell", "Alex Brook", "Billie Thorn", "Charlie Fenn", "Dana Whitlock", "Eden Mercer", "Frankie Dale",
        "Gray Holloway", "Harper Quill", "Indigo Marsh", "Jamie Crowe", "Kit Sorrel", "Lou Penrose"
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
            people.add(new DrawnPerson(i, NAMES[i], FaceTraits.of(FACES[i])));
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
