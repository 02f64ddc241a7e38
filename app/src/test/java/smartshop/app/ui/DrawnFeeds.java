package smartshop.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.DrawnPictures;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.TrackedFace;

/** Puts drawn pictures into the feeds of cameras, without a network. */
final class DrawnFeeds {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    /** How old a picture usually is when it is shown. */
    private static final Duration AGE = Duration.ofMillis(200);

    private final List<CameraFeed> feeds;
    private final List<ShopScript> scripts = new ArrayList<>();
    private final List<DrawnShop> shops = new ArrayList<>();

    DrawnFeeds(List<CameraFeed> feeds) {
        this.feeds = feeds;
        for (int camera = 0; camera < feeds.size(); camera++) {
            scripts.add(ShopScript.of(7, camera, feeds.size(), 60));
            shops.add(new DrawnShop(scripts.get(camera), DrawnCast.standard(), WIDTH, HEIGHT, camera));
        }
    }

    /** Puts the picture of a moment of the script into a feed, with boxes where the faces are. */
    void show(int camera, double seconds, Instant now) {
        CameraFeed feed = feeds.get(camera);
        feed.state(new CameraState(CameraState.Kind.LIVE, now, ""));
        feed.rate(new CameraFeed.Rate(15, now.minus(AGE)));
        List<TrackedFace> faces = new ArrayList<>();
        for (ScriptedVisit visit : scripts.get(camera).visits()) {
            if (visit.runs(seconds)) {
                Optional<PersonId> person = visit.listed() ? Optional.of(PersonId.random()) : Optional.empty();
                faces.add(new TrackedFace(faces.size(), shops.get(camera).face(visit, seconds), person));
            }
        }
        feed.faces(new CameraFeed.Faces(now, faces));
        feed.shown().publish(DrawnPictures.i420(picture(camera, seconds)), now);
    }

    /** The console counts none, because these pictures come by no connection; so the pace is set, again and again. */
    void pace(double framesPerSecond, Instant now) {
        feeds.forEach(feed -> feed.rate(new CameraFeed.Rate(framesPerSecond, now.minus(AGE))));
    }

    Picture picture(int camera, double seconds) {
        return shops.get(camera).draw(seconds);
    }

    /** The camera's first visit of a listed person. */
    ScriptedVisit listedVisit(int camera) {
        return scripts.get(camera).visits().stream()
                .filter(ScriptedVisit::listed)
                .findFirst()
                .orElseThrow();
    }

    Box face(int camera, ScriptedVisit visit, double seconds) {
        return shops.get(camera).face(visit, seconds);
    }
}
