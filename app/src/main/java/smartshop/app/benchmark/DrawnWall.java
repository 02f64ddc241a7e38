package smartshop.app.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.CameraState;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.search.PersonId;
import smartshop.recognition.track.TrackedFace;

/**
 * Cameras whose pictures come as a decoder brings them, each at its own moment, but without link and decoder: they were drawn and
 * converted before. Two people are in every picture, one of them listed.
 */
public final class DrawnWall implements AutoCloseable {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 360;
    public static final int FRAMES_PER_SECOND = 15;

    private static final long SEED = 7;
    /** Cameras that look at different parts of the shop; more of them show the same again. */
    private static final int VIEWS = 4;
    /** Two seconds, over and over. */
    private static final int LOOP = 30;

    private static final double FROM_SECONDS = 6;

    private final Clock clock;
    private final List<CameraFeed> feeds;
    private final List<List<Shown>> views;
    private final Thread thread =
            Thread.ofPlatform().name("drawn-wall").daemon().unstarted(this::bring);
    private volatile boolean closed;

    private record Shown(I420Picture picture, List<TrackedFace> faces) {}

    public DrawnWall(int cameras, Clock clock) {
        this.clock = clock;
        views = IntStream.range(0, Math.min(VIEWS, cameras))
                .mapToObj(DrawnWall::view)
                .toList();
        feeds = IntStream.range(0, cameras)
                .mapToObj(camera -> new CameraFeed(UUID.randomUUID(), DrawnShop.cameraName(camera), clock.instant()))
                .toList();
    }

    public List<CameraFeed> feeds() {
        return feeds;
    }

    public void begin() {
        thread.start();
    }

    private static List<Shown> view(int camera) {
        ShopScript script = ShopScript.of(SEED, camera, VIEWS, FROM_SECONDS + LOOP);
        DrawnShop shop = new DrawnShop(script, DrawnCast.standard(), WIDTH, HEIGHT, camera);
        PersonId person = PersonId.random();
        List<Shown> shown = new ArrayList<>();
        for (int frame = 0; frame < LOOP; frame++) {
            double at = FROM_SECONDS + (double) frame / FRAMES_PER_SECOND;
            shown.add(new Shown(I420Picture.of(shop.draw(at)), faces(shop, script.visits(), at, person)));
        }
        return shown;
    }

    private static List<TrackedFace> faces(DrawnShop shop, List<ScriptedVisit> visits, double at, PersonId person) {
        return List.of(
                new TrackedFace(1, shop.face(visits.getFirst(), at), Optional.of(person)),
                new TrackedFace(2, shop.face(visits.get(1), at), Optional.empty()));
    }

    private void bring() {
        long start = System.nanoTime();
        long gap = Duration.ofSeconds(1).toNanos() / FRAMES_PER_SECOND / feeds.size();
        for (long turn = 0; !closed; turn++) {
            long wait = start + turn * gap - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            }
            int camera = (int) (turn % feeds.size());
            bring(feeds.get(camera), views.get(camera % views.size()).get((int) (turn / feeds.size() % LOOP)));
        }
    }

    private void bring(CameraFeed feed, Shown shown) {
        Instant now = clock.instant();
        if (feed.state().kind() != CameraState.Kind.LIVE) {
            feed.state(new CameraState(CameraState.Kind.LIVE, now, ""));
        }
        feed.rate(new CameraFeed.Rate(FRAMES_PER_SECOND, now));
        feed.faces(new CameraFeed.Faces(now, shown.faces()));
        feed.shown().publish(shown.picture(), now);
    }

    @Override
    public void close() {
        closed = true;
    }
}
