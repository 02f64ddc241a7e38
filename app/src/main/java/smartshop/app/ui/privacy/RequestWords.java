package smartshop.app.ui.privacy;

import java.time.LocalDate;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.privacy.Deadline;
import smartshop.app.privacy.Finding;
import smartshop.app.privacy.LetterKind;
import smartshop.app.privacy.NextStep;
import smartshop.app.privacy.Outcome;
import smartshop.app.privacy.OwedRequest;
import smartshop.app.privacy.RefusalGround;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Exemption;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Proof;
import smartshop.storage.request.State;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;

/** Requests in the shopkeeper's words. */
final class RequestWords {

    private RequestWords() {}

    static String day(LocalDate day) {
        return Times.date(day);
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case ACCESS -> Words.say("privacy.kind.access");
            case ERASURE -> Words.say("privacy.kind.erasure");
            case RECTIFICATION -> Words.say("privacy.kind.rectification");
            case RESTRICTION -> Words.say("privacy.kind.restriction");
            case OBJECTION -> Words.say("privacy.kind.objection");
            case COMPLAINT -> Words.say("privacy.kind.complaint");
        };
    }

    static String channel(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> Words.say("privacy.channel.inPerson");
            case LETTER -> Words.say("privacy.channel.letter");
            case EMAIL -> Words.say("privacy.channel.email");
            case TELEPHONE -> Words.say("privacy.channel.telephone");
            case ONLINE -> Words.say("privacy.channel.online");
        };
    }

    static String proof(Proof proof) {
        return switch (proof) {
            case NO_DOUBT -> Words.say("privacy.proof.noDoubt");
            case FACE_COMPARED -> Words.say("privacy.proof.face");
            case DOCUMENT_SHOWN -> Words.say("privacy.proof.document");
            case COPY_DESTROYED -> Words.say("privacy.proof.copy");
            case QUESTIONS_ANSWERED -> Words.say("privacy.proof.questions");
            case AUTHORITY_SHOWN -> Words.say("privacy.proof.authority");
        };
    }

    /** @param complaint whether it is about a complaint, which is right or not */
    static String outcome(Outcome outcome, boolean complaint) {
        return switch (outcome) {
            case GRANTED -> complaint ? Words.say("privacy.outcome.right") : Words.say("privacy.outcome.granted");
            case PARTLY -> complaint ? Words.say("privacy.outcome.partlyRight") : Words.say("privacy.outcome.partly");
            case REFUSED -> complaint ? Words.say("privacy.outcome.notRight") : Words.say("privacy.outcome.refused");
        };
    }

    static String ground(RefusalGround ground) {
        return switch (ground) {
            case IDENTITY_NOT_SHOWN -> Words.say("privacy.ground.identity");
            case UNFOUNDED_OR_EXCESSIVE -> Words.say("privacy.ground.unfounded");
            case STILL_NEEDED -> Words.say("privacy.ground.needed");
            case COMPELLING_GROUNDS -> Words.say("privacy.ground.compelling");
            case ACCURATE -> Words.say("privacy.ground.accurate");
            case LEGAL_CLAIMS -> Words.say("privacy.ground.claims");
            case NOT_UPHELD -> Words.say("privacy.ground.notUpheld");
        };
    }

    static String exemption(Exemption exemption) {
        return switch (exemption) {
            case CRIME -> Words.say("privacy.exemption.crime");
            case SOMEBODY_ELSE -> Words.say("privacy.exemption.other");
            case LEGAL_ADVICE -> Words.say("privacy.exemption.legal");
        };
    }

    static String letter(LetterKind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT, COMPLAINT_ACKNOWLEDGEMENT -> Words.say("privacy.letter.acknowledgement");
            case IDENTITY -> Words.say("privacy.letter.identity");
            case CLARIFICATION -> Words.say("privacy.letter.clarification");
            case EXTENSION -> Words.say("privacy.letter.extension");
            case REPLY -> Words.say("privacy.letter.reply");
            case REFUSAL -> Words.say("privacy.letter.refusal");
            case COMPLAINT_OUTCOME -> Words.say("privacy.letter.outcome");
            case RECIPIENT -> Words.say("privacy.letter.recipient");
        };
    }

    static String likeness(Finding.Likeness likeness) {
        return switch (likeness) {
            case VERY_ALIKE -> Words.say("privacy.find.veryAlike");
            case ALIKE -> Words.say("privacy.find.alike");
        };
    }

    /** What the chip says: "28 days left". */
    static String chip(OwedRequest owed) {
        Deadline deadline = owed.deadline();
        long left = deadline.daysLeft();
        return switch (deadline.urgency()) {
            case LATE -> left == -1 ? Words.say("privacy.chip.late1") : Words.say("privacy.chip.late", -left);
            case SOON, FINE -> deadline.lastDay().isEmpty() ? Words.say("privacy.chip.noDate") : left(left);
            case WAITING -> Words.say("privacy.chip.waiting");
            case CLOSED -> closed(owed.request().state());
        };
    }

    private static String left(long days) {
        if (days == 0) {
            return Words.say("privacy.chip.today");
        }
        return days == 1 ? Words.say("privacy.chip.left1") : Words.say("privacy.chip.left", days);
    }

    private static String closed(State state) {
        return switch (state) {
            case REFUSED -> Words.say("privacy.chip.refused");
            case WITHDRAWN -> Words.say("privacy.chip.withdrawn");
            default -> Words.say("privacy.chip.replied");
        };
    }

    static Ikon icon(Deadline.Urgency urgency) {
        return switch (urgency) {
            case LATE -> Material2OutlinedAL.ERROR_OUTLINE;
            case SOON -> Material2OutlinedAL.ALARM;
            case FINE -> Material2OutlinedMZ.SCHEDULE;
            case WAITING -> Material2OutlinedAL.HOURGLASS_EMPTY;
            case CLOSED -> Material2OutlinedAL.CHECK_CIRCLE;
        };
    }

    /** A class of the stylesheet; empty for none. */
    static String colour(Deadline.Urgency urgency) {
        return switch (urgency) {
            case LATE -> "danger";
            case SOON -> "warning";
            case FINE, WAITING, CLOSED -> "muted";
        };
    }

    /** One sentence about what is owed by when. */
    static String owed(OwedRequest owed) {
        Deadline deadline = owed.deadline();
        String by = deadline.lastDay().map(RequestWords::day).orElse("");
        return switch (owed.request().state()) {
            case IDENTITY_ASKED -> Words.say("privacy.owed.identity");
            case PAUSED, EXTENDED_PAUSED -> Words.say("privacy.owed.paused", by);
            case REPLIED, REFUSED, WITHDRAWN -> Words.say("privacy.owed.closed", ended(owed));
            default ->
                switch (deadline.duty()) {
                    case ACKNOWLEDGEMENT -> Words.say("privacy.owed.acknowledge", by);
                    case OUTCOME ->
                        by.isEmpty() ? Words.say("privacy.owed.undue") : Words.say("privacy.owed.outcome", by);
                    case ANSWER, NOTHING -> Words.say("privacy.owed.answer", by);
                };
        };
    }

    private static String ended(OwedRequest owed) {
        return day(owed.request().steps().getLast().on());
    }

    /** The heading of the next step. */
    static String next(NextStep next) {
        return switch (next) {
            case ACKNOWLEDGE -> Words.say("privacy.next.acknowledge");
            case SETTLE_IDENTITY -> Words.say("privacy.next.identity");
            case AWAIT_PROOF -> Words.say("privacy.next.proof");
            case FIND -> Words.say("privacy.next.find");
            case DECIDE -> Words.say("privacy.next.decide");
            case AWAIT_ANSWER -> Words.say("privacy.next.answer");
            case WRITE_PACK -> Words.say("privacy.next.pack");
            case TELL_RECIPIENTS -> Words.say("privacy.next.recipients");
            case ERASE_ENTRY -> Words.say("privacy.next.erase");
            case REPLY -> Words.say("privacy.next.reply");
            case REFUSE -> Words.say("privacy.next.refuse");
            case NOTHING -> Words.say("privacy.next.nothing");
        };
    }

    /** Why, or how, in a sentence or two. */
    static String why(NextStep next) {
        return switch (next) {
            case ACKNOWLEDGE -> Words.say("privacy.next.acknowledge.why");
            case SETTLE_IDENTITY -> Words.say("privacy.next.identity.why");
            case AWAIT_PROOF -> Words.say("privacy.next.proof.why");
            case FIND -> Words.say("privacy.next.find.why");
            case DECIDE -> Words.say("privacy.next.decide.why");
            case AWAIT_ANSWER -> Words.say("privacy.next.answer.why");
            case WRITE_PACK -> Words.say("privacy.next.pack.why");
            case TELL_RECIPIENTS -> Words.say("privacy.next.recipients.why");
            case ERASE_ENTRY -> Words.say("privacy.next.erase.why");
            case REPLY -> Words.say("privacy.next.reply.why");
            case REFUSE -> Words.say("privacy.next.refuse.why");
            case NOTHING -> Words.say("privacy.next.nothing.why");
        };
    }

    /** On the button. */
    static String button(NextStep next) {
        return switch (next) {
            case ACKNOWLEDGE -> Words.say("privacy.do.acknowledge");
            case SETTLE_IDENTITY -> Words.say("privacy.do.identity");
            case AWAIT_PROOF -> Words.say("privacy.do.proof");
            case FIND -> Words.say("privacy.do.find");
            case DECIDE -> Words.say("privacy.do.decide");
            case AWAIT_ANSWER -> Words.say("privacy.do.answer");
            case WRITE_PACK -> Words.say("privacy.do.pack");
            case TELL_RECIPIENTS -> Words.say("privacy.do.recipients");
            case ERASE_ENTRY -> Words.say("privacy.do.erase");
            case REPLY -> Words.say("privacy.do.reply");
            case REFUSE -> Words.say("privacy.do.refuse");
            case NOTHING -> "";
        };
    }

    /** What was done, as the history of a request says it. */
    static String step(TakenStep taken, boolean complaint) {
        return switch (taken.step()) {
            case ASK_IDENTITY -> Words.say("privacy.step.askIdentity");
            case PROVE_IDENTITY -> Words.say("privacy.step.proveIdentity", proof(Proof.valueOf(taken.word())));
            case ASK_CLARIFICATION -> Words.say("privacy.step.askClarification");
            case CLARIFY -> Words.say("privacy.step.clarify");
            case EXTEND -> Words.say("privacy.step.extend");
            case DECIDE -> Words.say("privacy.step.decide", outcome(Outcome.valueOf(taken.word()), complaint));
            case REPLY -> Words.say("privacy.step.reply");
            case REFUSE -> Words.say("privacy.step.refuse", ground(RefusalGround.valueOf(taken.word())));
            case WITHDRAW -> Words.say("privacy.step.withdraw");
            case ACKNOWLEDGE -> Words.say("privacy.step.acknowledge");
            case SEARCH -> Words.say("privacy.step.search", taken.word());
            case NAME_ENTRY -> Words.say("privacy.step.nameEntry");
            case TELL_RECIPIENTS -> Words.say("privacy.step.recipients");
            case WRITE_PACK -> Words.say("privacy.step.pack", digest(taken));
            case NAME_VISITOR -> Words.say("privacy.step.nameVisitor");
            case ERASE_VISITOR -> Words.say("privacy.step.eraseVisitor");
        };
    }

    private static String digest(TakenStep taken) {
        return taken.step() == Step.WRITE_PACK && taken.word().length() > 20
                ? taken.word().substring(0, 20) + "…"
                : taken.word();
    }
}
