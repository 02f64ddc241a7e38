package smartshop.app.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.alert.Alert;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.StaffedShop;
import smartshop.app.verify.Verification.State;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.drawn.DrawnCast;
import smartshop.recognition.drawn.DrawnFaces;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.image.Picture;
import smartshop.storage.staff.StaffMember;

/** The page itself in a headless Chromium. With {@code -Dsmartshop.screenshots=DIR} it also leaves pictures of what it saw. */
class PhonePageTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private PhoneShop shop;
    private DevTools chromium;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                DevTools.chromium().isPresent(),
                "There is no Chromium here, so the page was not tried: apt-get install chromium");
        shop = new PhoneShop(folder);
        chromium = DevTools.start(DevTools.chromium().orElseThrow(), folder.resolve("profile"));
    }

    @AfterEach
    void close() throws Exception {
        if (chromium != null) {
            chromium.close();
            shop.close();
        }
    }

    @Test
    void alertIsVerifiedByTwoOnTheirPhones() throws Exception {
        DevTools.Phone till = chromium.phone(WIDTH, HEIGHT, false);
        pair(till, "Till");
        // Each phone here has a browser context of its own, which is a private one; nothing else is missing.
        assertThat(till.notInstallable()).isSubsetOf("in-incognito");
        keep(till, "phone-1-sign-in");
        signIn(till, shop.mia);
        until("nothing waits", () -> till.shows("#quiet"));
        keepBoth(till, "phone-2-quiet");

        Alert alert = raise();
        until("it asks", () -> till.shows("#answers") && loaded(till));
        assertThat(till.text("body")).doesNotContain(PhoneShop.LISTED).contains("Do not approach alone.");
        keepBoth(till, "phone-3-check");
        till.press("#photo-next");
        until("the next photo", () -> till.text("#enrolled-words").contains("2 of 3") && loaded(till));
        keep(till, "phone-3-second-photo");
        narrow(till);

        DevTools.Phone guards = chromium.phone(WIDTH, HEIGHT, true);
        pair(guards, "Guard");
        signIn(guards, shop.gil);
        until("it asks him as well", () -> guards.shows("#answers") && loaded(guards));

        answer(till, "THIS_PERSON");
        until("one of two", () -> till.text("#chip").contains("1 of 2"));
        keepBoth(till, "phone-4-one-of-two");
        assertThat(guards.text("#chip")).contains("Check");
        assertThat(guards.text("body")).doesNotContain("Mia", "Likelihood", "Second opinion");
        assertThat(till.text("body"))
                .doesNotContain("Likelihood", "Second opinion"); // the other one may stand beside her

        answer(guards, "THIS_PERSON");
        until(
                "the second verdict arrives on the first phone",
                () -> till.text("#chip").contains("Act"));
        assertThat(till.text("#outcome")).contains(PhoneShop.LISTED, "Gil Guard said: the same person.");
        assertThat(till.text("#hints")).contains("Likelihood: good.", "Second opinion: agrees");
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.ACT);
        keepBoth(till, "phone-5-act");
        till.press("#act-help");
        until("whom to ring", () -> till.text("#ring-emergency").equals("Emergency: 999"));
        assertThat(till.text("#help-sheet")).contains("Nobody is set up who gets a written message.");
        keepBoth(till, "phone-5-help");
        till.press("#help-sheet .cancel");

        till.press("#sign-out");
        until("signed out", () -> till.shows("#sign-in"));
        assertThat(till.value("[...document.querySelectorAll('#card img')].some(i => i.hasAttribute('src'))"))
                .isEqualTo("false");
    }

    @Test
    void lostConnectionIsSaidAndComesBack() throws Exception {
        DevTools.Phone till = chromium.phone(WIDTH, HEIGHT, false);
        pair(till, "Till");
        signIn(till, shop.mia);
        raise();
        until("it asks", () -> till.shows("#answers") && loaded(till));

        till.offline(true);
        till.value("window.dispatchEvent(new Event('offline'))");
        until("it says so", () -> till.text("#offline").contains("Not connected: alerts do not reach this phone."));
        assertThat(till.value("document.querySelector('#answers button').disabled"))
                .isEqualTo("true");
        keepBoth(till, "phone-6-not-connected");

        till.offline(false);
        until("it is back", () -> !till.shows("#offline"));

        shop.phoning.desk().remove(shop.phoning.desk().phones().getFirst().id());
        until("it is out", () -> till.shows("#removed"));
        keepBoth(till, "phone-7-removed");
    }

    private void pair(DevTools.Phone phone, String name) throws Exception {
        phone.open(shop.offer().link());
        until("the page is there", () -> phone.shows("#pair-form"));
        keep(phone, "phone-0-pair");
        phone.type("#pair-name", name);
        phone.press("#pair-do");
        until("it asks who is there", () -> phone.shows("#people button"));
        assertThat(phone.value("location.href")).endsWith("/phone/");
    }

    private static void signIn(DevTools.Phone phone, StaffMember who) throws Exception {
        phone.value("[...document.querySelectorAll('#people button')].find(b => b.innerText.includes('%s')).click()"
                .formatted(who.name()));
        phone.type("#secret", new String(StaffedShop.pin(who.name())));
        phone.press("#sign-in-do");
        until("in", () -> phone.text("#me").equals(who.name()));
    }

    /** Presses until it is armed. */
    private static void answer(DevTools.Phone phone, String answer) throws Exception {
        until("answered", () -> {
            phone.press("[data-answer=%s]".formatted(answer));
            return !phone.shows("#answers");
        });
    }

    private static boolean loaded(DevTools.Phone phone) throws Exception {
        return phone.value("[...document.querySelectorAll('#card img')].every(i => i.complete && i.naturalWidth > 0)")
                .equals("true");
    }

    /** One thumb on the smallest phone: everything fits, and targets are large. */
    private static void narrow(DevTools.Phone phone) throws Exception {
        phone.looks(360, 640, true);
        assertThat(phone.value("document.documentElement.scrollWidth")).isEqualTo("360");
        assertThat(phone.value(
                        "Math.min(...[...document.querySelectorAll('#answers button')].map(b => b.offsetHeight))"))
                .satisfies(height -> assertThat(Integer.parseInt(height)).isGreaterThanOrEqualTo(48));
        keep(phone, "phone-8-narrow");
        phone.looks(WIDTH, HEIGHT, false);
    }

    private Alert raise() {
        Picture live = DrawnFaces.portrait(DrawnCast.standard().listed().getFirst(), 200, 12, 4, 0.8);
        Alert drawn = DrawnAlerts.of(shop.shop.listed, DrawnAlerts.ENTRANCE, shop.shop.clock.instant());
        Alert alert = new Alert(
                UUID.randomUUID(),
                drawn.camera(),
                drawn.cameraName(),
                drawn.person(),
                drawn.score(),
                drawn.capturedAt(),
                drawn.decidedAt(),
                drawn.alertedAt(),
                live,
                scene(live),
                new Box(700, 180, 200, 200),
                new Embedding("test", new float[] {0.6f, 0.8f}),
                Presentation.UNKNOWN);
        shop.board.raised(alert);
        return alert;
    }

    /** A wall, a floor, and the face where the box is. */
    private static Picture scene(Picture face) {
        int width = 1280;
        int height = 720;
        byte[] bgr = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean there = x >= 700 && x < 900 && y >= 180 && y < 380;
                for (int c = 0; c < 3; c++) {
                    int plain = y > 520 ? 96 - 8 * c : 176 - y / 8 + 6 * c + (x / 160 % 2 == 0 ? 6 : 0);
                    bgr[(y * width + x) * 3 + c] =
                            there ? face.bgr()[((y - 180) * face.width() + x - 700) * 3 + c] : (byte) plain;
                }
            }
        }
        return new Picture(width, height, bgr);
    }

    private static void until(String what, Callable<Boolean> condition) throws InterruptedException {
        eventually(what, () -> {
            try {
                return condition.call();
            } catch (Exception e) {
                throw new AssertionError(what, e);
            }
        });
    }

    private static void keepBoth(DevTools.Phone phone, String name) throws Exception {
        phone.looks(WIDTH, HEIGHT, true);
        keep(phone, name + "-dark");
        phone.looks(WIDTH, HEIGHT, false);
        keep(phone, name + "-light");
    }

    private static void keep(DevTools.Phone phone, String name) throws Exception {
        String where = System.getProperty("smartshop.screenshots", "");
        if (!where.isEmpty()) {
            Files.createDirectories(Path.of(where));
            Files.write(Path.of(where, name + ".png"), phone.picture());
        }
    }
}
