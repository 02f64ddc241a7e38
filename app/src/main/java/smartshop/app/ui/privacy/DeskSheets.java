package smartshop.app.ui.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import smartshop.app.privacy.LetterKind;
import smartshop.app.privacy.NextStep;
import smartshop.app.privacy.Outcome;
import smartshop.app.privacy.PrivacyDesk;
import smartshop.app.privacy.RefusalGround;
import smartshop.app.ui.SheetForm;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.recognition.search.PersonId;
import smartshop.storage.request.Channel;
import smartshop.storage.request.Disclosure;
import smartshop.storage.request.Kind;
import smartshop.storage.request.NewRequest;
import smartshop.storage.request.Proof;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Requester;
import smartshop.storage.watchlist.Person;

/** The sheets in which requests are written down and worked on, one for each step. */
public final class DeskSheets {
    private final PrivacyViewModel model;
    private final Sheets sheets;
    private final Agreement agreement;
    private final Supplier<LocalDate> today;

    /** @param today where the shop is */
    public DeskSheets(PrivacyViewModel model, Sheets sheets, Agreement agreement, Supplier<LocalDate> today) {
        this.model = model;
        this.sheets = sheets;
        this.agreement = agreement;
        this.today = today;
    }

    /** Somebody stands at the till, or a letter came: two minutes. */
    void newRequest() {
        SheetForm form = form(Words.say("privacy.new.title")).says(Words.say("privacy.new.text"));
        ComboBox<Kind> kind =
                form.choice("request-kind", Words.say("privacy.new.kind"), List.of(Kind.values()), RequestWords::kind);
        TextField name = form.line("request-name", Words.say("privacy.new.name"), Words.say("privacy.new.name.hint"));
        TextField contact =
                form.line("request-contact", Words.say("privacy.new.contact"), Words.say("privacy.new.contact.hint"));
        TextArea wish =
                form.words("request-wish", Words.say("privacy.new.wish"), Words.say("privacy.new.wish.hint"), 2);
        ComboBox<Channel> channel = form.choice(
                "request-channel", Words.say("privacy.new.channel"), List.of(Channel.values()), RequestWords::channel);
        DatePicker day = form.day("request-day", Words.say("privacy.new.day"), today.get(), RequestWords::day);
        form.pair();
        CheckBox contested = form.tick("request-contested", Words.say("privacy.new.contested"));
        // Some kinds contest by themselves.
        kind.valueProperty().subscribe(chosen -> {
            contested.setSelected(chosen.contests());
            contested.setDisable(chosen.contests());
        });
        form.needs(name.textProperty())
                .show(
                        Words.say("privacy.new.do"),
                        () -> model.record(
                                new NewRequest(
                                        kind.getValue(),
                                        channel.getValue(),
                                        day.getValue(),
                                        contested.isSelected(),
                                        new Requester(name.getText(), contact.getText(), wish.getText())),
                                Optional.empty(),
                                sheets::close));
    }

    /** The next step's own sheet. */
    void next(Chosen chosen) {
        switch (chosen.next()) {
            case ACKNOWLEDGE -> acknowledge(chosen);
            case SETTLE_IDENTITY -> identity(chosen);
            case AWAIT_PROOF -> proof(chosen);
            case FIND -> find(chosen);
            case DECIDE -> decide(chosen);
            case AWAIT_ANSWER -> answered(chosen);
            case WRITE_PACK -> pack(chosen);
            case TELL_RECIPIENTS -> recipients(chosen);
            case ERASE_ENTRY -> erase(chosen);
            case REPLY -> reply(chosen);
            case REFUSE -> refuse(chosen);
            case NOTHING -> sheets.close();
        }
    }

    void acknowledge(Chosen chosen) {
        sheets.confirm(
                Words.say("privacy.acknowledge.title"),
                Words.say("privacy.acknowledge.text"),
                Words.say("privacy.acknowledge.do"),
                () -> act(desk -> desk.acknowledge(id(chosen))));
    }

    private void identity(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.identity.title")).says(Words.say("privacy.identity.text"));
        ComboBox<Proof> proof = proofs(form);
        javafx.scene.control.Button ask = new javafx.scene.control.Button(Words.say("privacy.identity.ask"));
        ask.setId("privacy-ask-identity");
        ask.setOnAction(pressed -> askIdentity(chosen));
        form.show(
                Words.say("privacy.identity.do"),
                () -> act(desk -> desk.proveIdentity(id(chosen), proof.getValue(), today.get())),
                List.of(ask));
    }

    private void askIdentity(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.identity.ask.title")).says(Words.say("privacy.identity.ask.text"));
        TextArea why =
                form.words("privacy-why", Words.say("privacy.identity.why"), Words.say("privacy.identity.why.hint"), 2);
        form.needs(why.textProperty())
                .show(
                        Words.say("privacy.identity.ask"),
                        () -> act(desk -> desk.askIdentity(id(chosen), why.getText())));
    }

    private void proof(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.proof.title")).says(Words.say("privacy.identity.text"));
        ComboBox<Proof> proof = proofs(form);
        DatePicker day = form.day("privacy-day", Words.say("privacy.proof.day"), today.get(), RequestWords::day);
        form.show(
                Words.say("privacy.identity.do"),
                () -> act(desk -> desk.proveIdentity(id(chosen), proof.getValue(), day.getValue())));
    }

    private static ComboBox<Proof> proofs(SheetForm form) {
        return form.choice(
                "privacy-proof", Words.say("privacy.identity.proof"), List.of(Proof.values()), RequestWords::proof);
    }

    void ask(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.ask.title")).says(Words.say("privacy.ask.text"));
        TextArea question =
                form.words("privacy-question", Words.say("privacy.ask.question"), Words.say("privacy.ask.hint"), 2);
        form.needs(question.textProperty())
                .show(
                        Words.say("privacy.ask.do"),
                        () -> act(desk -> desk.askClarification(id(chosen), question.getText())));
    }

    private void answered(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.answered.title"));
        TextArea answer = form.words("privacy-answer", Words.say("privacy.answered.answer"), "", 2);
        DatePicker day = form.day("privacy-day", Words.say("privacy.answered.day"), today.get(), RequestWords::day);
        form.show(
                Words.say("privacy.answered.do"),
                () -> act(desk -> desk.clarify(id(chosen), day.getValue(), answer.getText())));
    }

    void extend(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.extend.title")).says(Words.say("privacy.extend.text"));
        TextArea why = form.words("privacy-why", Words.say("privacy.extend.why"), Words.say("privacy.extend.hint"), 2);
        form.needs(why.textProperty())
                .show(Words.say("privacy.extend.do"), () -> act(desk -> desk.extend(id(chosen), why.getText())));
    }

    private void decide(Chosen chosen) {
        boolean complaint = chosen.owed().request().kind() == Kind.COMPLAINT;
        SheetForm form = form(Words.say("privacy.decide.title")).says(Words.say("privacy.decide.text"));
        ComboBox<Outcome> outcome = form.choice(
                "privacy-outcome",
                Words.say("privacy.decide.outcome"),
                List.of(Outcome.values()),
                one -> RequestWords.outcome(one, complaint));
        TextArea why = form.words("privacy-why", Words.say("privacy.decide.why"), Words.say("privacy.decide.hint"), 3);
        form.needs(why.textProperty())
                .show(
                        Words.say("privacy.decide.do"),
                        () -> act(desk -> desk.decide(id(chosen), outcome.getValue(), why.getText())));
    }

    void refuse(Chosen chosen) {
        SheetForm form = form(Words.say("privacy.refuse.title")).says(Words.say("privacy.refuse.text"));
        boolean unknown = chosen.next() == NextStep.AWAIT_PROOF;
        List<RefusalGround> grounds = unknown ? List.of(RefusalGround.IDENTITY_NOT_SHOWN) : grounds();
        ComboBox<RefusalGround> ground =
                form.choice("privacy-ground", Words.say("privacy.refuse.ground"), grounds, RequestWords::ground);
        form.show(Words.say("privacy.refuse.do"), () -> act(desk -> desk.refuse(id(chosen), ground.getValue())));
    }

    private static List<RefusalGround> grounds() {
        return Arrays.stream(RefusalGround.values())
                .filter(ground -> ground != RefusalGround.IDENTITY_NOT_SHOWN)
                .toList();
    }

    private void recipients(Chosen chosen) {
        List<String> lines = new ArrayList<>();
        for (Disclosure given : chosen.recipients()) {
            lines.add(Words.say("privacy.recipients.line", RequestWords.day(given.on()), given.recipient()));
        }
        form(Words.say("privacy.recipients.title"))
                .says(Words.say("privacy.recipients.text"))
                .says(String.join("\n", lines))
                .show(Words.say("privacy.recipients.do"), () -> act(desk -> desk.tellRecipients(id(chosen))));
    }

    private void erase(Chosen chosen) {
        boolean visitor = !chosen.owed().request().visitors().isEmpty();
        List<String> words = new ArrayList<>();
        chosen.entry().ifPresent(entry -> words.add(Words.say("privacy.erase.text")));
        if (visitor) {
            words.add(Words.say("privacy.erase.visitor.text"));
        }
        sheets.ask(
                chosen.entry()
                        .map(entry -> Words.say("watchlist.remove.title", entry.name()))
                        .orElseGet(() -> Words.say("privacy.erase.visitor.title")),
                String.join(" ", words),
                Words.say("privacy.do.erase"),
                () -> act(desk -> desk.eraseEntry(id(chosen))));
    }

    private void reply(Chosen chosen) {
        sheets.confirm(
                Words.say("privacy.reply.title"),
                Words.say("privacy.reply.text"),
                Words.say("privacy.reply.do"),
                () -> act(desk -> desk.reply(id(chosen))));
    }

    void withdraw(Chosen chosen) {
        sheets.confirm(
                Words.say("privacy.withdraw.title"),
                Words.say("privacy.withdraw.text"),
                Words.say("privacy.withdraw.do"),
                () -> act(desk -> desk.withdraw(id(chosen))));
    }

    void forget(Request request) {
        sheets.ask(
                Words.say("privacy.forget.title"),
                Words.say("privacy.forget.text"),
                Words.say("privacy.do.forget"),
                () -> model.forget(request.id()));
    }

    void disclosed(Person person) {
        SheetForm form = form(Words.say("privacy.gave.title", person.name())).says(Words.say("privacy.gave.text"));
        TextField who = form.line("privacy-recipient", Words.say("privacy.gave.who"), Words.say("privacy.gave.hint"));
        DatePicker day = form.day("privacy-day", Words.say("privacy.gave.day"), today.get(), RequestWords::day);
        form.needs(who.textProperty())
                .show(
                        Words.say("privacy.gave.do"),
                        () -> model.disclosed(
                                person.id(), new Disclosure(day.getValue(), who.getText()), sheets::close));
    }

    void chooseEntry(Request request) {
        model.people(people -> {
            if (people.isEmpty()) {
                return;
            }
            SheetForm form = form(Words.say("privacy.choose.title")).says(Words.say("privacy.choose.text"));
            ComboBox<Person> person =
                    form.choice("privacy-person", Words.say("privacy.choose.who"), people, Person::name);
            form.show(
                    Words.say("privacy.choose.do"),
                    () -> name(request.id(), person.getValue().id()));
        });
    }

    void name(RequestId request, PersonId entry) {
        act(desk -> desk.nameEntry(request, entry));
    }

    void find(Chosen chosen) {
        new FindSheet(model, sheets, agreement, this)
                .show(chosen.owed().request().id());
    }

    private void pack(Chosen chosen) {
        new PackSheet(model, sheets, agreement).show(id(chosen));
    }

    void held(Chosen chosen) {
        new HeldSheet(model, sheets).show(chosen.owed().request());
    }

    void letter(LetterKind kind, Request request) {
        model.letter(kind, request, letter -> new LetterSheet(model, sheets).show(letter, request));
    }

    private void act(Function<PrivacyDesk, Request> step) {
        model.act(step, sheets::close);
    }

    private SheetForm form(String title) {
        return new SheetForm(sheets, title, model.busyProperty(), model.problemProperty());
    }

    private static RequestId id(Chosen chosen) {
        return chosen.owed().request().id();
    }
}
