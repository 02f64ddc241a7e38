package smartshop.app;

import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.app.sensitivity.Expectation;
import smartshop.app.sensitivity.Sensitivity;
import smartshop.recognition.calibrate.FpirTarget;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;

/** Where it is chosen how many false alerts the shop puts up with. Any thread may call. */
public final class TargetDesk {
    /** Of the rate: what a form rounds is no other wish. */
    private static final double SAME = 1.001;

    private final Sensitivity sensitivity;
    private final Access access;
    private final Runnable changed;

    /** @param changed brings the watch up to date */
    TargetDesk(Sensitivity sensitivity, Access access, Runnable changed) {
        this.sensitivity = sensitivity;
        this.access = access;
        this.changed = changed;
    }

    /** What the present setting lets one expect. Reads the database. */
    public Expectation expectation() {
        return sensitivity.expectation();
    }

    /** Whether a visitor who is nobody would be taken for somebody more often than now: that takes two people. */
    public boolean lowers(FpirTarget chosen) {
        return chosen.fpir() > sensitivity.target().fpir() * SAME;
    }

    /**
     * When it returns, the watch looks with the thresholds that follow.
     *
     * @throws smartshop.app.access.AccessException if it lowers the threshold: that takes an approval; or who is signed in may not
     */
    public void choose(FpirTarget chosen) {
        access.require(lowers(chosen) ? Permission.LOWER_THRESHOLD : Permission.CHANGE_THRESHOLD);
        if (lowers(chosen)) {
            access.requireTwo(Permission.LOWER_THRESHOLD);
        }
        take(chosen);
    }

    /** As {@link #choose(FpirTarget)}, also for what lowers the threshold. */
    public void choose(FpirTarget chosen, Approval approval) {
        access.require(Permission.LOWER_THRESHOLD, approval);
        take(chosen);
    }

    private void take(FpirTarget chosen) {
        Detail numbers = Detail.of(Detail.Measure.VISITORS_A_DAY, chosen.visitorsADay())
                .and(Detail.of(Detail.Measure.FALSE_ALERTS_A_MONTH, chosen.falseAlertsAMonth()));
        access.audit()
                .recorded(
                        () -> sensitivity.target(chosen),
                        Deed.of(Action.TARGET_CHANGED).with(numbers));
        changed.run();
    }
}
