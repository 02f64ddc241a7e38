package smartshop.app.phone;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.access.Access;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;
import smartshop.app.verify.VerificationDesk;
import smartshop.storage.staff.StaffId;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;

/** What a card says to somebody who has nothing more to answer: who said what, and what is to be done. Never asked before. */
final class OutcomeLines {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(PhoneWords.customs());

    private final Access access;
    private final VerificationDesk desk;

    OutcomeLines(Access access, VerificationDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    /** The first line is the most important one. */
    List<String> of(OpenAlert now, StaffId viewer) {
        List<String> lines = new ArrayList<>();
        String own = now.answers()
                .of(Optional.of(viewer))
                .map(given -> said(given.answer()))
                .orElse("");
        if (now.waits()) {
            lines.add(own);
            lines.add(waitsFor(now));
        } else {
            ended(now, own, lines);
            others(now, viewer).forEach(lines::add);
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static void ended(OpenAlert now, String own, List<String> lines) {
        String headline = own.isEmpty() ? PhoneWords.say("alert.ended") : own;
        switch (now.state()) {
            case ACT -> {
                lines.add(PhoneWords.say("alert.act"));
                lines.add(who(now));
                lines.add(PhoneWords.say("alert.act.policy"));
            }
            case CONFIRMED_ALONE -> {
                lines.add(headline);
                lines.add(who(now));
            }
            case DISAGREED -> lines.add(PhoneWords.say("alert.disagreed"));
            case WITHDRAWN -> lines.add(PhoneWords.say("alert.withdrawn"));
            case NOT_THIS_PERSON, UNSURE, NEW, FIRST_YES -> lines.add(headline);
        }
    }

    private String waitsFor(OpenAlert now) {
        Optional<StaffMember> next =
                desk.whoMayAnswer(now.alert().camera(), now.answers()).stream().findFirst();
        if (now.state() == Verification.State.UNSURE) {
            return next.map(member -> PhoneWords.say("alert.passedOn", member.name()))
                    .orElseGet(() -> PhoneWords.say("alert.passedOn.nobody"));
        }
        return PhoneWords.say(next.isPresent() ? "alert.oneOfTwo" : "alert.oneOfTwo.nobody");
    }

    private static String said(Verdict answer) {
        return switch (answer) {
            case THIS_PERSON -> PhoneWords.say("alert.said.same");
            case NOT_THIS_PERSON -> PhoneWords.say("alert.said.different");
            case UNSURE -> PhoneWords.say("alert.said.unsure");
        };
    }

    private List<String> others(OpenAlert now, StaffId viewer) {
        return now.answers().standing().stream()
                .filter(given -> !given.by().equals(Optional.of(viewer)))
                .map(this::saidBy)
                .toList();
    }

    private String saidBy(Given given) {
        String name = given.by()
                .flatMap(access.roster()::member)
                .map(StaffMember::name)
                .orElse(PhoneWords.say("alert.saidBy.somebody"));
        return switch (given.answer()) {
            case THIS_PERSON -> PhoneWords.say("alert.saidBy.same", name);
            case NOT_THIS_PERSON -> PhoneWords.say("alert.saidBy.different", name);
            case UNSURE -> PhoneWords.say("alert.saidBy.unsure", name);
        };
    }

    private static String who(OpenAlert now) {
        return now.listed().map(OutcomeLines::who).orElse(now.lookedUp() ? PhoneWords.say("alert.removed") : "");
    }

    private static String who(Listed listed) {
        return listed.what()
                .map(what -> PhoneWords.say(
                        "alert.who",
                        listed.name(),
                        PhoneWords.say("offence." + what.offence().name()),
                        DAY.format(what.day())))
                .orElse(listed.name());
    }
}
