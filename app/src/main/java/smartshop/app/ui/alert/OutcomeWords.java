package smartshop.app.ui.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;
import smartshop.app.ui.watchlist.EntryWords;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;
import smartshop.app.verify.Verification;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.verification.Given;

/** What a card says after an answer: who said what, and what is to be done. */
final class OutcomeWords {
    private final AlertsViewModel model;
    private final WaitingAlert waiting;

    OutcomeWords(AlertsViewModel model, WaitingAlert waiting) {
        this.model = model;
        this.waiting = waiting;
    }

    /** "You said: the same person." Nothing if who is at this screen has said nothing. */
    String own() {
        return waiting.now()
                .answers()
                .of(model.viewerProperty().get())
                .map(given -> said(given.answer()))
                .orElse("");
    }

    private static String said(Verdict answer) {
        return switch (answer) {
            case THIS_PERSON -> Words.say("alert.said.same");
            case NOT_THIS_PERSON -> Words.say("alert.said.different");
            case UNSURE -> Words.say("alert.said.unsure");
        };
    }

    /** For whom it waits, if there is more to say than that it takes two. */
    Optional<String> waitsFor() {
        Optional<StaffMember> next = model.atScreen().others(waiting).stream().findFirst();
        if (waiting.now().state() == Verification.State.UNSURE) {
            return Optional.of(next.map(member -> Words.say("alert.passedOn", member.name()))
                    .orElseGet(() -> Words.say("alert.passedOn.nobody")));
        }
        return next.isPresent() ? Optional.empty() : Optional.of(Words.say("alert.oneOfTwo.nobody"));
    }

    /** The first line is what is to be done. */
    List<String> lines(OpenAlert now) {
        List<String> lines = new ArrayList<>();
        switch (now.state()) {
            case ACT -> {
                lines.add(Words.say("alert.act"));
                lines.add(who(now));
                lines.add(Words.say("alert.act.policy"));
            }
            case CONFIRMED_ALONE -> {
                lines.add(headline());
                lines.add(who(now));
            }
            case DISAGREED -> lines.add(Words.say("alert.disagreed"));
            case WITHDRAWN -> lines.add(Words.say("alert.withdrawn"));
            case NOT_THIS_PERSON, UNSURE -> lines.add(headline());
            case NEW, FIRST_YES -> {}
        }
        others(now).forEach(lines::add);
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private String headline() {
        String own = own();
        return own.isEmpty() ? Words.say("alert.ended") : own;
    }

    /** "Mia Chen said: the same person." of everybody else who has answered. */
    private List<String> others(OpenAlert now) {
        Optional<?> viewer = model.viewerProperty().get();
        return now.answers().standing().stream()
                .filter(given -> given.by().isPresent() && !given.by().equals(viewer))
                .map(this::saidBy)
                .toList();
    }

    private String saidBy(Given given) {
        String name = given.by().flatMap(model.atScreen()::name).orElse(Words.say("alert.saidBy.somebody"));
        return switch (given.answer()) {
            case THIS_PERSON -> Words.say("alert.saidBy.same", name);
            case NOT_THIS_PERSON -> Words.say("alert.saidBy.different", name);
            case UNSURE -> Words.say("alert.saidBy.unsure", name);
        };
    }

    private static String who(OpenAlert now) {
        return now.listed().map(OutcomeWords::who).orElse(now.lookedUp() ? Words.say("alert.removed") : "");
    }

    private static String who(Listed listed) {
        return listed.what()
                .map(what ->
                        Words.say("alert.who", listed.name(), EntryWords.of(what.offence()), Times.date(what.day())))
                .orElse(listed.name());
    }
}
