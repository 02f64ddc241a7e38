package smartshop.app.ui.signin;

import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.access.AccessException;
import smartshop.app.access.Approval;
import smartshop.app.access.FourEyes;
import smartshop.app.access.Permission;
import smartshop.app.ui.EmptyState;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.storage.staff.SignIn;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;

/**
 * Asks a second person, who chooses their tile and types their PIN there and then; where one person is enough, nobody is asked. For the
 * window's thread.
 */
public final class SecondPerson {
    private final FourEyes fourEyes;
    private final Sheets sheets;
    private final Consumer<String> notices;
    private final Executor background;
    private final Executor window;
    private final Clock clock;
    private @Nullable PersonPrompt asking;

    /** @param notices told in words if it may not be */
    public SecondPerson(
            FourEyes fourEyes,
            Sheets sheets,
            Consumer<String> notices,
            Executor background,
            Executor window,
            Clock clock) {
        this.fourEyes = fourEyes;
        this.sheets = sheets;
        this.notices = notices;
        this.background = background;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Asks, over whatever sheet there is.
     *
     * @param what somebody agrees to, in a sentence that the second person reads
     * @param agreed gets the approval, on the window's thread; never called if nobody agrees
     */
    public void ask(Permission permission, String what, Consumer<Approval> agreed) {
        if (!fourEyes.aloneIsEnough(permission)) {
            List<StaffMember> others = fourEyes.whoMayAgree(permission);
            sheets.show(others.isEmpty() ? nobody(what) : sheet(permission, what, others, agreed));
            return;
        }
        try {
            agreed.accept(fourEyes.alone(permission));
        } catch (AccessException e) {
            notices.accept(String.valueOf(e.getMessage()));
        }
    }

    private Sheet sheet(Permission permission, String what, List<StaffMember> others, Consumer<Approval> agreed) {
        PersonPrompt prompt = new PersonPrompt(
                (who, secret) -> switch (fourEyes.agree(permission, what, who, secret)) {
                    case FourEyes.Answer.NotSignedIn(SignIn why) -> why;
                    case FourEyes.Answer.Agreed(Approval approval) -> {
                        window.execute(() -> {
                            sheets.close();
                            agreed.accept(approval);
                        });
                        yield new SignIn.Welcome(member(others, who));
                    }
                },
                background,
                window,
                clock);
        prompt.show(others);
        asking = prompt;
        PersonPicker picker = new PersonPicker(prompt, Words.say("second.do"));
        VBox content =
                new VBox(Texts.wrapped(what, "question"), Texts.wrapped(Words.say("second.text"), "muted"), picker);
        content.getStyleClass().add("enrol");
        return new Sheet(Sheet.WIDE, Words.say("second.title"), content, List.<Node>of(sheets.cancel()));
    }

    /** Brings a pause after wrong secrets up to date. */
    public void tick() {
        if (asking != null) {
            asking.tick();
        }
    }

    private static StaffMember member(List<StaffMember> others, StaffId who) {
        return others.stream()
                .filter(member -> member.id().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private Sheet nobody(String what) {
        EmptyState sorry = new EmptyState(
                Material2OutlinedMZ.PEOPLE, Words.say("second.nobody.title"), Words.say("second.nobody.text"));
        VBox content = new VBox(Texts.wrapped(what, "question"), sorry);
        content.getStyleClass().add("enrol");
        Button close = sheets.cancel();
        close.setText(Words.say("second.nobody.close"));
        close.getStyleClass().add(Styles.ACCENT);
        return new Sheet(Words.say("second.title"), content, List.<Node>of(close));
    }
}
