package smartshop.app.ui.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.lawful.CameraPurpose;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.lawful.LawfulDesk;
import smartshop.app.lawful.LawfulRecord;
import smartshop.app.lawful.LockState;
import smartshop.app.lawful.Paper;
import smartshop.app.live.CameraFeed;
import smartshop.app.live.Notices;
import smartshop.app.ui.Check;
import smartshop.app.ui.lawful.WizardViewModel.Step;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class WizardViewModelTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T14:03:22Z"));
    private final Notices notices = new Notices(clock);
    private final List<CameraFeed> cameras = new ArrayList<>();
    private final List<Integer> visitors = new ArrayList<>(List.of(1000));

    @TempDir
    Path folder;

    private final List<Runnable> asking = new ArrayList<>();
    private boolean takesTwo;
    private Database database;
    private LawfulDesk desk;
    private WizardViewModel wizard;
    private LawfulViewModel lawful;

    @BeforeEach
    void open() {
        database = Database.open(folder, NewShop.in(folder), clock);
        desk = new LawfulDesk(database.lawfulRecord(), new Access(database, clock), false, notices, clock);
        cameras.add(new CameraFeed(UUID.randomUUID(), "Door", clock.instant()));
        wizard = new WizardViewModel(
                desk, () -> cameras, visitors::getLast, this::take, Runnable::run, Runnable::run, clock);
        lawful = new LawfulViewModel(desk, () -> cameras, notices::add, Runnable::run, Runnable::run, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aBritishShopIsThroughInFourSteps() {
        assertThat(lawful.status()).isEqualTo("Matching is locked: papers are missing.");
        wizard.open();
        country("uk");
        details();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CAMERAS);
        wizard.form().cameras().getFirst().purpose().set(CameraPurpose.ENTRANCE);
        wizard.form().visitors.set(300);
        wizard.next();
        papers("Pat");

        assertThat(wizard.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(wizard.lock()).isEqualTo(new LockState.Open(LocalDate.of(2027, 11, 21)));
        assertThat(desk.looksAt(cameras.getFirst().id())).isTrue();
        assertThat(desk.record().region()).isEqualTo("England and Wales");
        assertThat(visitors.getLast()).isEqualTo(300);
        assertThat(lawful.status()).isEmpty();
        assertThat(lawful.shownProperty().get().words()).contains("21 November 2027");
    }

    private void take(int aDay, Runnable then) {
        if (takesTwo) {
            wizard.close();
            asking.add(then);
        } else {
            visitors.add(aDay);
            then.run();
        }
    }

    @Test
    void theWizardGoesOnOnceASecondPersonHasAgreedToFewerVisitors() {
        takesTwo = true;
        wizard.open();
        country("uk");
        details();
        wizard.form().visitors.set(300);
        cameras(CameraPurpose.ENTRANCE);

        assertThat(wizard.stepProperty().get()).as("the sheet is another's").isEqualTo(Step.CLOSED);
        assertThat(desk.record().purposes()).as("the rest of the step is kept").hasSize(1);
        asking.forEach(Runnable::run);
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.PAPERS);
    }

    @Test
    void whoLeavesComesBackToWhereTheyWere() {
        wizard.open();
        wizard.next();
        assertThat(wizard.outcomeProperty().get()).isEqualTo(Check.bad("Choose the country that the shop is in."));
        country("nz");
        wizard.form().name.set("typed, and not kept");
        wizard.close();

        wizard.open();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.DETAILS);
        assertThat(wizard.form().name.get()).isEmpty();
        assertThat(wizard.form().region.get()).isEqualTo("New Zealand");
        details();
        wizard.back();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.DETAILS);
        wizard.close();
        wizard.open();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CAMERAS);
    }

    @Test
    void whereTheLawGivesNoGroundTheOwnersIsRecordedOrItStaysLocked() {
        wizard.open();
        country("eu");
        details();
        cameras(CameraPurpose.ENTRANCE);
        papers("Pat");
        assertThat(wizard.lock().open()).isFalse();
        assertThat(lawful.shownProperty().get().reasons())
                .singleElement()
                .asString()
                .startsWith("European Union: record");

        wizard.open();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.COUNTRY);
        wizard.form().basis.set("Section 4 of the law of 2025, as our lawyer says");
        wizard.next();
        assertThat(wizard.lock().open()).isTrue();
    }

    @Test
    void aTickWithoutANameOrADayAheadIsNotTaken() {
        wizard.open();
        country("uk");
        details();
        cameras(CameraPurpose.ENTRANCE);
        wizard.form().paper(Paper.SIGN).done().set(true);
        wizard.next();
        assertThat(wizard.outcomeProperty().get().words()).startsWith("Say who has done it");
        wizard.form().paper(Paper.SIGN).by().set("Pat");
        wizard.form().paper(Paper.SIGN).on().set(LocalDate.of(2026, 11, 21));
        wizard.next();
        assertThat(wizard.outcomeProperty().get().words()).startsWith("The date of a paper is today or earlier");
        wizard.form().paper(Paper.SIGN).on().set(LocalDate.of(2026, 11, 1));
        wizard.next();

        assertThat(wizard.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(desk.record().papers()).containsOnlyKeys(Paper.SIGN);
        assertThat(wizard.lock().open()).isFalse();
    }

    @Test
    void aYearLaterThePapersAreToBeTickedAgainAndOldOnesKeepTheirDate() {
        wizard.open();
        country("uk");
        details();
        cameras(CameraPurpose.ENTRANCE);
        papers("Pat");
        clock.advance(Duration.ofDays(350));
        desk.check();
        assertThat(lawful.shownProperty().get().headline()).isEqualTo("Matching is on, and locks in 16 days");
        clock.advance(Duration.ofDays(16));
        desk.check();
        assertThat(lawful.status()).isEqualTo("Matching is locked: the yearly papers are due.");

        wizard.open();
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.PAPERS);
        assertThat(wizard.form().paper(Paper.POLICY).done().get()).isFalse();
        wizard.next();
        assertThat(desk.record().papers().get(Paper.POLICY).on()).isEqualTo(LocalDate.of(2026, 11, 20));
        wizard.open();
        papers("Kim");
        assertThat(wizard.lock().open()).isTrue();
    }

    @Test
    void whatStaysAsItWasIsNotRecordedAgain() {
        wizard.open();
        country("uk");
        details();
        cameras(CameraPurpose.ENTRANCE);
        papers("Pat");
        long before = entries();
        wizard.open();
        for (int step = 0; step < Step.COUNT; step++) {
            wizard.next();
        }
        assertThat(wizard.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void oneStepIsChangedAlone() {
        wizard.open();
        country("uk");
        wizard.close();
        wizard.change(Step.PAPERS);
        papers("Pat");

        assertThat(wizard.stepProperty().get()).isEqualTo(Step.CLOSED);
        assertThat(desk.record().papers()).hasSize(3);
    }

    @Test
    void theSwitchSaysSoUntilItIsResumed() {
        lawful.stop();
        assertThat(lawful.status()).isEqualTo("Matching is stopped: nobody is looked for.");
        assertThat(desk.record()).isNotEqualTo(LawfulRecord.NONE);
        lawful.resume();
        assertThat(lawful.status()).startsWith("Matching is locked");
    }

    private void country(String code) {
        wizard.form().country.set(Jurisdictions.of(code).orElseThrow());
        wizard.next();
    }

    private void details() {
        wizard.form().name.set("Pat's Wines Ltd");
        wizard.form().premises.set("Pat's Wines");
        wizard.form().address.set("1 High Street");
        wizard.form().contact.set("0113 496 0000");
        wizard.next();
    }

    private void cameras(CameraPurpose purpose) {
        wizard.form().cameras().forEach(line -> line.purpose().set(purpose));
        wizard.next();
    }

    private void papers(String by) {
        for (Paper paper : Paper.values()) {
            wizard.form().paper(paper).done().set(true);
            wizard.form().paper(paper).by().set(by);
        }
        wizard.next();
    }

    private long entries() {
        List<Object> entries = new ArrayList<>();
        database.audit(smartshop.storage.audit.Actor.OWNER).newest(1000, entries::add);
        return entries.size();
    }
}
