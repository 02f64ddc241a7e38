package smartshop.app.ui.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Access.Leaving;
import smartshop.app.access.Permission;
import smartshop.app.access.RoleMatrix;
import smartshop.app.access.Session;
import smartshop.app.ui.Words;
import smartshop.storage.StorageException;
import smartshop.storage.staff.Roster;
import smartshop.storage.staff.StaffMember;

/**
 * Whether faces are covered, and who uncovers them: whoever signs in, or where nobody has set up people, whoever is there. For the
 * window's thread, but needs no window.
 */
public final class CoverViewModel {
    private static final Logger log = LoggerFactory.getLogger(CoverViewModel.class);

    private final Access access;
    private final Consumer<String> notices;
    private final Executor background;
    private final Executor window;
    private final PersonPrompt prompt;
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<StaffMember> last = Optional.empty();
    /** Whose faces were covered; only another session uncovers them. */
    private @Nullable Session left;

    /** @param notices told if signing out could not be recorded; it happened all the same */
    public CoverViewModel(Access access, Consumer<String> notices, Executor background, Executor window, Clock clock) {
        this.access = access;
        this.notices = notices;
        this.background = background;
        this.window = window;
        this.prompt = new PersonPrompt(access::signIn, background, window, clock);
        access.onChange(() -> window.execute(this::sessionChanged));
        sessionChanged();
    }

    /** Who signs in, and how. */
    public PersonPrompt prompt() {
        return prompt;
    }

    /** Nothing that shows anybody is to be seen. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** What somebody changed behind SmartShop's back, in a sentence; else empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Covers at once; the same person's field is ready. */
    public void cover() {
        leave(Leaving.ASKED);
        prompt.choose(last);
    }

    /** Nobody has touched anything for a while. Where nobody has set up people, that covers nothing. */
    public void idle() {
        if (!covered.get() && !unattended()) {
            leave(Leaving.IDLE);
            prompt.choose(last);
        }
    }

    /** Somebody else wants to sign in. */
    public void switchPerson() {
        leave(Leaving.SWITCHED);
        prompt.choose(Optional.empty());
    }

    private void leave(Leaving why) {
        covered.set(true); // before anything that may take time or fail
        left = access.session();
        background.execute(() -> {
            try {
                access.signOut(why);
            } catch (StorageException e) {
                log.error("Signing out was not recorded", e);
                notices.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    /** Where nobody has set up people, whoever is there looks again. */
    public void uncover() {
        covered.set(!unattended());
    }

    public boolean unattended() {
        return access.session() instanceof Session.Unattended;
    }

    private void sessionChanged() {
        Roster roster = access.roster();
        access.session().person().ifPresent(member -> last = Optional.of(member));
        prompt.show(roster.members());
        trouble.set(trouble(roster));
        Session now = access.session();
        covered.set(covered.get() || now instanceof Session.Nobody);
        listeners.forEach(Runnable::run);
        if (now instanceof Session.SignedIn && !now.equals(left)) { // last: what only the one before might see is gone
            covered.set(false);
        }
    }

    /**
     * Runs it now and whenever somebody has signed in or out or people were changed: before faces are uncovered, so that nobody sees for a
     * moment what only the one before might.
     */
    public void onSession(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    private static String trouble(Roster roster) {
        if (!roster.changed().isEmpty()) {
            return Words.say("signin.changed", roster.changed().size());
        }
        return roster.whole() ? "" : Words.say("signin.missing");
    }

    /** "Olga, Mia or Gita may answer": while an alert waits and nobody is signed in. */
    public String whoMayAnswer() {
        var names = access.roster().members().stream()
                .filter(member -> RoleMatrix.allows(member.role(), Permission.ANSWER_ALERTS))
                .map(StaffMember::name)
                .toList();
        return names.isEmpty()
                ? ""
                : Words.say(
                        "signin.mayAnswer",
                        names.size() == 1
                                ? names.getFirst()
                                : Words.say(
                                        "signin.or",
                                        String.join(", ", names.subList(0, names.size() - 1)),
                                        names.getLast()));
    }
}
