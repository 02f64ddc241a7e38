package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of the drawn shop. Their faces were chosen out of 260 by votes over walks, in pictures softened as a stream's,
 * with the full model pack and with the built-in pair; among them those are listed whom the built-in detector finds well
 * even when they are small. Over a walk of each, from 38 to 130 pixels, nobody's mean score for another listed person
 * exceeds 0.36 (full pack, which asks 0.42) and 0.46 (built-in pair, 0.54), and for oneself it is at least 0.77 and 0.79.
 */
public final class DrawnCast {
    static final int LISTED = 8;
    static final int STRANGERS = 8;

    private static final long[] FACES = {
        0xa2a22fbfff80fe65L, 0xa8ac0ad279eab892L, 0x2cdb4ad3de7ce0f3L, 0xf6832fbf05e85d21L,
        0x9796b51899d7d988L, 0x821760938adf1736L, 0xd866bc5e83f41776L, 0x7d669648ff80b3b0L,
        0x4a43f8bba0585d21L, 0xf05b58609d112940L, 0x7e9af6a1190563bcL, 0x0d7a1368b9b83f6fL,
        0xa04e11957f24a20fL, 0x33b30832170a0047L, 0xd5bf772a7b5d218eL, 0xfae96680f55c0046L
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
