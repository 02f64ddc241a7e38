package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;

/** What one camera of the drawn shop sees, at any time of its script. Belongs to one thread. */
public final class DrawnShop {
    /** Seconds; who comes sooner is modelled before the first picture. */
    private static final double SOON = 8;

    private final ShopScript script;
    private final DrawnCast cast;
    private final View view;
    private final byte[] room;
    private final HeadRenderer heads = new HeadRenderer();
    private final Map<Integer, BodySprite> bodies = new HashMap<>();

    /**
     * Paints the room and who comes first, which takes up to a second or two.
     *
     * @param width of the picture in pixels; 1280 x 720 and its multiples look best
     * @param camera from 0: which part of the shop it looks at
     */
    public DrawnShop(ShopScript script, DrawnCast cast, int width, int height, int camera) {
        this.script = script;
        this.cast = cast;
        view = new View(width, height);
        room = new ShopRoom(view, camera).paint();
        model(script.visits().stream().filter(visit -> visit.start() < SOON).toList());
        Thread.ofPlatform().daemon().name("drawn-cast-" + camera).start(() -> model(script.visits()));
    }

    /** A head takes some tenths of a second, so those who come later are modelled while the first walk in. */
    private void model(List<ScriptedVisit> visits) {
        visits.forEach(visit -> cast.of(visit).head());
    }

    /** Entrance, Aisle 2, Till, then Camera 4 and so on. */
    public static String cameraName(int camera) {
        return switch (camera) {
            case 0 -> "Entrance";
            case 1 -> "Aisle 2";
            case 2 -> "Till";
            default -> "Camera " + (camera + 1);
        };
    }

    /** The picture at a time, in seconds from the script's start. */
    public Picture draw(double seconds) {
        byte[] bgr = new byte[room.length];
        draw(seconds, bgr);
        return new Picture(view.width(), view.height(), bgr);
    }

    /**
     * Draws into a buffer that may be used again.
     *
     * @param bgr {@code width * height * 3} bytes
     */
    public void draw(double seconds, byte[] bgr) {
        System.arraycopy(room, 0, bgr, 0, room.length);
        List<ScriptedVisit> present = new ArrayList<>();
        for (ScriptedVisit visit : script.visits()) {
            if (visit.runs(seconds)) {
                present.add(visit);
            }
        }
        present.sort(Comparator.comparingDouble(
                        (ScriptedVisit visit) -> Walk.at(visit, seconds).away())
                .reversed());
        for (ScriptedVisit visit : present) {
            draw(cast.of(visit), Walk.at(visit, seconds), bgr);
        }
    }

    /** Where a visitor's face is at a time, from brow to chin, in pixels; may lie outside the picture. */
    public Box face(ScriptedVisit visit, double seconds) {
        return face(visit, seconds, view.width(), view.height());
    }

    /** The same for a picture of that many pixels, without drawing it. */
    public static Box face(ScriptedVisit visit, double seconds, int width, int height) {
        View view = new View(width, height);
        Walk walk = Walk.at(visit, seconds);
        double broad = view.length(Walk.FACE, walk.away());
        double x = view.x(walk.x(), walk.away());
        double y = view.y(walk.eyes(), walk.away());
        return new Box(x - broad / 2, y - 0.4 * broad, broad, 1.1 * broad);
    }

    private void draw(DrawnPerson person, Walk walk, byte[] bgr) {
        double broad = view.length(Walk.FACE, walk.away());
        double x = view.x(walk.x(), walk.away());
        double y = view.y(walk.eyes(), walk.away());
        FloorShadow.draw(bgr, view, walk);
        BodySprite body = bodies.computeIfAbsent(person.number(), number -> new BodySprite(person.traits()));
        body.draw(bgr, view.width(), view.height(), x, y, broad / 2, walk.step());
        heads.draw(person.head(), walk.pose(), bgr, view.width(), view.height(), x, y, broad);
    }
}
