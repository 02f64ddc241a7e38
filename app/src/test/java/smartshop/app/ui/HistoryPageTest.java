package smartshop.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.Answering;
import smartshop.app.Console;
import smartshop.app.DrawnPictures;
import smartshop.app.SettableClock;
import smartshop.app.alert.Alert;
import smartshop.app.enrol.JpegPortrait;
import smartshop.app.film.Mp4Writer;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.drawn.DrawnPerson;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.I420Picture;
import smartshop.recognition.image.Picture;
import smartshop.recognition.search.PersonId;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.EvidenceClips;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** The history's page: what is kept of an alert, and holding it. */
@OnDisplay
class HistoryPageTest {
    private static final int SIDE = 360;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));

    @TempDir
    private Path folder;

    @Test
    void aConfirmedAlertsPictureIsShownWithoutTheOthersAndCanBeHeld() {
        try (OpenWindow window = new OpenWindow(folder.resolve("data"), clock)) {
            UUID camera = window.console().cameras().add("Entrance").id();
            Alert alert = alert(window.console(), camera);
            Answering.say(window.console(), alert, Verdict.THIS_PERSON);
            window.until(
                    "the picture is kept",
                    () -> !window.console()
                            .aftermath()
                            .evidence()
                            .look(alert.id())
                            .frames()
                            .isEmpty());
            window.console()
                    .storage()
                    .evidenceClips()
                    .keep(alert.id(), alert.person(), new EvidenceClips.Clip(clock.instant(), clip(alert.scene())));
            window.press("History");
            window.press("Details");
            window.awaitWords("Everybody else was made unrecognisable");
            Screen.shot(window.stage().getScene(), "evidence");
            Screen.onFx(() -> {
                ((TitledPane) window.find("#evidence-trace").orElseThrow()).setExpanded(true);
                return null;
            });
            window.awaitWords("by this computer’s");
            Screen.shot(window.stage().getScene(), "evidence-trace");
            window.press("evidence-clip");
            window.awaitWords("1.8 of 1.8 s");
            window.until(
                    "it has ended",
                    () -> ((Button) window.find("#clip-play").orElseThrow())
                            .getText()
                            .equals("Play"));
            Screen.shot(window.stage().getScene(), "clip");
            window.type("#evidence-reason", "Police report 2026/118");
            window.press("evidence-hold");
            window.until(
                    "it is held",
                    () -> window.console()
                            .aftermath()
                            .evidence()
                            .look(alert.id())
                            .lock()
                            .isPresent());
            assertThat(window.console()
                            .storage()
                            .evidenceLocks()
                            .of(alert.id())
                            .orElseThrow()
                            .reason())
                    .isEqualTo("Police report 2026/118");
            Screen.shot(window.stage().getScene(), "history-held");
        }
    }

    /** Two seconds of one picture. */
    private static byte[] clip(Picture scene) {
        I420Picture picture = DrawnPictures.i420(scene);
        try (Mp4Writer film =
                new Mp4Writer(picture.width(), picture.height(), 5, 500_000, Instant.parse("2026-11-20T14:03:22Z"))) {
            for (int i = 0; i < 10; i++) {
                film.add(picture, i * 200_000L);
            }
            return film.finish();
        }
    }

    /** The listed person among three strangers. */
    private Alert alert(Console console, UUID camera) {
        DrawnPerson avery = DrawnCast.standard().listed().getFirst();
        Picture scene = new Picture(4 * SIDE, SIDE, new byte[4 * SIDE * SIDE * 3]);
        put(scene, avery, 0);
        for (int i = 1; i < 4; i++) {
            put(scene, DrawnCast.standard().strangers().get(i), i);
        }
        byte[] portrait = JpegPortrait.of(DrawnFaces.portrait(avery, 300, 0, 0, 0));
        PersonId person = console.storage()
                .watchlist()
                .enrol(NewPerson.drawn(
                        "Avery Stone",
                        "took razor blades",
                        LocalDate.now(clock),
                        List.of(new NewPhoto(portrait, new Embedding("net", new float[] {1, 0})))))
                .id();
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        console.storage()
                .history()
                .append(new AlertRow(
                        id, camera, "Entrance", person, 0.61, now, now, now, new LatencyTrace(now, now, now, now)));
        return new Alert(
                id,
                camera,
                "Entrance",
                person,
                0.61,
                now,
                now,
                now,
                new Picture(1, 1, new byte[3]),
                scene,
                new Box(SIDE * 0.3, SIDE * 0.26, SIDE * 0.4, SIDE * 0.46),
                new Embedding("net", new float[] {1, 0}),
                Presentation.UNKNOWN);
    }

    private static void put(Picture scene, DrawnPerson person, int place) {
        Picture one = DrawnFaces.portrait(person, SIDE, 0, 0, 0);
        for (int y = 0; y < SIDE; y++) {
            System.arraycopy(one.bgr(), y * SIDE * 3, scene.bgr(), (y * 4 + place) * SIDE * 3, SIDE * 3);
        }
    }
}
