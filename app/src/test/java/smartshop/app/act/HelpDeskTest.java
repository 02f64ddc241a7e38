package smartshop.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.AccessException;
import smartshop.app.alert.Alert;
import smartshop.app.channel.DoubtfulDisk;
import smartshop.app.channel.Outbox;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.Harm;
import smartshop.app.verify.NotPermittedException;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Entry;
import smartshop.storage.verdict.Verdict;

/** Help is called by a person, about somebody whom two have recognised, once. */
class HelpDeskTest {
    @TempDir
    Path folder;

    private HttpsPeer firm;
    private ActingShop shop;
    private HelpDesk desk;
    private UUID channel;

    @BeforeEach
    void open() throws Exception {
        firm = HttpsPeer.on("127.0.0.7");
        shop = new ActingShop(folder, firm);
        channel = Firm.known(shop.shop.database(), firm);
        shop.messaging.begin();
        desk = desk(shop.messaging.outbox());
    }

    private HelpDesk desk(Outbox outbox) {
        return new HelpDesk(
                Acting.helpBook(shop.shop.database(), shop.notices),
                shop.shop.desk(),
                shop.shop.access(),
                outbox,
                new HelpDesk.Shop(() -> "Corner shop, 5 High Street", () -> "uk", alert -> OptionalInt.of(12)),
                () -> false,
                shop.shop.clock);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
        firm.close();
    }

    private HelpDraft draft() {
        desk.change(new HelpSettings("Watchful Ltd", "020 7946 0000", channel));
        return desk.prepare(shop.verified());
    }

    @Test
    void aCallIsReadChangedAndGoesByOnePressOnce() throws Exception {
        HelpDraft draft = draft();
        assertThat(draft.maySend()).isTrue();
        assertThat(draft.emergency()).isEqualTo("999");
        assertThat(draft.phone()).isEqualTo("020 7946 0000");
        assertThat(draft.text())
                .startsWith("Please send somebody to Corner shop, 5 High Street.\nAt 14:03 on 20 November two members")
                .contains("Last seen: Entrance, 14:03", "Incident 12", "not holding anybody")
                .doesNotContain("Avery");
        assertThat(firm.received()).isEmpty();

        List<UUID> told = new ArrayList<>();
        desk.onSent((alert, channels) -> told.add(alert));
        List<String> noted = new ArrayList<>();
        desk.onCalled(called -> {
            noted.add(called.contact());
            throw new StorageException("The disk is full.");
        });
        desk.send(draft, draft.text() + "\nBlue coat.", shop.proven(shop.max));
        assertThat(told).as("to be called off").containsExactly(draft.alert());
        assertThat(noted).as("in the incident").containsExactly("Watchful Ltd");
        assertThatThrownBy(() -> desk.send(draft, draft.text(), shop.proven(shop.max)))
                .hasMessageContaining("sent already");
        eventually("it came", () -> !firm.received().isEmpty());
        assertThat(firm.received()).hasSize(1);
        assertThat(firm.received().getFirst().body())
                .contains("\"type\":\"help\"", "Blue coat.", draft.alert().toString())
                .doesNotContain("Avery");
        assertThat(shop.shop.entries())
                .filteredOn(entry -> entry.action().equals("help-called"))
                .extracting(Entry::actor)
                .containsExactly(shop.max.id().toString());
    }

    @Test
    void aCallThatTheDiskTookAndDidNotAcknowledgeGoesOnce() throws Exception {
        desk = desk(DoubtfulDisk.outbox(shop.shop.database()));
        HelpDraft draft = draft();
        desk.send(draft, draft.text(), shop.proven(shop.max));
        assertThatThrownBy(() -> desk.send(draft, draft.text(), shop.proven(shop.max)))
                .hasMessageContaining("sent already");
        HelpDesk another = desk(shop.messaging.outbox());
        assertThatThrownBy(() -> another.send(draft, draft.text(), shop.proven(shop.max)))
                .as("whoever remembers nothing")
                .hasMessageContaining("sent already");

        eventually("it came", () -> !firm.received().isEmpty());
        HelpDraft next = another.prepare(shop.verified());
        another.send(next, "The next one.", shop.proven(shop.max));
        eventually("so did the next", () -> firm.received().size() > 1);
        assertThat(firm.received())
                .hasSize(2)
                .last()
                .satisfies(last -> assertThat(last.body()).contains("The next one."));
    }

    @Test
    void nobodyCallsBeforeTwoPeopleHaveSaidSoButTheNumbersStandThere() {
        desk.change(new HelpSettings("Watchful Ltd", "020 7946 0000", channel));
        Alert alert = shop.raise();
        shop.say(alert, shop.olga, Verdict.THIS_PERSON);
        HelpDraft draft = desk.prepare(shop.open(alert));

        assertThat(draft.whyNot()).contains("Two people have to verify", "ring instead");
        assertThat(draft.phone()).isEqualTo("020 7946 0000");
        assertThatThrownBy(() -> desk.send(draft, draft.text(), shop.proven(shop.max)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(shop.shop.database().outbox().waiting(channel)).isZero();
    }

    @Test
    void whatWasReadIsNotSentOnceItIsNotTrueAnyMore() {
        HelpDraft late = draft();
        shop.shop.clock.advance(Harm.CALL_FOR_HELP.goodFor().plus(Duration.ofSeconds(1)));
        assertThatThrownBy(() -> desk.send(late, late.text(), shop.proven(shop.max)))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("too long ago");

        HelpDraft withdrawn = draft();
        shop.shop.database().watchlist().remove(shop.shop.listed);
        assertThatThrownBy(() -> desk.send(withdrawn, withdrawn.text(), shop.proven(shop.max)))
                .isInstanceOf(NotPermittedException.class)
                .hasMessageContaining("withdrawn");
        assertThat(shop.shop.database().outbox().waiting(channel)).isZero();
    }

    @Test
    void whomToRingIsShownAlsoOnADiskThatFailsAndLookingIsNotRecorded() {
        HelpDraft draft = draft();
        assertThat(draft.maySend()).isTrue();
        assertThat(shop.shop.entries()).noneMatch(entry -> entry.action().startsWith("permit-"));
        OpenAlert alert = shop.verified();
        shop.shop.database().close();

        HelpDraft late = desk.prepare(alert);

        assertThat(late.maySend()).isFalse();
        assertThat(late.whyNot()).contains("ring instead");
        assertThat(late.emergency()).isEqualTo("999");
        assertThat(late.phone()).isEqualTo("020 7946 0000");
    }

    @Test
    void withoutAContactTheEmergencyNumberIsLeft() {
        HelpDraft draft = desk.prepare(shop.verified());
        assertThat(draft.maySend()).isFalse();
        assertThat(draft.whyNot()).contains("Ring instead");
        assertThat(draft.emergency()).isEqualTo("999");
        assertThatThrownBy(() -> desk.send(draft, draft.text(), shop.proven(shop.max)))
                .isInstanceOf(ActException.class);
    }

    @Test
    void theOwnerSaysWhoIsCalled() {
        assertThatThrownBy(() -> desk.change(new HelpSettings("Watchful", "tel:999;evil", channel)))
                .isInstanceOf(ActException.class);
        shop.shop.signIn(shop.max);
        assertThatThrownBy(() -> desk.change(HelpSettings.NONE)).isInstanceOf(AccessException.class);
    }
}
