package smartshop.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Access;
import smartshop.app.access.AccessException;
import smartshop.app.alert.Alert;
import smartshop.app.verify.NotPermittedException;
import smartshop.app.verify.OpenAlert;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** A door with a real relay behind it: two people lock it, anything opens it. */
class DoorDeskTest {
    @TempDir
    Path folder;

    private ActingShop shop;
    private RelayPeer relay;

    @BeforeEach
    void open() throws Exception {
        relay = new RelayPeer();
        shop = new ActingShop(folder, relay.peer);
        relay.clock(shop.shop.clock);
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
        relay.close();
    }

    private OpenAlert locked(int seconds) {
        shop.setup.change(relay.settings(seconds));
        OpenAlert alert = shop.verified();
        shop.lock(alert, shop.max);
        assertThat(relay.locked()).isTrue();
        assertThat(shop.door.state()).isInstanceOf(DoorState.Locked.class);
        return alert;
    }

    @Test
    void twoPeopleLockItAndItOpensWhenItsTimeIsOver() {
        locked(20);
        IntStream.range(0, 19).forEach(second -> {
            shop.second();
            assertThat(relay.locked()).as("after %d s", second + 1).isTrue();
        });
        shop.second();

        assertThat(relay.locked()).isFalse();
        assertThat(shop.door.state()).isEqualTo(new DoorState.Open(""));
        assertThat(shop.steps())
                .containsExactly(
                        "olga changed on",
                        "max asked",
                        "max permitted",
                        "max lock-sent",
                        "system locked",
                        "system release-sent time-over",
                        "system released time-over");
        assertThat(relay.told()).startsWith("door.status", "door.lock").endsWith("door.lock", "door.release");
    }

    /**
     * Whatever three people do within three steps, answer or take back: the door locks if and only if two of them stand for it and nobody
     * against.
     */
    @Test
    void noSequenceOfAnswersLocksItBeforeTwoPeopleSaidSo() {
        shop.setup.change(relay.settings(5));
        int refused = 0;
        int locked = 0;
        for (int first = 0; first < NOTHING; first++) {
            for (int second = 0; second < NOTHING; second++) {
                for (int third = 0; third <= NOTHING; third++) {
                    shop.shop.clock.advance(Duration.ofMillis(20));
                    Alert alert = shop.raise();
                    Map<StaffMember, Verdict> standing = new HashMap<>();
                    if (step(alert, standing, first) && step(alert, standing, second) && step(alert, standing, third)) {
                        boolean may = standing.values().stream()
                                                .filter(Verdict.THIS_PERSON::equals)
                                                .count()
                                        >= 2
                                && !standing.containsValue(Verdict.NOT_THIS_PERSON);
                        assertThat(locks(alert)).as("%s", standing.values()).isEqualTo(may);
                        locked += may ? 1 : 0;
                        refused += may ? 0 : 1;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(locked).isEqualTo(10);
    }

    private static final int NOTHING = 9;

    /** @return whether it counted: otherwise it is the way of a shorter sequence */
    private boolean step(Alert alert, Map<StaffMember, Verdict> standing, int which) {
        if (which == NOTHING) {
            return true;
        }
        StaffMember who = List.of(shop.olga, shop.max, shop.gita).get(which / 3);
        try {
            if (which % 3 == 2 && which < 6) {
                shop.shop.desk().takeBack(alert, shop.proven(who), Optional.empty());
                standing.remove(who);
                return true;
            }
            Verdict answer = List.of(Verdict.THIS_PERSON, Verdict.NOT_THIS_PERSON, Verdict.UNSURE)
                    .get(which % 3);
            shop.say(alert, who, answer);
            standing.put(who, answer);
            return true;
        } catch (NotPermittedException e) {
            return false;
        }
    }

    private boolean locks(Alert alert) {
        Throwable refusal = catchThrowable(() -> shop.lock(shop.open(alert), shop.gita));
        boolean locked = relay.locked();
        assertThat(refusal == null).isEqualTo(locked);
        shop.door.release();
        assertThat(relay.locked()).isFalse();
        return locked;
    }

    @Test
    void onePersonNeverLocksIt() {
        shop.setup.change(relay.settings(20));
        OpenAlert alert = shop.verified();
        shop.shop.staff().remove(shop.max.id());
        shop.shop.staff().workAlone("On weekdays I run this shop by myself.");

        assertThatThrownBy(() -> shop.door.lock(alert, shop.shop.access().proven(), shop.door.pressed()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(relay.told()).doesNotContain("door.lock");
        assertThat(shop.steps()).endsWith("olga asked", "olga refused not-permitted");
    }

    @Test
    void aFireAlarmReleasesItAndKeepsItOpenAndSoDoesNotKnowing() {
        OpenAlert alert = locked(60);
        for (String alarm : List.of("true", "", "\"no\"")) {
            relay.fire = alarm;
            shop.second();
            assertThat(relay.locked()).isFalse();
            assertThat(shop.door.state()).isInstanceOf(DoorState.Open.class);
            assertThatThrownBy(() -> shop.lock(alert, shop.max)).hasMessageContaining("fire alarm");
            assertThat(relay.locked()).isFalse();
            relay.fire = "false";
            shop.lock(alert, shop.max);
            assertThat(relay.locked()).isTrue();
        }
        assertThat(shop.steps()).contains("system release-sent fire", "max refused fire");
        assertThat(shop.said()).anyMatch(words -> words.contains("fire alarm"));
    }

    @Test
    void aRelayThatIsDeadLocksNothingAndIsSaid() throws Exception {
        shop.setup.change(relay.settings(20));
        OpenAlert alert = shop.verified();
        relay.peer.close();

        assertThatThrownBy(() -> shop.lock(alert, shop.max))
                .hasMessage("The door's relay cannot be reached. Nothing answers there.");
        assertThat(shop.door.state()).isEqualTo(new DoorState.Open(""));
        assertThat(shop.steps()).endsWith("max permitted", "max refused no-answer");
    }

    @Test
    void aRelayThatFallsSilentOpensByItsOwnTimeAndNobodyIsToldOtherwise() throws Exception {
        locked(60);
        relay.peer.close();
        shop.second();

        assertThat(shop.door.state()).isInstanceOf(DoorState.Releasing.class);
        assertThat(shop.said()).anyMatch(words -> words.contains("its relay did not answer"));
        IntStream.range(0, 8).forEach(second -> shop.second());
        assertThat(relay.locked()).isFalse();
        assertThat(shop.door.state()).isInstanceOf(DoorState.Open.class);
        assertThat(shop.said()).last().asString().contains("Look at the door");
        assertThat(shop.steps()).endsWith("system release-sent no-answer", "system unconfirmed no-answer");
    }

    @Test
    void itIsReleasedAsSoonAsNotEverythingSpeaksForIt() {
        OpenAlert first = locked(60);
        shop.say(first.alert(), shop.gita, Verdict.NOT_THIS_PERSON);
        shop.second();
        assertThat(relay.locked()).isFalse();
        assertThat(shop.steps()).contains("system release-sent not-permitted");

        shop.shop.clock.advance(Duration.ofSeconds(1));
        OpenAlert second = shop.verified();
        shop.lock(second, shop.max);
        shop.matching.set(false);
        shop.second();
        assertThat(relay.locked()).isFalse();
        assertThatThrownBy(() -> shop.lock(second, shop.max)).hasMessageContaining("Matching is stopped");
        shop.matching.set(true);

        shop.lock(second, shop.max);
        shop.setup.change(DoorSettings.NONE);
        assertThat(relay.locked()).isFalse();
        assertThatThrownBy(() -> shop.lock(second, shop.max)).hasMessageContaining("not switched the door's relay on");
    }

    @Test
    void anybodyReleasesItAtOnceAndClosingDoes() {
        OpenAlert alert = locked(60);
        shop.shop.access().signOut(Access.Leaving.ASKED);
        shop.door.release();
        assertThat(relay.locked()).isFalse();
        assertThat(shop.steps()).endsWith("system release-sent by-hand", "system released by-hand");

        shop.lock(alert, shop.max);
        shop.door.close();
        assertThat(relay.locked()).isFalse();
        assertThat(shop.steps()).endsWith("system release-sent console-stops", "system released console-stops");
        assertThatThrownBy(() -> shop.lock(alert, shop.max)).isInstanceOf(ActException.class);
    }

    @Test
    void whoReleasesWhileTheRelayIsBeingToldToLockIsRight() {
        shop.setup.change(relay.settings(60));
        OpenAlert alert = shop.verified();
        relay.beforeLock = () -> shop.door.release();
        assertThatThrownBy(() -> shop.lock(alert, shop.max)).hasMessageContaining("at the same moment");
        assertThat(relay.locked()).isFalse();

        relay.beforeLock = () -> {};
        shop.lock(alert, shop.max);
        relay.beforeLock = () -> shop.door.release();
        shop.second();
        assertThat(relay.locked()).isFalse();
        assertThat(shop.door.state()).isEqualTo(new DoorState.Open(""));
    }

    @Test
    void whoReleasesBeforeTheRelayIsToldToLockIsRight() {
        shop.setup.change(relay.settings(60));
        OpenAlert alert = shop.verified();
        relay.beforeStatus = () -> shop.door.release();

        assertThatThrownBy(() -> shop.lock(alert, shop.max)).hasMessageContaining("Somebody wants the door open");
        assertThat(relay.told()).doesNotContain("door.lock");
        assertThat(shop.door.state()).isEqualTo(new DoorState.Open(""));
    }

    @Test
    void whatWasPressedTooLongAgoIsNotLockedNorWhatWasReleasedSince() {
        shop.setup.change(relay.settings(60));
        OpenAlert alert = shop.verified();
        DoorDesk.Press before = shop.door.pressed();
        shop.door.release();
        assertThatThrownBy(() -> shop.door.lock(alert, shop.proven(shop.max), before))
                .hasMessageContaining("Somebody wants the door open");

        relay.beforeStatus = () -> shop.shop.clock.advance(DoorDesk.PRESS_GOOD_FOR);
        assertThatThrownBy(() -> shop.lock(alert, shop.max)).hasMessageContaining("It took too long");

        assertThat(relay.told()).doesNotContain("door.lock");
        assertThat(shop.steps()).endsWith("max refused too-late");
        assertThat(shop.door.state()).isInstanceOf(DoorState.Open.class);
    }

    @Test
    void aRelayThatWasSwitchedOffWhileItWasAskedIsNotLocked() {
        shop.setup.change(relay.settings(60));
        OpenAlert alert = shop.verified();
        relay.beforeStatus = () -> shop.setup.change(DoorSettings.NONE);

        assertThatThrownBy(() -> shop.lock(alert, shop.max)).isInstanceOf(ActException.class);

        assertThat(relay.told()).doesNotContain("door.lock");
        assertThat(shop.door.state()).isEqualTo(new DoorState.Off());
    }

    @Test
    void aRelayThatIsSwitchedOffWhileItLocksIsReleased() {
        shop.setup.change(relay.settings(60));
        OpenAlert alert = shop.verified();
        relay.beforeLock = () -> shop.setup.change(DoorSettings.NONE);

        assertThatThrownBy(() -> shop.lock(alert, shop.max)).isInstanceOf(ActException.class);

        assertThat(relay.locked()).isFalse();
        assertThat(shop.door.state()).isEqualTo(new DoorState.Off());
    }

    @Test
    void whatHasOpenedByItselfIsNotShutAgainBeforeWhoeverWalksThrough() {
        locked(60);
        shop.shop.clock.advance(DoorDesk.LEASE.plusMillis(1));
        assertThat(relay.locked()).isFalse();

        shop.second();

        assertThat(relay.locked()).isFalse();
        assertThat(shop.steps()).endsWith("system release-sent lapsed", "system released lapsed");
    }

    @Test
    void whatHasOpenedWhileTheComputerSleptIsNotShutAgainEither() {
        locked(120);
        shop.shop.setClock(Duration.ofSeconds(90)); // which the counter does not show
        assertThat(relay.locked()).isFalse();

        shop.door.check();

        assertThat(relay.locked()).isFalse();
        assertThat(shop.steps()).endsWith("system release-sent lapsed", "system released lapsed");
    }

    @Test
    void aDoorOfWhichNobodyKnowsIsToldToOpenBeforeAnybodyPressedLock() {
        shop.setup.change(relay.settings(60));
        relay.status = 500;
        shop.door.begin();
        assertThat(((DoorState.Open) shop.door.state()).trouble()).contains("Look at the door");
        relay.status = 200;

        shop.door.release();

        assertThat(relay.told()).endsWith("door.release");
        assertThat(shop.door.state()).isEqualTo(new DoorState.Open(""));
    }

    @Test
    void itIsSetUpByTheOwnerWhoSaysWhatItIsNotFor() {
        assertThat(shop.door.state()).isEqualTo(new DoorState.Off());
        DoorSettings right = relay.settings(20);
        DoorSettings unsafe = new DoorSettings(true, right.url(), right.key(), 20, true, false);
        DoorSettings plain = new DoorSettings(true, "http://10.0.0.9/door", right.key(), 20, true, true);
        DoorSettings endless = new DoorSettings(true, right.url(), right.key(), 121, true, true);
        assertThatThrownBy(() -> shop.setup.change(unsafe)).hasMessageContaining("shuts people in");
        assertThatThrownBy(() -> shop.setup.change(plain)).hasMessageContaining("https://");
        assertThatThrownBy(() -> shop.setup.change(endless)).hasMessageContaining("5 to 120 seconds");
        assertThat(shop.setup.tryOut(right)).isEqualTo(new DoorSetup.Said(false, false));
        assertThat(shop.door.state()).isEqualTo(new DoorState.Off());

        shop.shop.signIn(shop.max);
        assertThat(shop.max.role()).isEqualTo(Role.MANAGER);
        assertThatThrownBy(() -> shop.setup.change(right)).isInstanceOf(AccessException.class);
        assertThat(right.toString()).doesNotContain("token", "whsec");
    }

    @Test
    void aNewConsoleReleasesWhateverWasBefore() {
        shop.setup.change(relay.settings(20));
        shop.door.begin();
        assertThat(relay.told()).containsExactly("door.release");
        assertThat(shop.steps()).endsWith("system release-sent console-starts", "system released console-starts");
    }

    @Test
    void aSettingThatWasChangedOutsideSwitchesItOff() {
        shop.setup.change(relay.settings(20));
        assertThat(Acting.doorBook(shop.shop.database(), shop.notices).now()).isEqualTo(relay.settings(20));
        shop.shop.database().actions().write("door", "{\"on\":");
        assertThat(Acting.doorBook(shop.shop.database(), shop.notices).now()).isEqualTo(DoorSettings.NONE);
        assertThat(shop.said()).last().asString().contains("changed outside SmartShop");
    }
}
