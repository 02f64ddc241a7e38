package smartshop.app.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.alert.Alert;
import smartshop.app.live.Notice;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.StaffedShop;
import smartshop.app.verify.Verification.State;
import smartshop.storage.audit.Action;
import smartshop.storage.staff.SignIn;
import smartshop.storage.verdict.Verdict;

/** Phones over the console's real port: who is let in, who answers, and what nobody else gets. */
class PhoneTest {
    private static final Map<String, String> SAME = Map.of("answer", "THIS_PERSON");
    private static final Map<String, String> DIFFERENT = Map.of("answer", "NOT_THIS_PERSON");

    @TempDir
    Path folder;

    private PhoneShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = new PhoneShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void strangerLearnsNothingButThatItIsNotPaired() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        try (Browser stranger = new Browser(shop)) {
            HttpResponse<String> blank = stranger.get("");
            assertThat(blank.statusCode()).isEqualTo(401);
            assertThat(blank.body()).contains("Not paired").doesNotContain("SmartShop", "script");
            for (String path : List.of(
                    "phone.js", "phone.webmanifest", "smartshop-authority.crt", "alerts/" + alert.id() + "/live.jpg")) {
                assertThat(stranger.get(path).statusCode()).isEqualTo(401);
                assertThat(stranger.get(path).body()).isEqualTo(blank.body());
            }
            assertThat(stranger.pair("guessed", "Mine").statusCode()).isEqualTo(401);
            assertThatThrownBy(stranger::live).hasMessageContaining("WebSocket");
        }
    }

    @Test
    void tokenIsGoodOnceAndForAFewMinutes() throws Exception {
        String token = shop.token();
        try (Browser first = new Browser(shop);
                Browser second = new Browser(shop)) {
            assertThat(first.get("").body()).contains("Pair this phone");
            HttpResponse<String> wrong = first.pair("wrong", "Till");
            assertThat(wrong.statusCode()).isEqualTo(409);
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

            HttpResponse<String> paired = first.pair(token, "Till");
            assertThat(paired.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-smartshop-phone=")
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict");
            assertThat(shop.phoning.desk().taken()).contains("Till");

            String next = shop.token();
            assertThat(second.pair(token, "Twice").statusCode()).isEqualTo(409);
            shop.shop.clock.advance(Invitations.OPEN);
            assertThat(second.pair(next, "Late").statusCode()).isEqualTo(401);
        }
        assertThat(shop.phoning.desk().phones()).extracting(ShownPhone::name).containsExactly("Till");
        assertThat(shop.deeds()).containsExactly("phone-paired");
        assertThat(shop.notices.all()).extracting(Notice::words).anyMatch(words -> words.startsWith("A phone at "));
    }

    @Test
    void guessingAddressIsShutOut() throws Exception {
        String token = shop.token();
        try (Browser guesser = new Browser(shop)) {
            for (int i = 0; i < 5; i++) {
                guesser.pair("guess " + i, "Mine");
            }
            assertThat(guesser.pair(token, "Mine").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void onlyTheDigestOfWhatAPhoneShowsIsKept() throws Exception {
        try (Browser phone = Browser.paired(shop, "Till")) {
            String secret = phone.cookie().substring(phone.cookie().indexOf('=') + 1);
            assertThat(secret).hasSize(43);
            assertThat(shop.shop.database().phones().all())
                    .singleElement()
                    .satisfies(kept ->
                            assertThat(kept.digest()).doesNotContain(secret).hasSize(64));
        }
    }

    @Test
    void removedPhoneIsOutAtOnce() throws Exception {
        try (Browser phone = Browser.of(shop, shop.mia)) {
            Browser.Live live = phone.live();
            eventually("the page hears", () -> live.last().has("me"));
            ShownPhone shown = shop.phoning.desk().phones().getFirst();
            assertThat(shown.who()).contains("Mia Chen");
            assertThat(shown.connected()).isTrue();

            shop.phoning.desk().remove(shown.id());

            eventually("its connection is closed", live::over);
            assertThat(live.status).isEqualTo(PhoneSocket.REMOVED);
            assertThat(phone.get("").statusCode()).isEqualTo(401);
            assertThat(shop.deeds())
                    .containsExactly("phone-paired", "phone-signed-in", "phone-removed", "phone-signed-out");
        }
    }

    @Test
    void wrongSecretsCountTogetherWithTheDesks() throws Exception {
        try (Browser phone = Browser.paired(shop, "Till")) {
            int wrong = 0;
            while (!phone.signIn(shop.mia, "111111").body().contains("Wrong too often")) {
                assertThat(++wrong).isLessThan(10);
            }
            String right = new String(StaffedShop.pin(shop.mia.name()));
            assertThat(phone.signIn(shop.mia, right).body()).contains("Wrong too often");
            assertThat(shop.shop.access().signIn(shop.mia.id(), right.toCharArray()))
                    .isInstanceOf(SignIn.TooEarly.class);
        }
        assertThat(shop.shop.entries()).extracting("action").contains(Action.SIGN_IN_FAILED.code());
    }

    @Test
    void nobodySignedInSeesNoFaceAndNoAlert() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        try (Browser phone = Browser.paired(shop, "Till")) {
            Browser.Live live = phone.live();
            eventually("the page hears", () -> live.last().path("calls").asBoolean());
            assertThat(live.last().has("alerts")).isFalse();
            assertThat(live.all()).doesNotContain(alert.id().toString(), "Entrance");
            assertThat(phone.picture(alert.id().toString(), "live.jpg").statusCode())
                    .isEqualTo(404);
            assertThat(phone.post("alerts/" + alert.id() + "/answer", SAME).body())
                    .contains("Sign in again");
        }
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.NEW);
    }

    @Test
    void whoIsLimitedToAnotherCameraSeesNothing() throws Exception {
        shop.shop.staff().limit(shop.gil.id(), Set.of(DrawnAlerts.AISLE));
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        try (Browser phone = Browser.of(shop, shop.gil)) {
            Browser.Live live = phone.live();
            eventually("the page hears", () -> live.last().has("alerts"));
            assertThat(live.last().path("alerts")).isEmpty();
            assertThat(phone.picture(alert.id().toString(), "scene.jpg").statusCode())
                    .isEqualTo(404);
            assertThat(phone.post("alerts/" + alert.id() + "/answer", SAME).statusCode())
                    .isEqualTo(409);
        }
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.NEW);
    }

    @Test
    void onePersonCountsOnceWhateverTheyAnswerOn() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        shop.board.answer(alert.id(), Verdict.THIS_PERSON, shop.shop.access().proven());
        try (Browser phone = Browser.of(shop, shop.owner)) {
            HttpResponse<String> again = phone.post("alerts/" + alert.id() + "/answer", SAME);

            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("You have answered this alert already");
        }
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.FIRST_YES);
    }

    @Test
    void twoPeopleOnTwoPhonesVerifyAndBothPagesSeeIt() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        String answer = "alerts/" + alert.id() + "/answer";
        try (Browser mias = Browser.of(shop, shop.mia);
                Browser gils = Browser.of(shop, shop.gil)) {
            Browser.Live first = mias.live();
            Browser.Live second = gils.live();
            eventually(
                    "both see it",
                    () -> first.alert().path("asks").asBoolean()
                            && second.alert().path("asks").asBoolean());
            assertThat(mias.picture(alert.id().toString(), "live.jpg").body()).startsWith(0xff, 0xd8);
            assertThat(mias.picture(alert.id().toString(), "enrolled.jpg").body())
                    .startsWith(0xff, 0xd8);

            assertThat(mias.post(answer, SAME).statusCode()).isEqualTo(200);
            eventually("one of two", () -> first.alert().path("chip").asText().equals("FIRST_YES"));
            // Nothing that the other has to know of it, and no name, before they have answered.
            assertThat(second.all()).doesNotContain("FIRST_YES", "Mia", PhoneShop.LISTED, "Theft");
            assertThat(first.all()).doesNotContain(PhoneShop.LISTED);
            assertThat(first.all() + second.all()).doesNotContain("Likelihood", "opinion");
            byte[] front = mias.picture(alert.id().toString(), "enrolled.jpg").body();
            assertThat(mias.picture(alert.id().toString(), "enrolled-2.jpg").body())
                    .startsWith(0xff, 0xd8)
                    .isNotEqualTo(front);

            assertThat(gils.post(answer, SAME).statusCode()).isEqualTo(200);
            eventually(
                    "the second verdict arrives",
                    () -> first.alert().path("chip").asText().equals("ACT"));
            assertThat(first.alert().path("lines").toString())
                    .contains("Two people say it is this person.", PhoneShop.LISTED, "Gil Guard said: the same person.")
                    .doesNotContain("gossip");
            assertThat(first.alert().path("hints").toString())
                    .contains("Likelihood: good.", "about once in 2 years", "Second opinion: agrees");
        }
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.ACT);
    }

    @Test
    void answerIsTakenBack() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        try (Browser phone = Browser.of(shop, shop.mia)) {
            phone.post("alerts/" + alert.id() + "/answer", DIFFERENT);
            Browser.Live live = phone.live();
            eventually("it says so", () -> live.alert().path("undoUntil").asLong() > 0);

            assertThat(phone.post("alerts/" + alert.id() + "/take-back", Map.of())
                            .statusCode())
                    .isEqualTo(200);
            eventually("it asks again", () -> live.alert().path("asks").asBoolean());
        }
        assertThat(shop.deeds())
                .containsExactly("phone-paired", "phone-signed-in", "verdict-given", "verdict-taken-back");
    }

    @Test
    void idlePhoneIsSignedOutAndTheDeskIsNot() throws Exception {
        try (Browser phone = Browser.of(shop, shop.mia)) {
            Browser.Live live = phone.live();
            eventually("she is in", () -> live.last().has("me"));

            shop.later.addAndGet(Duration.ofMinutes(6).toNanos());
            shop.phoning.check();

            eventually("she is out", () -> live.last().path("view").asText().equals("SIGN_IN"));
        }
        assertThat(shop.shop.access().session().person()).contains(shop.owner);
    }

    @Test
    void whoWasRemovedFromTheStaffIsOutOnThePhone() throws Exception {
        try (Browser phone = Browser.of(shop, shop.gil)) {
            Browser.Live live = phone.live();
            eventually("he is in", () -> live.last().has("me"));

            shop.shop.staff().remove(shop.gil.id());

            eventually("he is out", () -> live.last().path("view").asText().equals("SIGN_IN"));
            assertThat(live.last().toString()).doesNotContain("Gil");
        }
    }

    @Test
    void whatAnotherSitesPageSendsIsRefused() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        String answer = "alerts/" + alert.id() + "/answer";
        String body = "{\"answer\":\"THIS_PERSON\"}";
        String json = "application/json";
        try (Browser phone = Browser.of(shop, shop.mia)) {
            for (Map<String, String> headers : List.of(
                    Map.of("Origin", "https://evil.example", "X-SmartShop", "1", "Content-Type", json),
                    Map.of("Origin", "null", "X-SmartShop", "1", "Content-Type", json),
                    Map.of("X-SmartShop", "1", "Content-Type", json),
                    Map.of("Origin", phone.origin(), "Content-Type", json),
                    Map.of("Origin", phone.origin(), "X-SmartShop", "1", "Content-Type", "text/plain"),
                    Map.of(
                            "Origin",
                            phone.origin(),
                            "X-SmartShop",
                            "1",
                            "Content-Type",
                            json,
                            "Sec-Fetch-Site",
                            "cross-site"))) {
                assertThat(phone.post(answer, body, headers).statusCode()).isEqualTo(403);
            }
            assertThat(phone.get(answer).statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> phone.live("https://evil.example", true)).hasMessageContaining("WebSocket");
            Map<String, String> own = Map.of("Origin", phone.origin(), "X-SmartShop", "1", "Content-Type", json);
            assertThat(phone.post(answer, " ".repeat(5000), own).statusCode()).isEqualTo(413);
            assertThat(phone.post(answer, "no JSON", own).statusCode()).isEqualTo(409);
        }
        assertThat(shop.board.find(alert.id()).orElseThrow().state()).isEqualTo(State.NEW);
    }

    @Test
    void eachAnswerIsKeptByNobodyAndLetsNothingIn() throws Exception {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        try (Browser stranger = new Browser(shop);
                Browser phone = Browser.of(shop, shop.mia)) {
            List<HttpResponse<?>> answers = List.of(
                    stranger.get(""),
                    phone.get(""),
                    phone.get("phone.js"),
                    phone.get("nothing"),
                    phone.picture(alert.id().toString(), "scene.jpg"),
                    phone.post("alerts/" + alert.id() + "/answer", SAME),
                    phone.post("sign-out", "", Map.of()));
            for (HttpResponse<?> answer : answers) {
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
                assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                        .contains("same-origin");
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
        }
    }

    @Test
    void phoneThatAsksTooMuchIsToldToWait() throws Exception {
        try (Browser phone = Browser.paired(shop, "Till")) {
            int asked = 0;
            int status = 200;
            while (status == 200) {
                assertThat(++asked).isLessThan(2000);
                status = phone.get("phone.css").statusCode();
            }
            assertThat(status).isEqualTo(429);
        }
    }

    @Test
    void phoneThatDoesNotReadIsDroppedWhileTheOthersGoOn() throws Exception {
        try (Browser deafs = Browser.of(shop, shop.mia);
                Browser gils = Browser.of(shop, shop.gil)) {
            Browser.Live deaf = deafs.live(deafs.origin(), false);
            Browser.Live live = gils.live();
            eventually("he hears", () -> live.last().has("me"));
            Duration step = Handset.PATIENCE.dividedBy(3);
            for (int i = 0; i < 4; i++) {
                int before = live.heard();
                shop.raise(i % 2 == 0 ? DrawnAlerts.ENTRANCE : DrawnAlerts.AISLE);
                // A message more: he has said of the one before that it came.
                eventually("he hears of alerts", () -> live.heard() > before);
                shop.later.addAndGet(step.toNanos());
            }
            eventually("she is gone, he is not", () -> {
                shop.phoning.check();
                return shop.phoning.desk().phones().stream()
                        .allMatch(phone -> phone.connected() == phone.who().equals(Optional.of("Gil Guard")));
            });
            assertThat(live.over()).isFalse();
            assertThat(deaf.last().isEmpty()).isTrue();
        }
    }

    @Test
    void guardPairsNoPhoneAndNobodyDoesWhereNobodySignsIn() {
        shop.shop.signIn(shop.gil);

        assertThatThrownBy(shop::offer).isInstanceOf(AccessException.class);
        assertThatThrownBy(() -> shop.phoning.desk().phones()).isInstanceOf(AccessException.class);
    }

    @Test
    void pairedPhoneIsKnownAgainAfterARestartAndAForgedRowIsNot() throws Exception {
        try (Browser phone = Browser.paired(shop, "Till")) {
            String secret = phone.cookie().substring(phone.cookie().indexOf('=') + 1);
            PhoneBook again = new PhoneBook(shop.shop.database().phones(), shop.shop.clock);

            assertThat(again.showing(secret)).get().extracting("name").isEqualTo("Till");
            assertThat(again.showing("another")).isEmpty();
        }
    }
}
