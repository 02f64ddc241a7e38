package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import smartshop.app.access.Access;
import smartshop.app.ui.CardKeys;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/** The board's alerts as this window shows them, and what people do at it. All of it is for the window's thread. */
public final class AlertsViewModel {
    /** Whoever cannot look now is asked again after that. */
    static final Duration LATER = Duration.ofSeconds(30);

    private final AlertBoard board;
    private final Access access;
    private final Executor window;
    private final AtScreen atScreen;
    private final Clock clock;
    private final BoardMirror mirror = new BoardMirror();
    private final CardChoice card;
    private Function<OpenAlert, List<String>> hints = alert -> List.of();
    private BooleanSupplier mayOpen = () -> false;
    private Consumer<UUID> opener = alert -> {};
    private BiFunction<OpenAlert, List<Button>, Optional<Node>> actions = (alert, further) -> Optional.empty();
    private final AtomicBoolean stale = new AtomicBoolean();
    private final BooleanProperty muted = new SimpleBooleanProperty(false);
    private final SimpleBooleanProperty calling = new SimpleBooleanProperty(false);
    private final SimpleBooleanProperty sounding = new SimpleBooleanProperty(false);
    private final SimpleBooleanProperty late = new SimpleBooleanProperty(false);
    private Predicate<OpenAlert> heard = OpenAlert::calls;
    private final BooleanProperty onePerson = new SimpleBooleanProperty(false);
    private final ObjectProperty<CardKeys> keys = new SimpleObjectProperty<>(CardKeys.USUAL);
    private final ObjectProperty<Optional<StaffId>> viewer = new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param notices told, in the background, that an answer could not be taken
     * @param background runs what is slow, in order
     * @param window runs tasks on the window's thread
     */
    public AlertsViewModel(
            AlertBoard board,
            VerificationDesk desk,
            Access access,
            Consumer<String> notices,
            Executor background,
            Executor window,
            Clock clock) {
        this.board = board;
        this.access = access;
        this.window = window;
        this.clock = clock;
        this.card = new CardChoice(mirror.open(), this::answered, clock);
        this.atScreen = new AtScreen(
                board,
                desk,
                access,
                notices,
                background,
                task -> window.execute(() -> {
                    task.run();
                    settle();
                }),
                clock);
        board.onChange(this::boardChanged);
    }

    /** Which keys answer on a card. */
    public ObjectProperty<CardKeys> keysProperty() {
        return keys;
    }

    /**
     * What else may be read of an alert once nobody has to look any more: seen before, it would shift a judgement.
     *
     * @param words a line for each. Asked on the window's thread
     */
    public void hints(Function<OpenAlert, List<String>> words) {
        hints = words;
    }

    /** What can be done about somebody who was recognised, to stand on the card with further buttons. Asked on the window's thread. */
    public void actions(BiFunction<OpenAlert, List<Button>, Optional<Node>> row) {
        actions = row;
    }

    Optional<Node> actions(WaitingAlert waiting, List<Button> further) {
        return actions.apply(waiting.now(), further);
    }

    String hint(WaitingAlert waiting) {
        return String.join("\n", hints.apply(waiting.now()));
    }

    /**
     * Confirmed alerts may become incidents.
     *
     * @param may whether who is signed in may open one
     * @param open by the alert's number
     */
    public void incidents(BooleanSupplier may, Consumer<UUID> open) {
        mayOpen = may;
        opener = open;
    }

    /** Whether this one may become an incident, or is one already. */
    boolean isForIncident(WaitingAlert waiting) {
        return waiting.now().state().confirmed() && !waiting.now().selfTest() && mayOpen.getAsBoolean();
    }

    void openIncident(WaitingAlert waiting) {
        opener.accept(waiting.now().id());
    }

    /** However much has changed, it is drawn once. */
    private void boardChanged() {
        if (stale.compareAndSet(false, true)) {
            window.execute(() -> {
                stale.set(false);
                mirror.show(board.open());
                settle();
            });
        }
    }

    /** Every alert on the board, the gravest first, then the oldest. */
    public ObservableList<WaitingAlert> open() {
        return mirror.open();
    }

    /** The one to look at, or null. */
    public ReadOnlyObjectProperty<@Nullable WaitingAlert> onCardProperty() {
        return card.shownProperty();
    }

    /** Whether somebody has to be called. */
    public ReadOnlyBooleanProperty callingProperty() {
        return calling;
    }

    /** Those for which somebody has to be called, the gravest first. */
    public List<WaitingAlert> called() {
        return mirror.open().stream().filter(this::calls).toList();
    }

    /** Whether somebody is to be called by a sound. */
    public ReadOnlyBooleanProperty soundingProperty() {
        return sounding;
    }

    /** Which of the alerts that wait are to be heard; at first all that call. */
    public void heard(Predicate<OpenAlert> which) {
        heard = which;
        settle();
    }

    /** Whether somebody should have answered by now. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late;
    }

    /** Ends with the session, and when somebody should have answered by now. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /** Whether one person says here what otherwise takes two; each card says so. */
    public BooleanProperty onePersonProperty() {
        return onePerson;
    }

    /** Whether it is so for who is at this screen and that alert's camera: nobody else may answer for it. */
    boolean alone(WaitingAlert waiting) {
        return onePerson.get() && atScreen.alone(viewer.get(), waiting.alert().camera());
    }

    /** Who is at this screen; empty where nobody has set up people, and while nobody is signed in. */
    public ReadOnlyObjectProperty<Optional<StaffId>> viewerProperty() {
        return viewer;
    }

    /** Who is signed in now answers for these cameras; other alerts wait for others. */
    public void answersFor(Predicate<UUID> cameras) {
        viewer.set(access.session().person().map(StaffMember::id));
        muted.set(false); // whoever switched the sound off is gone
        mirror.open().forEach(waiting -> waiting.second(Optional.empty()));
        card.mine(cameras);
        settle();
    }

    /** Whether there is nothing more to ask of who is at this screen. */
    boolean answered(WaitingAlert waiting) {
        return !waiting.waits() || waiting.now().answers().of(viewer.get()).isPresent();
    }

    /** Whether it is still to be compared at this screen, by who is there or the second person: to them every alert is one to check. */
    public boolean mayLook(WaitingAlert waiting) {
        return waiting.waits()
                && (!answered(waiting) || waiting.secondProperty().get().isPresent());
    }

    /** Where and when, for each alert that waits for an answer, the gravest first. */
    public List<String> waiting() {
        return waitingOnes()
                .map(one -> AlertWords.whereAndWhen(one.now(), clock))
                .toList();
    }

    /** Whether who is at this screen answers for its camera. */
    boolean mine(WaitingAlert waiting) {
        return card.mine(waiting);
    }

    /** Turns to the alert that came last, of those that wait for who is at this screen. */
    public void newest() {
        waitingOnes()
                .filter(card::mine)
                .max(Comparator.comparing(one -> one.alert().alertedAt()))
                .ifPresent(card::turnTo);
    }

    private Stream<WaitingAlert> waitingOnes() {
        return mirror.open().stream().filter(WaitingAlert::waits);
    }

    /** What people at this screen do with an alert. */
    AtScreen atScreen() {
        return atScreen;
    }

    /** Nobody can look now: asks again in {@link #LATER}. */
    public void later(WaitingAlert waiting) {
        waiting.later(clock.instant().plus(LATER));
        card.rest(waiting);
        settle();
    }

    /** Whether it was put off, and nobody is called for it yet. */
    boolean resting(WaitingAlert waiting) {
        return waiting.resting(clock.instant());
    }

    /** Puts an alert away that waits for nobody. */
    public void close(WaitingAlert waiting) {
        board.close(waiting.now().id());
    }

    /** Somebody is doing something with the card. */
    void touched() {
        card.touched();
    }

    /** The last alert that who is at this screen has answered, can still take back, and does not see now. */
    Optional<WaitingAlert> lastAnswered() {
        Instant now = clock.instant();
        return mirror.open().stream()
                .filter(one -> one != card.shownProperty().get())
                .filter(one ->
                        one.now().answers().correctable(viewer.get(), now).isPresent())
                .max(Comparator.comparing(
                        one -> one.now().answers().lastChange().orElse(Instant.MIN)));
    }

    /** Turns to {@link #lastAnswered} again. */
    void back() {
        lastAnswered().ifPresent(card::turnTo);
    }

    /** It stands on the screen. */
    void shown(WaitingAlert waiting) {
        board.shown(waiting.now().id());
    }

    /** Cameras whose alerts wait. */
    public Set<UUID> cameras() {
        return waitingOnes().map(one -> one.alert().camera()).collect(Collectors.toUnmodifiableSet());
    }

    /** Brings the passing of time up to date. Call it a few times a second. */
    public void tick() {
        settle();
    }

    /** "3 more waiting · 12 went unanswered", one of them, or nothing. */
    public String others() {
        return AlertWords.others(
                waitingOnes().filter(one -> one != card.shownProperty().get()).count(), board.unanswered());
    }

    private void settle() {
        Instant moment = clock.instant();
        mirror.open().forEach(one -> one.forgetSecond(moment));
        boolean waited = late.get();
        late.set(mirror.open().stream().anyMatch(one -> calls(one) && one.late()));
        if (late.get() && !waited) {
            muted.set(false); // nobody came in silence
        }
        calling.set(mirror.open().stream().anyMatch(this::calls));
        sounding.set(mirror.open().stream().anyMatch(one -> heard.test(one.now()) && !one.resting(clock.instant())));
        card.settle();
    }

    /** After the first of two answers it is quiet, until the second one is late. */
    private boolean calls(WaitingAlert waiting) {
        return waiting.now().calls() && !waiting.resting(clock.instant());
    }
}
