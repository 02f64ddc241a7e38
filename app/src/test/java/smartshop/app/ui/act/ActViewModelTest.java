package smartshop.app.ui.act;

import static org.assertj.core.api.Assertions.assertThat;
import static smartshop.app.Eventually.eventually;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.access.Proven;
import smartshop.app.act.Acting;
import smartshop.app.act.AnnounceSettings;
import smartshop.app.act.HelpDesk;
import smartshop.app.act.RelayPeer;
import smartshop.app.alert.Alert;
import smartshop.app.channel.Messaging;
import smartshop.app.live.Notices;
import smartshop.app.outbound.AllowList;
import smartshop.app.outbound.HttpsPeer;
import smartshop.app.verify.DrawnAlerts;
import smartshop.app.verify.LastSeen;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.StaffedShop;
import smartshop.storage.staff.Role;
import smartshop.storage.verdict.Verdict;

/** What people do about an alert, each by itself. */
class ActViewModelTest {
    private final List<ExecutorService> threads =
            Stream.generate(Executors::newSingleThreadExecutor).limit(5).toList();

    @TempDir
    Path folder;

    @Test
    void aSoundThatDoesNotComeKeepsNobodyFromLockingAndOpeningTheDoor() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        try (HttpsPeer speaker = HttpsPeer.on("127.0.0.9");
                RelayPeer relay = new RelayPeer();
                StaffedShop shop = new StaffedShop(folder, Map.of("Olga", Role.OWNER))) {
            shop.signIn(shop.member(Role.OWNER));
            shop.hire("Max", Role.MANAGER);
            HttpsPeer door = relay.peer;
            AllowList both = door.allowed().with(speaker.allowed().entries().getFirst());
            shop.database().allowedAddresses().write(both.text());
            try (Messaging messaging = new Messaging(shop.database(), new Notices(shop.clock), shop.clock);
                    Acting acting = acting(shop, messaging)) {
                acting.doorSetup().change(relay.settings(60));
                acting.announcements()
                        .change(new AnnounceSettings(
                                "To the till, please.", "", "", "", speaker.url("/"), RelayPeer.KEY));
                speaker.answer((what, response) -> heard.await(1, TimeUnit.MINUTES));
                slowSound(model(acting, shop), verified(shop), speaker, relay);
            } finally {
                heard.countDown();
            }
        } finally {
            threads.forEach(ExecutorService::shutdownNow);
        }
    }

    private void slowSound(ActViewModel model, OpenAlert alert, HttpsPeer speaker, RelayPeer relay) throws Exception {
        onWindow(() -> model.announce(AnnounceSettings.Kind.NEUTRAL, alert));
        eventually("the speaker is asked", () -> !speaker.received().isEmpty());
        assertThat(model.announcingProperty().get()).isTrue();
        assertThat(model.lockingProperty().get()).isFalse();

        eventually("the door is locked, on however busy a computer", () -> {
            onWindow(() -> model.lock(alert));
            return relay.locked();
        });
        onWindow(model::release);
        eventually("it is open", () -> !relay.locked());
        assertThat(model.announcingProperty().get()).isTrue();
    }

    private void onWindow(Runnable press) {
        Future<?> done = threads.getFirst().submit(press);
        try {
            done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private ActViewModel model(Acting acting, StaffedShop shop) {
        return new ActViewModel(
                acting,
                shop.access(),
                (alert, who) -> {},
                new ActViewModel.Threads(threads.get(1), threads.get(2), threads.get(3), threads.get(4)),
                threads.getFirst(),
                shop.clock);
    }

    private static Acting acting(StaffedShop shop, Messaging messaging) {
        return new Acting(
                shop.database(),
                shop.access(),
                shop.desk(),
                messaging,
                () -> true,
                new HelpDesk.Shop(() -> "", () -> "uk", alert -> OptionalInt.empty()),
                new Notices(shop.clock),
                shop.clock);
    }

    private static OpenAlert verified(StaffedShop shop) {
        Alert alert = DrawnAlerts.of(shop.listed, DrawnAlerts.ENTRANCE, shop.clock.instant());
        for (Role role : List.of(Role.OWNER, Role.MANAGER)) {
            Proven who = shop.proven(shop.member(role));
            shop.desk().answer(alert, Verdict.THIS_PERSON, who, Optional.empty());
        }
        return new OpenAlert(
                alert,
                Optional.empty(),
                true,
                shop.desk().of(alert),
                new LastSeen(alert.camera(), alert.cameraName(), alert.alertedAt()),
                Optional.empty(),
                0,
                alert.alertedAt(),
                OpenAlert.Escalation.NONE,
                false);
    }
}
