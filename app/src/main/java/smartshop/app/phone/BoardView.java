package smartshop.app.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import smartshop.app.access.Access;
import smartshop.app.access.Permission;
import smartshop.app.access.RoleMatrix;
import smartshop.app.hint.Hints;
import smartshop.app.verify.AlertBoard;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;
import smartshop.app.verify.VerificationDesk;
import smartshop.recognition.attack.Presentation;
import smartshop.recognition.detect.Box;
import smartshop.recognition.image.Picture;
import smartshop.storage.staff.SecretKind;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verdict.Verdicts;

/**
 * What one phone is told of the board, as JSON: to nobody signed in that somebody is needed; to whoever is, the alerts of their cameras;
 * of an alert that they have yet to answer nothing that could shift their judgement. No picture is in it.
 */
final class BoardView {
    /** What a page keeps; of further ones it hears the number. */
    private static final int MOST = 20;

    /** What was decided longer ago stands in the history. */
    private static final Duration TOLD_FOR = Duration.ofMinutes(10);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AlertBoard board;
    private final Access access;
    private final VerificationDesk desk;
    private final OutcomeLines outcome;
    private final HintLines hints;
    private final PhoneActs acts;
    private final Clock clock;

    BoardView(AlertBoard board, VerificationDesk desk, Access access, Hints hints, PhoneActs acts, Clock clock) {
        this.board = board;
        this.access = access;
        this.desk = desk;
        this.outcome = new OutcomeLines(access, desk);
        this.hints = new HintLines(hints);
        this.acts = acts;
        this.clock = clock;
    }

    String of(Handset handset, long number) {
        ObjectNode all = JSON.createObjectNode()
                .put("number", number)
                .put("now", clock.instant().toEpochMilli());
        handset.session().ifPresentOrElse(session -> alerts(all, session.member()), () -> signIn(all));
        return all.toString();
    }

    private void signIn(ObjectNode all) {
        all.put("view", "SIGN_IN").put("calls", board.open().stream().anyMatch(OpenAlert::calls));
        ArrayNode people = all.putArray("people");
        mayAnswer()
                .forEach(member -> people.addObject()
                        .put("id", member.id().toString())
                        .put("name", member.name())
                        .put("pin", member.signsInWith() == SecretKind.PIN));
    }

    private List<StaffMember> mayAnswer() {
        return access.roster().members().stream()
                .filter(member -> RoleMatrix.allows(member.role(), Permission.ANSWER_ALERTS))
                .toList();
    }

    private void alerts(ObjectNode all, StaffMember viewer) {
        List<OpenAlert> theirs = board.open().stream()
                .filter(open -> sees(viewer, open) && concerns(open, viewer))
                .toList();
        all.put("view", "ALERTS")
                .put("me", viewer.name())
                .put("unanswered", board.unanswered())
                .put("calls", theirs.stream().anyMatch(open -> asks(open, viewer) && open.calls()))
                .put("more", Math.max(0, theirs.size() - MOST));
        acts.door(all);
        ArrayNode list = all.putArray("alerts");
        theirs.stream().limit(MOST).forEach(open -> put(list.addObject(), open, viewer));
    }

    static boolean sees(StaffMember viewer, OpenAlert open) {
        return RoleMatrix.allows(viewer.role(), Permission.ANSWER_ALERTS)
                && viewer.sees(open.alert().camera());
    }

    /** What is asked of them, and what was decided a moment ago. */
    private boolean concerns(OpenAlert open, StaffMember viewer) {
        Instant since = clock.instant().minus(TOLD_FOR);
        return asks(open, viewer)
                || open.answers().lastChange().orElse(open.alert().alertedAt()).isAfter(since);
    }

    private static boolean asks(OpenAlert open, StaffMember viewer) {
        return open.waits()
                && !open.restored()
                && open.answers().of(Optional.of(viewer.id())).isEmpty();
    }

    private void put(ObjectNode node, OpenAlert open, StaffMember viewer) {
        boolean asks = asks(open, viewer);
        node.put("id", open.id().toString())
                .put("camera", open.alert().cameraName())
                .put("at", open.alert().alertedAt().toEpochMilli())
                .put("seenCamera", open.lastSeen().cameraName())
                .put("seenAt", open.lastSeen().at().toEpochMilli())
                .put("asks", asks)
                .put(
                        "chip",
                        open.selfTest()
                                ? "SELF_TEST"
                                : asks ? "NEW" : open.state().name())
                .put("heldUp", open.alert().presentation() == Presentation.PICTURE)
                .put("selfTest", open.selfTest())
                .put("looked", open.lookedUp())
                .put("photo", open.listed().flatMap(known -> known.portrait()).isPresent())
                .put("photos", open.listed().map(Listed::photos).orElse(0))
                .put(
                        "picture",
                        Integer.toHexString(System.identityHashCode(open.alert().face())))
                .put("late", late(open));
        open.since()
                .ifPresent(since -> node.put("sinceCamera", since.cameraName())
                        .put("sinceAt", since.at().toEpochMilli()));
        node.put("alone", desk.alone(Optional.of(viewer.id()), open.alert().camera()))
                .put("gone", open.restored() && open.waits() ? PhoneWords.say("alert.restored") : "")
                .put("stop", !asks && !open.selfTest() && stops(open, viewer));
        box(node, open.alert().scene(), open.alert().box());
        if (!asks) {
            ArrayNode lines = node.putArray("lines");
            outcome.of(open, viewer.id()).forEach(lines::add);
            ArrayNode said = node.putArray("hints");
            if (!open.waits()) {
                hints.of(open).forEach(said::add);
                acts.offer(node, open);
            }
            node.put("mine", open.answers().of(Optional.of(viewer.id())).isPresent())
                    .put("undoUntil", undoUntil(open.answers(), viewer));
        }
    }

    private static boolean stops(OpenAlert open, StaffMember viewer) {
        return open.answers().takes(Optional.of(viewer.id()), Verdict.NOT_THIS_PERSON);
    }

    /** As parts of the picture's width and height. */
    private static void box(ObjectNode node, Picture scene, Box box) {
        node.put("ratio", (double) scene.width() / scene.height());
        node.putArray("box")
                .add(box.x() / scene.width())
                .add(box.y() / scene.height())
                .add(box.width() / scene.width())
                .add(box.height() / scene.height());
    }

    private static String late(OpenAlert open) {
        return !open.waits()
                ? ""
                : switch (open.escalation()) {
                    case NONE -> "";
                    case UNANSWERED -> PhoneWords.say("alert.late");
                    case TOLD -> PhoneWords.say("alert.late.told");
                };
    }

    private long undoUntil(Verification answers, StaffMember viewer) {
        return answers.correctable(Optional.of(viewer.id()), clock.instant())
                .map(given -> given.at().plus(Verdicts.CORRECTABLE).toEpochMilli())
                .orElse(0L);
    }

    /** The alert really stands on that phone. */
    void drawn(Handset handset, UUID alert) {
        boolean theirs = handset.session()
                .flatMap(session -> board.find(alert).filter(open -> sees(session.member(), open)))
                .isPresent();
        if (theirs) {
            board.shown(alert);
        }
    }
}
