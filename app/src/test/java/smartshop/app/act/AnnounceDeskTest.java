package smartshop.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.access.Proven;
import smartshop.app.act.AnnounceSettings.Kind;
import smartshop.app.alert.Alert;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.NotPermittedException;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.StorageException;
import smartshop.storage.verdict.Verdict;

/** A sentence about nobody is announced at any time, one about somebody once two people have recognised them. */
class AnnounceDeskTest {
    @TempDir
    Path folder;

    private HttpsPeer speaker;
    private ActingShop shop;
    private AnnounceDesk desk;

    @BeforeEach
    void open() throws Exception {
        speaker = HttpsPeer.on("127.0.0.9");
        shop = new ActingShop(folder, speaker);
        desk = new AnnounceDesk(
                Acting.announceBook(shop.shop.database(), shop.notices),
                new Announcer(shop.messaging.outbound().http(), shop.shop.clock, ActingShop.PATIENT),
                shop.shop.desk(),
                shop.shop.access(),
                shop.notices,
                shop.shop.clock);
        desk.change(new AnnounceSettings(
                "Staff to the entrance, please.",
                "",
                "You have been recognised. Please leave.",
                "",
                speaker.url("/say"),
                RelayPeer.KEY));
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
        speaker.close();
    }

    private List<String> spoken() {
        return speaker.received().stream().map(HttpsPeer.Received::body).toList();
    }

    @Test
    void aSentenceAboutSomebodyTakesTwoPeople() {
        Alert alert = shop.raise();
        shop.say(alert, shop.olga, Verdict.THIS_PERSON);
        OpenAlert first = shop.open(alert);
        assertThatThrownBy(() -> desk.announce(Kind.PERSONAL, first, shop.proven(shop.max)))
                .isInstanceOf(NotPermittedException.class);
        desk.announce(Kind.NEUTRAL, first, shop.proven(shop.max));
        assertThat(spoken()).hasSize(1).first().asString().contains("Staff to the entrance");

        shop.say(alert, shop.max, Verdict.THIS_PERSON);
        desk.announce(Kind.PERSONAL, shop.open(alert), shop.proven(shop.max));
        assertThat(spoken()).hasSize(2).last().asString().contains("Please leave");
        assertThat(shop.shop.entries())
                .extracting(entry -> entry.action() + " " + entry.detail())
                .endsWith("announcement-asked personal", "announced personal");
    }

    @Test
    void oneAloneHasTheSentenceAboutNobodyAnnouncedWithoutAnyAlert() {
        desk.announceNeutral(shop.proven(shop.gita));

        assertThat(spoken())
                .singleElement()
                .asString()
                .contains("Staff to the entrance")
                .doesNotContain("recognised");
        assertThat(shop.shop.entries())
                .filteredOn(entry -> entry.action().startsWith("announce"))
                .extracting(entry -> entry.action() + " " + entry.detail() + " " + entry.subject())
                .containsExactly(
                        "announcements-changed  Optional.empty",
                        "announcement-asked neutral Optional.empty",
                        "announced neutral Optional.empty");
        Proven old = shop.proven(shop.gita);
        shop.shop.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> desk.announceNeutral(old)).isInstanceOf(AccessException.class);
    }

    @Test
    void whatCannotBeRecordedIsNotAnnounced() {
        OpenAlert alert = shop.verified();
        Proven who = shop.proven(shop.max);
        shop.shop.database().close();

        assertThatThrownBy(() -> desk.announce(Kind.NEUTRAL, alert, who)).isInstanceOf(StorageException.class);
        assertThat(spoken()).isEmpty();
    }

    @Test
    void whatWasHeardWasHeardAlsoIfTheDiskFailsMeanwhile() {
        OpenAlert alert = shop.verified();
        speaker.answer((what, response) -> {
            shop.shop.database().close();
            response.setStatus(200);
        });

        desk.announce(Kind.NEUTRAL, alert, shop.proven(shop.max));

        assertThat(spoken()).hasSize(1);
        shop.shop.restart();
        assertThat(shop.shop.entries())
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("announcement-asked"));
    }

    @Test
    void aRuleSaysTheNeutralSentenceOnceAMinute() throws Exception {
        Alert alert = shop.raise();
        desk.byRule(alert.id());
        desk.byRule(alert.id());
        assertThat(spoken()).hasSize(1).first().asString().contains("Staff to the entrance");
        shop.shop.clock.advance(Duration.ofMinutes(1));
        speaker.close();
        desk.byRule(alert.id());
        assertThat(shop.said()).last().asString().contains("Nothing was announced.");
        assertThat(shop.shop.entries())
                .last()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("announcement-failed"));
    }

    @Test
    void whatCannotBeAnnouncedIsNotSetUp() throws Exception {
        Path text = Files.writeString(folder.resolve("no.wav"), "no sound");
        assertThatThrownBy(() -> desk.change(new AnnounceSettings("Hello", text.toString(), "", "", "", "")))
                .hasMessageContaining("WAV file");
        assertThatThrownBy(() -> desk.change(new AnnounceSettings("Hello", "", "", "", "http://pa", RelayPeer.KEY)))
                .hasMessageContaining("https://");
        assertThat(desk.sentence(Kind.NEUTRAL)).isEqualTo("Staff to the entrance, please.");
    }
}
