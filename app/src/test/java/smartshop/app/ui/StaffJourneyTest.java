package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.SettableClock;
import smartshop.app.access.StaffDesk;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.live.CameraFeed;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.ScriptedVisit;
import smartshop.recognition.embed.Embedding;
import smartshop.storage.audit.Entry;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;

/** An owner sets up people; they sign in, cover faces, switch, and decide together, in the real window. */
@OnDisplay
class StaffJourneyTest {
    private static final String OLGAS = "730518";
    private static final String MIAS = "604417";
    private static final String GITAS = "482913";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void peopleSignInCoverFacesSwitchAndDecideTogether() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            DrawnFeeds shop = shop(window);
            setUp(window);
            others(window);
            guardAnswers(window, shop);
            idleCovers(window);
            twoDecide(window);
            oneWorksAlone(window, shop);
        }
    }

    private DrawnFeeds shop(OpenWindow window) {
        List.of("Entrance", "Aisle 2", "Till").forEach(window.console().cameras()::add);
        window.press("Live");
        window.until("three tiles", () -> window.all(".camera-tile").size() == 3);
        DrawnFeeds shop = new DrawnFeeds(window.console().cameras().feeds());
        show(shop);
        window.until("three pictures", () -> faces(window) == 3);
        return shop;
    }

    private void setUp(OpenWindow window) {
        window.press("Settings");
        window.press("Staff");
        window.awaitWords("Nobody has to sign in");
        shot(window, "staff-empty");
        window.press("Begin with yourself, the owner");
        window.type("#staff-name", "Olga Martin");
        window.type("#staff-secret", "123456");
        window.type("#staff-again", "123456");
        window.press("sheet-do");
        window.awaitWords("one of the first that anybody would try");
        shot(window, "staff-first");
        window.type("#staff-secret", OLGAS);
        window.type("#staff-again", OLGAS);
        window.press("sheet-do");
        window.awaitWords("Who is there?");
        window.type("#signin-secret", "111222");
        window.press("signin-do");
        window.awaitWords("That is not it. Try again.");
        signIn(window, OLGAS);
        window.awaitWords("Two people decide together");
    }

    private void others(OpenWindow window) {
        window.press("staff-add");
        window.type("#staff-name", "Mia Chen");
        window.press("role-manager");
        window.type("#staff-secret", MIAS);
        window.type("#staff-again", MIAS);
        shot(window, "staff-add");
        window.press("sheet-do");
        window.awaitWords("Mia Chen");
        StaffDesk desk =
                new StaffDesk(window.console().storage(), window.console().access());
        desk.add("Gita Rao", Role.GUARD, GITAS.toCharArray());
        desk.add("Dr. Paul Ahrens", Role.DATA_PROTECTION_OFFICER, "brown hens lay in the yard".toCharArray());
        window.awaitWords("Dr. Paul Ahrens");
        shot(window, "staff");
        Screen.light(() -> shot(window, "staff-light"));
        Screen.onFx(() -> {
            ((MenuButton) window.all(".menu-button").stream()
                            .filter(menu -> "staff-menu-Gita Rao".equals(menu.getId()))
                            .findFirst()
                            .orElseThrow())
                    .getItems()
                    .getFirst()
                    .fire();
            return null;
        });
        window.awaitWords("Only these cameras");
        shot(window, "staff-change");
        window.press("sheet-cancel");
    }

    private void guardAnswers(OpenWindow window, DrawnFeeds shop) {
        window.press("Live");
        window.until("pictures", () -> faces(window) == 3);
        raise(window, shop);
        window.awaitWords("Is this the same person?");
        window.key(KeyCode.L, true);
        window.awaitWords("Who is there?");
        assertThat(Screen.onFx(() -> faces(window))).as("faces in sight").isZero();
        assertThat(Screen.onFx(() -> window.find(".alert-card").isPresent())).isFalse();
        clock.advance(Duration.ofSeconds(4));
        window.awaitWords("Entrance · 14:03:");
        window.awaitWords("Gita Rao, Mia Chen or Olga Martin may answer");
        shot(window, "signin");
        Screen.light(() -> shot(window, "signin-light"));
        popup(window);
        choose(window, "Gita Rao, Guard");
        signIn(window, GITAS);
        window.awaitWords("Is this the same person?");
        assertThat(rail(window)).containsExactly("Live", "Alerts", "History");
        assertThat(Screen.onFx(() -> window.find("#sensitivity").isPresent())).isFalse();
        shot(window, "guard");
        clock.advance(Duration.ofMillis(700));
        window.press("alert-unsure");
        window.awaitWords("You said: unsure.");
        String gita = member(window, "Gita Rao").id().toString();
        window.until("the record", () -> entries(window).contains(gita + " verdict-given"));
    }

    /** In the card over other programs there is no picture either. */
    private void popup(OpenWindow window) {
        window.until("the popup", () -> popups().size() == 1);
        Window popup = Screen.onFx(() -> popups().getFirst());
        assertThat(Screen.onFx(() -> shownPictures(popup.getScene().getRoot()))).isZero();
        Screen.shot(popup.getScene(), "signin-popup");
    }

    private void idleCovers(OpenWindow window) {
        clock.advance(Duration.ofMinutes(4));
        assertThat(Screen.onFx(() -> window.hasWords("Who is there?"))).isFalse();
        clock.advance(Duration.ofMinutes(1));
        window.awaitWords("Who is there?");
        String gita = member(window, "Gita Rao").id().toString();
        window.until("the record", () -> entries(window).contains(gita + " signed-out"));
        window.key(KeyCode.M, true, true);
        window.awaitWords("Matching is stopped: nobody is looked for. Sign in to resume it.");
        assertThat(window.console().lawful().standing().stopped()).isTrue();
        window.until("the record", () -> entries(window).contains("nobody matching-stopped"));
        shot(window, "signin-stopped");
    }

    private void twoDecide(OpenWindow window) {
        choose(window, "Olga Martin, Owner");
        signIn(window, OLGAS);
        window.until("the pages", () -> rail(window).contains("Settings"));
        window.press("sensitivity");
        window.awaitWords("Calculated for");
        Screen.onFx(() -> {
            ((ComboBox<?>) window.find("#sensitivity-often").orElseThrow())
                    .getSelectionModel()
                    .select(3);
            return null;
        });
        window.press("sheet-do");
        window.awaitWords("More false alerts are to be allowed");
        assertThat(window.console().target().expectation().target().falseAlertsAMonth())
                .isEqualTo(1);
        choose(window, "Mia Chen, Manager");
        shot(window, "second-person");
        signIn(window, MIAS);
        window.until(
                "the new target",
                () -> window.console().target().expectation().target().falseAlertsAMonth() > 4);
        String mia = member(window, "Mia Chen").id().toString();
        assertThat(entries(window)).contains(mia + " second-agreed");
        assertThat(window.console().access().session().person()).hasValue(member(window, "Olga Martin"));
        window.console().lawful().resume();
        fewerVisitors(window);
    }

    /** Fewer visitors mean more false alerts for each of them: the wizard asks for the second person, too. */
    private void fewerVisitors(OpenWindow window) {
        FpirTarget now = window.console().target().expectation().target();
        window.console().target().choose(new FpirTarget(1100, now.falseAlertsAMonth()));
        window.console()
                .cameras()
                .feeds()
                .forEach(camera -> window.console().lawful().purpose(camera.id(), CameraPurpose.SALES_FLOOR));
        window.press("Privacy");
        window.press("Lawful use");
        window.press("lawful-change-3");
        window.until(
                "the present number",
                () -> window.find("#wizard-visitors")
                        .filter(field -> visitors(field).getValue().equals(1100))
                        .isPresent());
        Screen.onFx(() -> {
            visitors(window.find("#wizard-visitors").orElseThrow()).setValue(200);
            return null;
        });
        window.press("sheet-do");
        window.awaitWords("More false alerts are to be allowed");
        choose(window, "Mia Chen, Manager");
        signIn(window, MIAS);
        window.until(
                "the new number",
                () -> Math.round(
                                window.console().target().expectation().target().visitorsADay())
                        == 200);
    }

    @SuppressWarnings("unchecked")
    private static SpinnerValueFactory<Integer> visitors(Node field) {
        return ((Spinner<Integer>) field).getValueFactory();
    }

    private void oneWorksAlone(OpenWindow window, DrawnFeeds shop) {
        window.press("Settings");
        window.press("Staff");
        window.press("staff-alone");
        window.awaitWords("Why are you alone?");
        Screen.onFx(() -> {
            ((javafx.scene.control.TextInputControl)
                            window.find("#staff-reason").orElseThrow())
                    .setText("On weekdays I run this shop by myself.");
            return null;
        });
        shot(window, "alone");
        window.press("sheet-do");
        window.awaitWords("somebody else here is a manager and can agree");
        shot(window, "alone-refused");
        StaffDesk desk =
                new StaffDesk(window.console().storage(), window.console().access());
        desk.remove(member(window, "Mia Chen").id());
        desk.remove(member(window, "Gita Rao").id()); // she could have looked, too
        window.press("sheet-do");
        window.awaitWords("On weekdays I run this shop by myself.");
        window.press("Live");
        show(shop);
        raise(window, shop);
        window.awaitWords("Checked by one person (one-person mode)");
        shot(window, "alone-alert");
        desk.add("Mia Chen", Role.MANAGER, MIAS.toCharArray());
        window.until(
                "the notice",
                () -> window.console().notices().all().stream()
                        .anyMatch(notice -> notice.words().startsWith("One-person mode has ended")));
    }

    private static void signIn(OpenWindow window, String secret) {
        window.until(
                "the field",
                () -> window.find("#signin-secret")
                        .filter(field -> !field.isDisabled())
                        .isPresent());
        window.type("#signin-secret", secret);
        window.press("signin-do");
    }

    private static void choose(OpenWindow window, String tile) {
        window.until(tile, () -> tile(window, tile).isPresent());
        Screen.onFx(() -> {
            tile(window, tile).orElseThrow().fire();
            return null;
        });
    }

    private static java.util.Optional<ButtonBase> tile(OpenWindow window, String words) {
        return window.all(".person-tile").stream()
                .filter(node -> words.equals(node.getAccessibleText()) && seen(node))
                .map(ButtonBase.class::cast)
                .findFirst();
    }

    private static StaffMember member(OpenWindow window, String name) {
        return window.console().access().roster().members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rail(OpenWindow window) {
        return window.all(".rail-button").stream()
                .filter(StaffJourneyTest::seen)
                .map(button -> ((ButtonBase) button).getText())
                .toList();
    }

    private static List<String> entries(OpenWindow window) {
        List<Entry> entries = new ArrayList<>();
        window.console().audit().newest(1000, entries::add);
        return entries.stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList();
    }

    private static long faces(OpenWindow window) {
        return window.all(".camera-tile").stream()
                .filter(StaffJourneyTest::seen)
                .mapToLong(StaffJourneyTest::shownPictures)
                .sum();
    }

    private static long shownPictures(Node root) {
        return root.lookupAll("ImageView").stream()
                .filter(view -> ((ImageView) view).getImage() != null && seen(view))
                .count();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Window> popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .toList();
    }

    private void show(DrawnFeeds shop) {
        double moment = shop.listedVisit(0).start() + 4;
        for (int camera = 0; camera < 3; camera++) {
            shop.show(camera, moment + camera, clock.instant());
        }
    }

    private void raise(OpenWindow window, DrawnFeeds shop) {
        ScriptedVisit visit = shop.listedVisit(0);
        double moment = visit.start() + 4;
        CameraFeed entrance = window.console().cameras().feeds().getFirst();
        Instant now = clock.instant();
        window.console()
                .alerts()
                .raise(
                        new Alert(
                                UUID.randomUUID(),
                                entrance.id(),
                                entrance.name(),
                                Answering.listed(window.console().storage(), clock),
                                0.6,
                                now.minusMillis(900),
                                now,
                                now,
                                DrawnFaces.portrait(DrawnCast.standard().of(visit), 300, 8, 0, 0.2),
                                shop.picture(0, moment),
                                shop.face(0, visit, moment),
                                new Embedding("none", new float[] {1, 0}),
                                Presentation.UNKNOWN),
                        new AlertTrace(now, now, now));
    }

    private static void shot(OpenWindow window, String name) {
        Screen.shot(window.stage().getScene(), name);
    }
}
