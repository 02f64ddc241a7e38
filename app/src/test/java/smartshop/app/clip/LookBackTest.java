package smartshop.app.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.access.StaffDesk;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnShop;
import smartshop.recognition.drawn.ShopScript;
import smartshop.recognition.image.Picture;
import smartshop.recognition.track.TrackedFace;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.staff.Role;

class LookBackTest {
    private static final UUID CAMERA = UUID.randomUUID();
    private static final Box LEFT = new Box(200, 100, 60, 80);
    private static final Box RIGHT = new Box(900, 120, 60, 80);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final DrawnRing ring = new DrawnRing();

    @TempDir
    Path folder;

    private Database database;
    private Access access;
    private LookBack lookBack;

    @BeforeEach
    void open() throws InterruptedException {
        database = Database.open(folder, NewShop.in(folder), clock);
        access = new Access(database, clock);
        lookBack = ring.lookBack(access);
        Picture scene = new DrawnShop(ShopScript.of(7, 0, 1, 60), DrawnCast.standard(), 1280, 720, 0).draw(1);
        ring.look(CAMERA, scene, clock.instant(), List.of());
        ring.look(CAMERA, scene, clock.instant().plusSeconds(1), List.of(face(2, RIGHT), face(1, LEFT)));
    }

    private static TrackedFace face(long track, Box box) {
        return new TrackedFace(track, box, Optional.empty());
    }

    @AfterEach
    void close() {
        ring.close();
        database.close();
    }

    @Test
    void whoLooksBackIsWrittenDownAndSeesThePicturesWithPeopleInThem() {
        assertThat(lookBack.has(CAMERA)).isTrue();
        assertThat(actions()).doesNotContain("ring-viewed");

        List<Moment> moments = lookBack.begin(CAMERA);

        assertThat(actions()).contains("ring-viewed");
        assertThat(moments)
                .singleElement()
                .satisfies(moment ->
                        assertThat(moment.at()).isEqualTo(clock.instant().plusSeconds(1)));
        Still still = lookBack.read(moments.getFirst()).orElseThrow();
        assertThat(still.scene().width()).isEqualTo(Rings.WIDTH);
        assertThat(still.faces()).hasSize(2).allSatisfy(face -> {
            assertThat(face.width()).isEqualTo((int) (60 * 0.75 * 2.6));
            assertThat(face.height()).isBetween(130, 133);
        });
        still.wipe();
        assertThat(still.faces().getFirst().bgr()).containsOnly(0);
    }

    @Test
    void whatTheRingHasLetGoIsGoneForWhoLooksToo() {
        List<Moment> moments = lookBack.begin(CAMERA);
        ring.forget(CAMERA);

        assertThat(lookBack.read(moments.getFirst())).isEmpty();
        assertThat(lookBack.has(CAMERA)).isFalse();
        assertThat(lookBack.begin(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoListsNobodyLooksBackAtNobody() {
        List<Moment> before = lookBack.begin(CAMERA);
        new StaffDesk(database, access).add("Olga", Role.OWNER, "314159".toCharArray());

        assertThatThrownBy(() -> lookBack.begin(CAMERA)).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> lookBack.read(before.getFirst())).isInstanceOf(AccessException.class);
        assertThat(actions().stream().filter("ring-viewed"::equals)).hasSize(1);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        access.audit().newest(100, entry -> actions.add(entry.action()));
        return actions;
    }
}
