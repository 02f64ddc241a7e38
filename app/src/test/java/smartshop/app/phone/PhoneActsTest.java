package smartshop.app.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.Firm;
import smartshop.app.act.HelpSettings;
import smartshop.app.act.RelayPeer;
import smartshop.app.alert.Alert;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.DrawnAlerts;
import smartshop.storage.audit.Entry;
import smartshop.storage.verdict.Verdict;

/** What people do from their phones about somebody whom they have recognised. */
class PhoneActsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SAME = Map.of("answer", "THIS_PERSON");

    @TempDir
    Path folder;

    @Test
    void nothingIsOfferedOrDoneOnOnePersonsWord() throws Exception {
        try (PhoneShop shop = new PhoneShop(folder);
                Browser phone = Browser.of(shop, shop.mia)) {
            Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
            phone.post(path(alert, "answer"), SAME);
            Browser.Live live = phone.live();
            eventually("one of two", () -> live.alert().path("chip").asText().equals("FIRST_YES"));

            assertThat(live.alert().has("acts")).isFalse();
            for (String act : List.of("lock", "help", "call", "announce")) {
                HttpResponse<String> answer = phone.post(
                        path(alert, act),
                        Map.of("kind", "NEUTRAL", "draft", UUID.randomUUID().toString(), "text", "x"));
                assertThat(answer.statusCode()).as(act).isEqualTo(409);
                assertThat(answer.body()).contains("only about somebody who was recognised");
            }
            assertThat(actions(shop))
                    .noneMatch(action -> action.startsWith("door-") || action.startsWith("help-called"));
        }
    }

    @Test
    void whoIsLimitedToAnotherCameraDoesNothing() throws Exception {
        try (PhoneShop shop = new PhoneShop(folder)) {
            shop.shop.staff().limit(shop.gil.id(), java.util.Set.of(DrawnAlerts.AISLE));
            Alert alert = verified(shop);
            try (Browser phone = Browser.of(shop, shop.gil)) {
                for (String act : List.of("lock", "help")) {
                    assertThat(phone.post(path(alert, act), Map.of()).statusCode())
                            .isEqualTo(409);
                }
            }
        }
    }

    @Test
    void helpIsCalledOnceInTheNameOfWhoPressedAndEverybodySeesIt() throws Exception {
        try (HttpsPeer firm = HttpsPeer.on("127.0.0.8");
                PhoneShop shop = new PhoneShop(folder, firm.allowed().text())) {
            UUID channel = Firm.known(shop.shop.database(), firm);
            shop.messaging.begin();
            shop.acting.help().change(new HelpSettings("Watchful Ltd", "020 7946 0000", channel));
            Alert alert = verified(shop);
            try (Browser mias = Browser.of(shop, shop.mia);
                    Browser gils = Browser.of(shop, shop.gil)) {
                Browser.Live live = gils.live();
                eventually("it can be done", () -> live.alert().has("acts"));
                JsonNode draft =
                        JSON.readTree(mias.post(path(alert, "help"), Map.of()).body());
                assertThat(draft.path("emergency").asText()).isEqualTo("999");
                assertThat(draft.path("phone").asText()).isEqualTo("020 7946 0000");
                assertThat(draft.path("text").asText()).contains("Corner shop").doesNotContain(PhoneShop.LISTED);
                assertThat(firm.received()).isEmpty();

                Map<String, String> read =
                        Map.of("draft", draft.path("draft").asText(), "text", "Blue coat, at the till.");
                assertThat(mias.post(path(alert, "call"), read).statusCode()).isEqualTo(200);
                assertThat(mias.post(path(alert, "call"), read).body()).contains("sent already");
                eventually("it came", () -> !firm.received().isEmpty());
                assertThat(firm.received().getFirst().body()).contains("Blue coat");
                eventually(
                        "the other one sees who was called",
                        () -> live.alert()
                                .path("acts")
                                .path("done")
                                .asText()
                                .startsWith("The message to Watchful Ltd went on its way at 14:03."));
            }
            assertThat(firm.received()).hasSize(1);
            assertThat(shop.shop.entries())
                    .filteredOn(entry -> entry.action().equals("help-called"))
                    .extracting(Entry::actor)
                    .containsExactly(shop.mia.id().toString());
        }
    }

    @Test
    void aSentenceIsAnnouncedInTheNameOfWhoPressed() throws Exception {
        try (HttpsPeer speaker = HttpsPeer.on("127.0.0.8");
                PhoneShop shop = new PhoneShop(folder, speaker.allowed().text())) {
            shop.acting
                    .announcements()
                    .change(new AnnounceSettings(
                            "Staff to the entrance", "", "", "", speaker.url("/say"), RelayPeer.KEY));
            Alert alert = verified(shop);
            try (Browser phone = Browser.of(shop, shop.gil)) {
                Browser.Live live = phone.live();
                eventually(
                        "one sentence",
                        () -> live.alert().path("acts").path("sentences").size() == 1);

                assertThat(phone.post(path(alert, "announce"), Map.of("kind", "PERSONAL"))
                                .statusCode())
                        .isEqualTo(409);
                HttpResponse<String> said = phone.post(path(alert, "announce"), Map.of("kind", "NEUTRAL"));
                assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
            }
            assertThat(speaker.received()).hasSize(1);
            assertThat(shop.shop.entries())
                    .filteredOn(entry -> entry.action().equals("announced"))
                    .extracting(Entry::actor)
                    .containsExactly(shop.gil.id().toString());
        }
    }

    @Test
    void theDoorIsLockedByTwoPeoplesWordAndOpenedByWhoeverIsSignedInOnAPhone() throws Exception {
        try (RelayPeer relay = new RelayPeer();
                PhoneShop shop = new PhoneShop(folder, relay.peer.allowed().text())) {
            Alert alert = verified(shop);
            try (Browser phone = Browser.of(shop, shop.gil)) {
                assertThat(phone.post(path(alert, "lock"), Map.of()).body()).contains("has not switched");
                shop.acting.doorSetup().change(relay.settings(60));
                Browser.Live live = phone.live();
                eventually(
                        "it can be locked",
                        () -> live.alert().path("acts").path("door").asBoolean());

                HttpResponse<String> locked = phone.post(path(alert, "lock"), Map.of());
                assertThat(locked.statusCode()).as(locked.body()).isEqualTo(200);
                assertThat(relay.locked()).isTrue();
                eventually(
                        "the page counts down",
                        () -> live.last().path("doorUntil").asLong() > 0);

                assertThat(phone.post("release", Map.of()).statusCode()).isEqualTo(200);
                eventually("it is open", () -> !relay.locked());
            }
            assertThat(shop.shop.entries())
                    .filteredOn(entry -> entry.action().equals("door-release-sent")
                            && entry.detail().contains("by-hand"))
                    .extracting(Entry::actor)
                    .containsExactly(shop.gil.id().toString());
        }
    }

    @Test
    void whoeverOpensTheDoorWaitsForNoAnnouncement() throws Exception {
        CountDownLatch said = new CountDownLatch(1);
        try (HttpsPeer speaker = HttpsPeer.on("127.0.0.8");
                PhoneShop shop = new PhoneShop(folder, speaker.allowed().text());
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
                Browser phone = Browser.of(shop, shop.gil);
                Browser loud = Browser.of(shop, shop.mia)) {
            speaker.answer((received, response) -> said.await());
            shop.acting
                    .announcements()
                    .change(new AnnounceSettings(
                            "Staff to the entrance", "", "", "", speaker.url("/say"), RelayPeer.KEY));
            Alert alert = verified(shop);
            for (int i = 0; i < 3; i++) {
                others.submit(() -> loud.post(path(alert, "announce"), Map.of("kind", "NEUTRAL")));
            }
            eventually("nobody answers", () -> !speaker.received().isEmpty());

            HttpResponse<String> opened = phone.post("release", Map.of());
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
            assertThat(said.getCount()).as("still waiting").isOne();
            said.countDown();
        }
    }

    /** By the owner at the desk and by Mia. */
    private static Alert verified(PhoneShop shop) {
        Alert alert = shop.raise(DrawnAlerts.ENTRANCE);
        shop.board.answer(alert.id(), Verdict.THIS_PERSON, shop.shop.access().proven());
        shop.board.answer(alert.id(), Verdict.THIS_PERSON, shop.shop.proven(shop.mia));
        return alert;
    }

    private static List<String> actions(PhoneShop shop) {
        return shop.shop.entries().stream().map(Entry::action).toList();
    }

    private static String path(Alert alert, String act) {
        return "alerts/" + alert.id() + "/" + act;
    }
}
