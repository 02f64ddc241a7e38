package smartshop.app.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.detect.Box;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.TrackedFace;
import smartshop.storage.camera.MaskedArea;

/** The boxes and zones over the wall's pictures. The window says which; the painter draws them. */
final class Marks implements Overlay {
    /** A box older than this against its picture would sit beside its face. */
    private static final Duration BOX_LASTS = Duration.ofMillis(1200);

    private static final int ZONE = 0xff8b949e;

    /** Window units. */
    private static final int HATCH_APART = 10;

    private final Function<UUID, List<MaskedArea>> masks;
    private volatile Map<PersonId, Stance> stances = Map.of();
    private volatile Show show = Show.BOXES;
    private volatile boolean everyone;

    /** @param masks of a camera; asked for each picture, so they are at hand */
    Marks(Function<UUID, List<MaskedArea>> masks) {
        this.masks = masks;
    }

    void stances(Map<PersonId, Stance> byPerson) {
        stances = byPerson;
    }

    void show(Show shown) {
        show = shown;
    }

    void everyone(boolean shown) {
        everyone = shown;
    }

    @Override
    public void draw(PixelPen pen, CameraFeed feed, Instant capturedAt, double scale) {
        Show now = show;
        if (now == Show.ZONES) {
            zones(pen, masks.apply(feed.id()));
        }
        CameraFeed.Faces faces = feed.faces();
        if (now != Show.RAW && fits(faces, capturedAt)) {
            Map<PersonId, Stance> known = stances;
            List<TrackedFace> tracked = faces.tracked();
            for (int face = 0; face < tracked.size(); face++) {
                box(pen, tracked.get(face), known, scale);
            }
        }
    }

    static boolean fits(CameraFeed.Faces faces, Instant capturedAt) {
        return Duration.between(faces.capturedAt(), capturedAt).abs().compareTo(BOX_LASTS) <= 0;
    }

    private void box(PixelPen pen, TrackedFace face, Map<PersonId, Stance> known, double scale) {
        Stance stance = face.person()
                .map(person -> known.getOrDefault(person, Stance.CHECK))
                .orElse(Stance.VISITOR);
        if (!stance.stranger() || everyone) {
            Box box = face.box();
            pen.box(
                    (int) Math.round(box.x() * scale),
                    (int) Math.round(box.y() * scale),
                    (int) Math.round((box.x() + box.width()) * scale),
                    (int) Math.round((box.y() + box.height()) * scale),
                    stance);
        }
    }

    private static void zones(PixelPen pen, List<MaskedArea> areas) {
        for (int area = 0; area < areas.size(); area++) {
            pen.zone(areas.get(area), HATCH_APART, ZONE);
        }
    }
}
