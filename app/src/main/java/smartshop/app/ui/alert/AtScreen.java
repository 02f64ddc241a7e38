package smartshop.app.ui.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Proven;
import smartshop.app.ui.Words;
import smartshop.app.ui.signin.PersonPrompt;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.StorageException;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** What people at this screen do with an alert, each in their own name. For the window's thread. */
final class AtScreen {
    /** Comparing two faces takes ten seconds or so; whoever types a PIN and turns away leaves it behind for no longer. */
    static final Duration SECOND_LOOKS = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(AtScreen.class);

    private final AlertBoard board;
    private final VerificationDesk desk;
    private final Access access;
    private final Consumer<String> notices;
    private final Executor background;
    private final Executor window;
    private final Clock clock;

    /** As for {@link AlertsViewModel}. */
    AtScreen(
            AlertBoard board,
            VerificationDesk desk,
            Access access,
            Consumer<String> notices,
            Executor background,
            Executor window,
            Clock clock) {
        this.board = board;
        this.desk = desk;
        this.access = access;
        this.notices = notices;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /** Whoever is signed in answers, or the second person who has just said who they are. */
    void answer(WaitingAlert waiting, Verdict answer) {
        Optional<Proven> second = waiting.secondProperty().get().map(WaitingAlert.Second::who);
        attempt(waiting, who -> board.answer(waiting.now().id(), answer, who), () -> second.orElseGet(access::proven));
    }

    /** Whoever is signed in takes their answer back, if it still can be. */
    void undo(WaitingAlert waiting) {
        attempt(waiting, who -> board.takeBack(waiting.now().id(), who), access::proven);
    }

    /** Whoever is signed in has seen that an alert has no pictures any more. */
    void putAway(WaitingAlert waiting) {
        attempt(waiting, who -> board.putAway(waiting.now().id(), who), access::proven);
    }

    /** @param who asked here and now, so that it is done in the name of whoever pressed */
    private void attempt(WaitingAlert waiting, Consumer<Proven> work, Supplier<Proven> who) {
        if (waiting.busyProperty().get()) {
            return;
        }
        try {
            Proven pressed = who.get();
            waiting.busy(true);
            background.execute(() -> {
                String trouble = work(work, pressed);
                window.execute(() -> {
                    waiting.busy(false);
                    waiting.refused(trouble);
                    waiting.second(Optional.empty());
                });
            });
        } catch (StorageException e) {
            notices.accept(String.valueOf(e.getMessage()));
        }
    }

    /** @return why it was not taken; empty if it was */
    private String work(Consumer<Proven> work, Proven who) {
        try {
            work.accept(who);
            return "";
        } catch (StorageException e) {
            log.warn("An answer to an alert was not taken: {}", e.getMessage());
            notices.accept(Words.say("alert.notSaid", String.valueOf(e.getMessage())));
            return Words.say("alert.refused", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("An answer to an alert was not taken", e);
            notices.accept(Words.say("alert.notSaid", ""));
            return Words.say("alert.refused", "");
        }
    }

    /** Asks a second person at this screen for their PIN; once it is right, the alert's question is theirs. */
    PersonPrompt second(WaitingAlert waiting) {
        PersonPrompt prompt = new PersonPrompt(
                (id, secret) -> switch (access.proven(id, secret)) {
                    case Proven.NotKnown(SignIn why) -> why;
                    case Proven.Known(Proven who) -> {
                        StaffMember member = access.roster().member(id).orElseThrow();
                        window.execute(() -> waiting.second(Optional.of(new WaitingAlert.Second(
                                who, member, clock.instant().plus(SECOND_LOOKS)))));
                        yield new SignIn.Welcome(member);
                    }
                },
                background,
                window,
                clock);
        prompt.show(others(waiting));
        return prompt;
    }

    /** Has an enrolled photo decrypted. @param then overwrites what it gets */
    void photo(WaitingAlert waiting, int which, Consumer<Optional<byte[]>> then) {
        background.execute(() -> {
            Optional<byte[]> jpeg = photo(waiting.now().id(), which);
            window.execute(() -> then.accept(jpeg));
        });
    }

    private Optional<byte[]> photo(UUID alert, int which) {
        try {
            return board.photo(alert, which);
        } catch (StorageException e) {
            log.warn("An enrolled photo cannot be read: {}", e.getMessage());
            notices.accept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Who can look next, a manager or an owner first. */
    List<StaffMember> others(WaitingAlert waiting) {
        return desk.whoMayAnswer(waiting.alert().camera(), waiting.now().answers());
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    boolean alone(Optional<StaffId> viewer, UUID camera) {
        return desk.alone(viewer, camera);
    }

    /** What somebody who works here is called. */
    Optional<String> name(StaffId id) {
        return access.roster().member(id).map(StaffMember::name);
    }
}
