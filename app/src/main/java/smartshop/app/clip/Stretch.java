package smartshop.app.clip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import smartshop.recognition.detect.Box;
import smartshop.recognition.search.PersonId;

/**
 * A part of somebody's way that nobody else crossed, from picture to picture without a gap, of which the watch said at least once that it is the
 * person: if a face of it is theirs, all are.
 *
 * @param boxes by the number of the picture in the clip
 */
record Stretch(TreeMap<Integer, Box> boxes) {
    /** Three looks; whoever was away for longer may be somebody else. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(700);
    /** In widths, from one picture to the next: who comes nearer to the camera moves far in the picture. */
    private static final double FURTHEST = 1.5;
    /** In widths: two faces that are so near may be taken for each other. */
    private static final double CROWDED = 1.5;

    /** Every one, in pictures in the order in which they were taken. */
    static List<Stretch> of(List<Seen> pictures, PersonId person) {
        List<Long> tracks = pictures.stream()
                .flatMap(seen -> seen.scene().faces().stream())
                .filter(face -> face.person().equals(Optional.of(person)))
                .map(Scene.Face::track)
                .distinct()
                .toList();
        List<Stretch> all = new ArrayList<>();
        tracks.forEach(track -> addAll(all, pictures, track, person));
        return all;
    }

    private static void addAll(List<Stretch> all, List<Seen> pictures, long track, PersonId person) {
        TreeMap<Integer, Box> boxes = new TreeMap<>();
        boolean said = false;
        for (int i = 0; i < pictures.size(); i++) {
            Optional<Seen.Tracked> here = alone(pictures.get(i), track, person);
            if (!boxes.isEmpty()
                    && !(here.isPresent() && continues(pictures, boxes, i, here.get()))
                    && over(pictures, boxes, i, here)) {
                add(all, boxes, said);
                boxes = new TreeMap<>();
                said = false;
            }
            if (here.isPresent()) {
                boxes.put(i, here.get().box());
                said |= here.get().face().person().isPresent();
            }
        }
        add(all, boxes, said);
    }

    private static void add(List<Stretch> all, TreeMap<Integer, Box> boxes, boolean said) {
        if (said) {
            all.add(new Stretch(boxes));
        }
    }

    private static boolean continues(List<Seen> pictures, TreeMap<Integer, Box> boxes, int i, Seen.Tracked here) {
        Seen last = pictures.get(boxes.lastKey());
        return last.until(pictures.get(i)).compareTo(LONGEST_GAP) <= 0
                && Seen.apart(boxes.lastEntry().getValue(), here.box()) <= FURTHEST;
    }

    /** Not found is not yet over; somebody else beside them, or elsewhere at once, is. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static boolean over(List<Seen> pictures, TreeMap<Integer, Box> boxes, int i, Optional<Seen.Tracked> here) {
        return here.isPresent()
                || Stream.concat(
                                pictures.get(i).tracked().stream().map(Seen.Tracked::box),
                                pictures.get(i).sure().stream())
                        .anyMatch(face -> Seen.apart(face, boxes.lastEntry().getValue()) <= CROWDED)
                || pictures.get(boxes.lastKey()).until(pictures.get(i)).compareTo(LONGEST_GAP) > 0;
    }

    /** The track's face, if nobody is near it and no other track is the person's, too. */
    private static Optional<Seen.Tracked> alone(Seen seen, long track, PersonId person) {
        boolean another = seen.tracked().stream()
                .anyMatch(face ->
                        face.face().track() != track && face.face().person().equals(Optional.of(person)));
        return seen.tracked().stream()
                .filter(face -> face.face().track() == track && !another)
                .filter(face -> face.face().person().map(person::equals).orElse(true))
                .filter(face -> seen.tracked().stream()
                        .noneMatch(other -> other != face && Seen.apart(face.box(), other.box()) <= CROWDED))
                .filter(face -> Seen.besides(face.box(), seen.sure()).stream()
                        .noneMatch(other -> Seen.apart(face.box(), other) <= CROWDED))
                .findFirst();
    }

    /** The widest faces first, each with the number of its picture. */
    List<Map.Entry<Integer, Box>> widest(int most) {
        return boxes.entrySet().stream()
                .sorted((a, b) ->
                        Double.compare(b.getValue().width(), a.getValue().width()))
                .limit(most)
                .toList();
    }
}
