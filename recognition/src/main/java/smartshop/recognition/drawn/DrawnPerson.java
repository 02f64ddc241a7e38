package smartshop.recognition.drawn;

import org.jspecify.annotations.Nullable;

/** Somebody who exists only in the drawn shop. Safe for any thread. */
public final class DrawnPerson {
    private final int number;
    private final String name;
    private final long genes;
    private final FaceTraits traits;
    private @Nullable HeadModel head;

    DrawnPerson(int number, String name, long genes) {
        this.number = number;
        this.name = name;
        this.genes = genes;
        traits = FaceTraits.of(genes);
    }

    /** The place in the cast, from 0, the listed first. */
    public int number() {
        return number;
    }

    /** First name and surname, invented. */
    public String name() {
        return name;
    }

    long genes() {
        return genes;
    }

    FaceTraits traits() {
        return traits;
    }

    /** Modelled on first use, which takes some tens of milliseconds, and kept. */
    synchronized HeadModel head() {
        HeadModel made = head;
        if (made == null) {
            made = new HeadModel(traits);
            head = made;
        }
        return made;
    }
}
