package smartshop.app.ui.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.RoleMatrix;
import smartshop.app.access.StaffDesk;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.staff.OnePersonMode;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.SecretKind;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/** Who works here, for whoever may change it. For the window's thread, but needs no window. */
public final class StaffViewModel {
    private static final Logger log = LoggerFactory.getLogger(StaffViewModel.class);

    /** Minutes after which faces are covered; the last is a shift at the screen. */
    static final List<Integer> IDLE_MINUTES = List.of(1, 2, 5, 10, 30, 60, 480);

    private final StaffDesk desk;
    private final Access access;
    private final Supplier<List<CameraFeed>> cameras;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Roster> roster = new ReadOnlyObjectWrapper<>(Roster.NOBODY);
    private final ReadOnlyIntegerWrapper idle = new ReadOnlyIntegerWrapper((int) StaffDesk.USUAL_IDLE.toMinutes());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public StaffViewModel(
            StaffDesk desk,
            Access access,
            Supplier<List<CameraFeed>> cameras,
            Executor background,
            Executor window,
            Clock clock) {
        this.desk = desk;
        this.access = access;
        this.cameras = cameras;
        this.background = background;
        this.window = window;
        this.clock = clock;
        access.onChange(() -> window.execute(this::refresh));
        refresh();
    }

    private void refresh() {
        roster.set(access.roster());
        background.execute(() -> {
            int minutes = (int) desk.idleLimit().toMinutes();
            window.execute(() -> idle.set(minutes));
        });
    }

    /** Minutes after which faces are covered. */
    ReadOnlyIntegerProperty idleProperty() {
        return idle.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Roster> rosterProperty() {
        return roster.getReadOnlyProperty();
    }

    /** Whether one person does what takes two, and why. */
    Optional<OnePersonMode> alone() {
        return access.onePersonMode();
    }

    /** A change is under way. */
    public BooleanProperty busyProperty() {
        return busy;
    }

    List<CameraFeed> cameras() {
        return cameras.get();
    }

    /** A form for somebody new: the first is an owner. */
    MemberForm newcomer() {
        MemberForm form = new MemberForm();
        form.roleProperty().set(roster.get().setUp() ? Role.GUARD : Role.OWNER);
        return form;
    }

    MemberForm of(StaffMember member) {
        MemberForm form = new MemberForm();
        form.nameProperty().set(member.name());
        form.roleProperty().set(member.role());
        form.cameras().addAll(member.cameras());
        return form;
    }

    /** Whether the first person is still to come, who has to be an owner. */
    boolean first() {
        return !roster.get().setUp();
    }

    /** "PIN · since 20 November 2026 · 2 of 4 cameras". */
    String about(StaffMember member) {
        String with =
                member.signsInWith() == SecretKind.PIN ? Words.say("staff.withPin") : Words.say("staff.withPassphrase");
        String since = Times.date(member.addedAt(), clock.getZone());
        if (!RoleMatrix.allows(member.role(), Permission.LIVE)) {
            return Words.say("staff.about.none", with, since);
        }
        int seen = member.cameras().size();
        return seen == 0
                ? Words.say("staff.about.all", with, since)
                : Words.say("staff.about.some", with, since, seen, cameras().size());
    }

    void add(MemberForm form, Runnable done) {
        String name = form.nameProperty().get();
        Role role = form.roleProperty().get();
        form.withSecret(secret -> attempt(form, () -> desk.add(name, role, secret), secret, done));
    }

    void newSecret(StaffId id, MemberForm form, Runnable done) {
        form.withSecret(secret -> attempt(form, () -> desk.newSecret(id, secret), secret, done));
    }

    /** Role and cameras. */
    void change(StaffMember member, MemberForm form, Runnable done) {
        Role role = form.roleProperty().get();
        Set<UUID> only = Set.copyOf(form.cameras());
        attempt(
                form,
                () -> {
                    if (role != member.role()) {
                        desk.changeRole(member.id(), role);
                    }
                    if (!only.equals(member.cameras())) {
                        desk.limit(member.id(), only);
                    }
                },
                new char[0],
                done);
    }

    void remove(StaffId id, MemberForm form) {
        attempt(form, () -> desk.remove(id), new char[0], () -> {});
    }

    void workAlone(String reason, MemberForm form, Runnable done) {
        attempt(form, () -> desk.workAlone(reason), new char[0], done);
    }

    void workTogether(MemberForm form) {
        attempt(form, desk::workTogether, new char[0], () -> {});
    }

    /** One's own, for who knows the one that one has. */
    void changeOwn(MemberForm form, Runnable done) {
        String present = form.presentProperty().get();
        form.withSecret(fresh -> attempt(form, () -> changeOwn(present.toCharArray(), fresh), fresh, done));
    }

    private void changeOwn(char[] present, char[] fresh) {
        try {
            taken(desk.changeOwnSecret(present, fresh));
        } finally {
            Arrays.fill(present, '\0');
        }
    }

    private static void taken(SignIn tried) {
        switch (tried) {
            case SignIn.Welcome _ -> {}
            case SignIn.Wrong _ -> throw new StorageException(Words.say("signin.wrong"));
            case SignIn.TooEarly _ -> throw new StorageException(Words.say("staff.own.early"));
            case SignIn.Shut _ -> throw new StorageException(Words.say("signin.shut"));
            case SignIn.Refused _ -> throw new StorageException(Words.say("signin.refused"));
        }
    }

    void idleMinutes(int minutes, MemberForm form) {
        attempt(form, () -> desk.idleLimit(Duration.ofMinutes(minutes)), new char[0], () -> {});
    }

    private void attempt(MemberForm form, Runnable work, char[] secret, Runnable done) {
        busy.set(true);
        background.execute(() -> {
            Check how = Check.NONE;
            try {
                work.run();
            } catch (StorageException e) {
                how = Check.bad(String.valueOf(e.getMessage()));
            } catch (RuntimeException | Error e) {
                log.error("People who work here could not be changed", e);
                how = Check.bad(Words.say("signin.failed"));
            } finally {
                Arrays.fill(secret, '\0');
            }
            Check outcome = how;
            window.execute(() -> {
                busy.set(false);
                form.outcomeProperty().set(outcome);
                if (outcome == Check.NONE) {
                    done.run();
                }
            });
        });
    }
}
