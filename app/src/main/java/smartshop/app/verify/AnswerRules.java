package smartshop.app.verify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import smartshop.app.access.Access;
import smartshop.app.access.AccountChanges;
import smartshop.app.access.Permission;
import smartshop.app.access.Proven;
import smartshop.app.access.RoleMatrix;
import smartshop.app.alert.Alert;
import smartshop.app.alert.VerdictBook;
import smartshop.storage.history.Retention;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;

/** Whose answer counts for which alert, and why not. Any thread may call. */
final class AnswerRules {
    private final VerdictBook verdicts;
    private final Access access;
    private final AccountChanges accounts;
    private final Clock clock;

    AnswerRules(VerdictBook verdicts, Access access, Clock clock) {
        this.verdicts = verdicts;
        this.access = access;
        this.accounts = new AccountChanges(access.audit());
        this.clock = clock;
    }

    /**
     * Asks the disk.
     *
     * @param lasting whether anything is written down of it
     * @throws NotPermittedException in words, if this answer would not count
     */
    void require(Alert alert, Verdict answer, Proven who, Verification before, boolean lasting) {
        if (lasting && isOver(alert, before)) {
            throw new NotPermittedException("This alert is over.");
        }
        if (!before.takes(who.id(), answer)) {
            throw new NotPermittedException(whyNot(before, who));
        }
        boolean alone = alone(who.id(), alert.camera());
        if (answer == Verdict.THIS_PERSON && !alone && madeSince(alert, who)) {
            throw new NotPermittedException("Somebody else added you, or set your PIN, passphrase or role, after this"
                    + " alert was raised. So your “same person” does not count for it: somebody else has to look.");
        }
    }

    /**
     * Asks the disk.
     *
     * @return who it is
     * @throws NotPermittedException in words, unless it is one of those whose "same person" made that two people verified it
     */
    StaffId requireRepeated(Alert alert, Proven who, Verification now) {
        StaffId person = who.id()
                .filter(id ->
                        now.state() == Verification.State.ACT && now.saidYes().contains(id))
                .orElseThrow(() -> new NotPermittedException("Only those two can say so again who compared the pictures"
                        + " before SmartShop was restarted, and said that it is this person."));
        if (madeSince(alert, who)) {
            throw new NotPermittedException(
                    "Somebody else set your PIN, passphrase or role after this alert was raised."
                            + " So saying so again does not count for it.");
        }
        return person;
    }

    /** What was said is deleted sooner than that it was said, or than the card is put away. */
    private boolean isOver(Alert alert, Verification before) {
        Instant dayEnded = Retention.unconfirmedUntil(clock.instant(), clock.getZone());
        return before.given().isEmpty()
                && (verdicts.rejected(alert.id()) || alert.alertedAt().isBefore(dayEnded));
    }

    /** One person must not make the second one out of somebody who is not there. */
    private boolean madeSince(Alert alert, Proven who) {
        return who.id()
                .filter(id -> accounts.byOthersSince(id, alert.alertedAt()))
                .isPresent();
    }

    /**
     * Whether an answer of theirs is one person's where it otherwise takes two: nobody has set up people, or in one-person mode nobody
     * else may answer for that camera.
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    boolean alone(Optional<StaffId> who, UUID camera) {
        return who.isEmpty()
                || access.onePersonMode().isPresent()
                        && mayAnswer(camera).allMatch(member -> member.id().equals(who.get()));
    }

    /** Who can look next: all who may answer for that camera and have not; a manager or an owner first. */
    List<StaffMember> whoMayAnswer(UUID camera, Verification so) {
        return mayAnswer(camera)
                .filter(member -> so.of(Optional.of(member.id())).isEmpty())
                .sorted((one, other) -> Boolean.compare(decides(other), decides(one)))
                .toList();
    }

    private Stream<StaffMember> mayAnswer(UUID camera) {
        return access.roster().members().stream()
                .filter(member -> RoleMatrix.allows(member.role(), Permission.ANSWER_ALERTS) && member.sees(camera));
    }

    private static boolean decides(StaffMember member) {
        return member.role() == Role.OWNER || member.role() == Role.MANAGER;
    }

    private static String whyNot(Verification before, Proven who) {
        if (before.of(who.id()).isPresent()) {
            return "You have answered this alert already. Somebody else has to look.";
        }
        return switch (before.state()) {
            case NOT_THIS_PERSON -> "Somebody has said that this is not the person. It is over.";
            case DISAGREED -> "Two people disagree. Do not approach.";
            case WITHDRAWN -> "The entry was withdrawn. Stop.";
            default -> "This alert is verified already.";
        };
    }
}
