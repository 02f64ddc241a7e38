package smartshop.app.clip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import smartshop.recognition.detect.Box;
import smartshop.recognition.redact.Bystanders;

/**
 * What is shown of a picture: the person's head, and what is below it, where their hands are. Whoever stands beside or behind them does not
 * show theirs.
 *
 * @param head the face with the hair around it
 * @param trunk from the chin on down
 */
record Figure(Box head, Box trunk) {
    /** As long as the figure stays where the face was last: a body does not turn away with it. */
    private static final Duration HELD = Duration.ofMillis(1600);
    /** In widths of the face, to each side: as far as an arm that is not stretched out. */
    private static final double REACH = 2.5;
    /** In heights of the face, from the chin: down to the feet. */
    private static final double DOWN = 7.5;

    static Figure of(Box face) {
        Box head = Bystanders.head(face);
        double chin = face.y() + face.height();
        return new Figure(
                new Box(head.x(), head.y(), head.width(), chin - head.y()),
                new Box(face.centreX() - REACH * face.width(), chin, 2 * REACH * face.width(), DOWN * face.height()));
    }

    /** Where nobody knows whose face is there, if one is. */
    private Figure headless() {
        return new Figure(new Box(head.x(), head.y(), 0, 0), trunk);
    }

    /** The person's in each picture that shows them, by its number; without the head where it is not known to be theirs. @param faces the person's, by the number of the picture */
    static TreeMap<Integer, Figure> all(List<Seen> pictures, Map<Integer, Box> faces) {
        TreeMap<Integer, Box> known = new TreeMap<>(faces);
        TreeMap<Integer, Figure> all = new TreeMap<>();
        for (int i = 0; i < pictures.size(); i++) {
            int here = i;
            nearest(pictures, known, i).map(known::get).ifPresent(face -> {
                Figure figure = of(face);
                all.put(here, faces.containsKey(here) ? figure : figure.headless());
            });
        }
        return all;
    }

    private static Optional<Integer> nearest(List<Seen> pictures, TreeMap<Integer, Box> faces, int picture) {
        Optional<Integer> before = Optional.ofNullable(faces.floorKey(picture));
        Optional<Integer> after = Optional.ofNullable(faces.ceilingKey(picture));
        return before.filter(one -> apart(pictures, one, picture).compareTo(HELD) <= 0)
                .or(() -> after.filter(one -> apart(pictures, picture, one).compareTo(HELD) <= 0));
    }

    private static Duration apart(List<Seen> pictures, int from, int to) {
        return pictures.get(from).until(pictures.get(to));
    }

    /** Whether a pixel is shown. */
    boolean shows(int x, int y) {
        return within(head, x, y) || within(trunk, x, y);
    }

    private static boolean within(Box box, int x, int y) {
        return x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
    }
}
