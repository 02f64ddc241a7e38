package smartshop.app.ui.lawful;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import smartshop.app.Console;
import smartshop.app.access.Permission;
import smartshop.app.ui.Page;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.app.ui.capture.Captures;
import smartshop.app.verify.Listed;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.recognition.search.PersonId;

/** Everything of lawful use in the window, wired to the console. */
public final class LawfulRooms {
    private final Console console;
    private final Captures captures;
    private final Sheets sheets;
    private final Executor background;
    private final Executor window;
    private final BiConsumer<FpirTarget, Runnable> target;
    private final LawfulViewModel model;
    private final WizardViewModel wizard;
    private final LawfulActions actions;
    private final LawfulView page;
    private Runnable front = () -> {};

    /**
     * The parts.
     *
     * @param background of its own, so that the switch waits for nothing else
     * @param target takes another wish for false alerts, in the background, asks a second person if need be, and then goes on
     * @param beside what stands beside each paper
     */
    public LawfulRooms(
            Console console,
            Captures captures,
            Sheets sheets,
            Executor background,
            Executor window,
            Clock clock,
            BiConsumer<FpirTarget, Runnable> target,
            PaperPlaces beside) {
        this.console = console;
        this.captures = captures;
        this.sheets = sheets;
        this.background = background;
        this.window = window;
        this.target = target;
        model = new LawfulViewModel(
                console.lawful(), console.cameras()::feeds, console.notices()::add, background, window, clock);
        actions = new LawfulActions(model, sheets, this::open, this::tryOnSelf);
        wizard = new WizardViewModel(
                console.lawful(),
                console.cameras()::feeds,
                () -> (int) Math.round(console.target().expectation().target().visitorsADay()),
                this::visitors,
                background,
                window,
                clock);
        new WizardSheets(wizard, sheets, this::tryOnSelf);
        page = new LawfulView(model, wizard, actions, beside);
        console.cameras().onChange(() -> window.execute(model::refresh));
    }

    /** The sheet that asks a second person takes the wizard's place until somebody has agreed. */
    private void visitors(int aDay, Runnable then) {
        FpirTarget now = console.target().expectation().target();
        if (Math.round(now.visitorsADay()) == aDay) {
            window.execute(then);
            return;
        }
        FpirTarget wish = new FpirTarget(aDay, now.falseAlertsAMonth());
        if (console.target().lowers(wish)) {
            console.access().require(Permission.LOWER_THRESHOLD);
            window.execute(wizard::close);
        }
        target.accept(wish, then);
    }

    /** Asks for what it takes to try it on oneself; an alert comes of it. */
    public void tryOnSelf() {
        SelfTestViewModel self = new SelfTestViewModel(console.lawful(), captures, background, window, sheets::close);
        sheets.show(SelfTestSheet.of(self, sheets));
    }

    /** Asks where the shop is, and nothing else. */
    public void chooseCountry() {
        wizard.change(WizardViewModel.Step.COUNTRY);
    }

    public Page page() {
        return page;
    }

    /** @param newFront brings the page to the front */
    public void onOpen(Runnable newFront) {
        front = newFront;
    }

    /** The page comes to the front. */
    public void open() {
        front.run();
    }

    /** The page, with what there is to say of matching over it and the switch beside its title. */
    public Page withSwitch(Page other) {
        return new BanneredPage(other, model, actions, true);
    }

    /** The page, with what there is to say of matching over it. */
    public Page withBanner(Page other) {
        return new BanneredPage(other, model, actions, false);
    }

    /** For the status line. */
    public LawfulViewModel model() {
        return model;
    }

    /** Nobody is looked for from now on. */
    public void stop() {
        actions.stop();
    }

    /** What stands on the card of somebody who tries it on themselves; empty if that is nobody of these. */
    public Optional<Listed> self(PersonId person) {
        return console.lawful().selfTest().is(person)
                ? Optional.of(Listed.self(
                        Words.say("alert.self"),
                        console.lawful()
                                .selfTest()
                                .running()
                                .filter(running -> running.person().equals(person))
                                .map(running -> running.portrait().clone())))
                : Optional.empty();
    }
}
