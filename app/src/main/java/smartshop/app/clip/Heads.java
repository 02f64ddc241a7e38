package smartshop.app.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import smartshop.recognition.detect.Box;
import smartshop.recognition.redact.Bystanders;

/** Where everybody's head is in each picture but the person's, found there or not. */
final class Heads {
    /** As long as a tracker believes that somebody is still there. */
    private static final Duration HELD = Duration.ofMillis(1600);
    /** What is hardly a face is covered where it is found, and between two such places. */
    private static final Duration FLICKERS = Duration.ofMillis(700);

    private final Ways sure;
    private final Ways faint;

    /**
     * @param pictures in the order in which they were taken
     * @param person by the number of the picture: the one face that stays
     */
    Heads(List<Seen> pictures, Map<Integer, Box> person) {
        sure = new Ways(pictures, person, Seen::sure, HELD, HELD);
        faint = new Ways(pictures, person, Seen::faint, FLICKERS, Duration.ZERO);
    }

    /**
     * Something to be covered.
     *
     * @param face whether there surely is a face, which is covered whoever it hides; else the person's face is left
     */
    record Cover(Box area, boolean face) {}

    /** What is to be covered in a picture. */
    List<Cover> in(int picture) {
        List<Cover> covers = new ArrayList<>();
        for (Ways.There there : sure.in(picture)) {
            covers.add(new Cover(Bystanders.head(there.box()), false));
            if (there.found()) {
                covers.add(new Cover(there.box(), true));
            }
        }
        faint.in(picture).forEach(there -> covers.add(new Cover(Bystanders.head(there.box()), false)));
        return covers;
    }
}
