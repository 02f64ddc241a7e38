package smartshop.app.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import smartshop.app.ui.desktop.Notifications.Call;
import smartshop.app.ui.desktop.Notifications.Lost;
import smartshop.app.ui.desktop.Notifications.Now;

class NotificationsTest {
    private static final Now WELL = new Now(List.of(), List.of(), false);
    private static final Now FULL = new Now(List.of(), List.of(), true);

    private final List<String> said = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Notifications bare = notifications(false);

    private Notifications notifications(boolean cardsShow) {
        return new Notifications((title, words, urgency) -> said.add(title), cardsShow, nanos::get);
    }

    private static Call call(String camera) {
        return new Call(UUID.randomUUID(), camera, false);
    }

    private static Now calls(Call... calls) {
        return new Now(List.of(calls), List.of(), false);
    }

    private static Now lost(Lost... cameras) {
        return new Now(List.of(), List.of(cameras), false);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void anAlertIsToldOnceWithItsCameraAndNothingElse() {
        Now alert = calls(call("Entrance"));
        bare.tick(alert, false);
        pass(Duration.ofMinutes(1));
        bare.tick(alert, false);

        assertThat(said).containsExactly("SmartShop: somebody to check, Entrance");
    }

    @Test
    void whoeverLooksAtTheWindowIsToldNothing() {
        Now alert = calls(call("Entrance"));
        bare.tick(alert, true);
        bare.tick(alert, false);

        assertThat(said).isEmpty();
    }

    @Test
    void whereTheCardComesToTheFrontOnlyAnAlertThatNobodyAnswersIsTold() {
        Notifications beside = notifications(true);
        Call entrance = call("Entrance");
        beside.tick(calls(entrance), false);
        assertThat(said).isEmpty();

        beside.tick(calls(new Call(entrance.alert(), "Entrance", true)), false);
        assertThat(said).containsExactly("SmartShop: nobody has answered, Entrance");
    }

    @Test
    void manyAlertsAreTwoNotifications() {
        Call first = call("Entrance");
        Call second = call("Aisle 2");
        Call third = call("Exit");
        bare.tick(calls(first), false);
        bare.tick(calls(first, second), false);
        pass(Notifications.BETWEEN_CALLS.minusSeconds(1));
        bare.tick(calls(first, second, third), false);
        pass(Duration.ofSeconds(1));
        bare.tick(calls(first, second, third), false);

        assertThat(said).containsExactly("SmartShop: somebody to check, Entrance", "SmartShop: 2 alerts wait");
    }

    @Test
    void aCameraIsToldOfWhenItIsLostAndNotEachTimeItFlaps() {
        Now gone = lost(new Lost(UUID.randomUUID(), "Entrance"));
        for (int flap = 0; flap < 10; flap++) {
            bare.tick(gone, false);
            bare.tick(WELL, false);
            pass(Duration.ofSeconds(20));
        }
        assertThat(said).containsExactly("SmartShop: no picture, Entrance");

        pass(Notifications.BETWEEN_CARES);
        bare.tick(gone, false);
        assertThat(said).hasSize(2);
    }

    @Test
    void aFullDiskIsToldOfAgainOnlyAfterThereWasRoom() {
        bare.tick(FULL, false);
        pass(Duration.ofDays(1));
        bare.tick(FULL, false);
        bare.tick(WELL, false);
        bare.tick(FULL, false);

        assertThat(said).containsExactly("SmartShop: the disk is nearly full", "SmartShop: the disk is nearly full");
    }

    @Test
    void aLostCameraKeepsNoAlertWaiting() {
        bare.tick(lost(new Lost(UUID.randomUUID(), "Exit"), new Lost(UUID.randomUUID(), "Aisle 2")), false);
        bare.tick(calls(call("Entrance")), false);

        assertThat(said)
                .containsExactly("SmartShop: 2 cameras send no picture", "SmartShop: somebody to check, Entrance");
    }
}
