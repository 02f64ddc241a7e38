package smartshop.app.ui.incident;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import smartshop.app.access.Permission;
import smartshop.app.incident.IncidentFile;
import smartshop.app.incident.IncidentWords;
import smartshop.app.incident.PackWriter;
import smartshop.app.ui.FolderField;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.SheetForm;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Words;
import smartshop.app.ui.privacy.Agreement;
import smartshop.storage.incident.Incident;
import smartshop.storage.incident.IncidentId;
import smartshop.storage.incident.Outcome;

/** What is opened over the window about incidents: one of them, and what is asked before something is done about it. */
public final class IncidentSheets {
    /** Days, as people count incidents: one, three, six and twelve months. */
    private static final List<Integer> DAYS = List.of(31, 92, 183, 365);

    private final IncidentsViewModel model;
    private final Sheets sheets;
    private final Agreement agreement;

    public IncidentSheets(IncidentsViewModel model, Sheets sheets, Agreement agreement) {
        this.model = model;
        this.sheets = sheets;
        this.agreement = agreement;
    }

    /** Opens the incident of a confirmed alert, or shows the one that there is. */
    public void open(UUID alert) {
        model.open(alert, this::show);
    }

    void look(IncidentId id) {
        model.look(id, this::show);
    }

    void show(IncidentFile file) {
        IncidentSheet sheet = new IncidentSheet(file, model, this);
        Button close = sheets.cancel();
        close.setText(Words.say("incident.close"));
        List<Node> buttons = new ArrayList<>(List.of(close));
        buttons.addAll(sheet.buttons());
        sheets.show(new Sheet(
                IncidentSheet.WIDTH, Words.say("incident.title", file.incident().number()), sheet.content(), buttons));
    }

    /** Something happened that no camera saw. */
    public void fresh() {
        SheetForm form = form(Words.say("incident.new")).says(Words.say("incident.new.text"));
        TextField place = form.line("incident-place", Words.say("incident.place"), Words.say("incident.place.hint"));
        DatePicker day = form.with(Words.say("incident.day"), new DatePicker(model.today()));
        TextField time = form.line("incident-time", Words.say("incident.time"), Words.say("incident.time.hint"));
        time.setText("%02d:%02d".formatted(model.now().getHour(), model.now().getMinute()));
        form.pair();
        TextArea what = form.words("incident-what", Words.say("incident.what"), Words.say("incident.what.hint"), 2);
        form.show(
                Words.say("incident.new.do"),
                () -> model.open(place.getText(), day.getValue(), time.getText(), what.getText(), this::show));
    }

    void end(Incident incident) {
        SheetForm form = form(incident, Words.say("incident.end.title", incident.number()))
                .says(Words.say("incident.end.text"));
        ComboBox<Outcome> outcome = form.choice(
                "incident-outcome", Words.say("incident.outcome"), List.of(Outcome.values()), StateWords::of);
        TextField lost = form.line("incident-lost", Words.say("incident.lost"), Words.say("incident.amount.hint"));
        TextField saved = form.line("incident-saved", Words.say("incident.saved"), Words.say("incident.amount.hint"));
        form.pair();
        TextArea words =
                form.words("incident-words", Words.say("incident.end.words"), Words.say("incident.end.hint"), 2);
        form.show(
                Words.say("incident.end.do"),
                () -> model.close(
                        incident.id(),
                        outcome.getValue(),
                        lost.getText(),
                        saved.getText(),
                        words.getText(),
                        this::show));
    }

    void keep(Incident incident) {
        SheetForm form = form(incident, Words.say("incident.keep.title", incident.number()))
                .says(Words.say("incident.keep.text"));
        TextField why = form.line("incident-why", Words.say("incident.keep.why"), Words.say("incident.keep.hint"));
        ComboBox<Integer> days = form.choice(
                "incident-days", Words.say("incident.keep.long"), DAYS, count -> Words.say("evidence.days", count));
        form.show(
                Words.say("incident.keep.do"),
                () -> agreement.ask(
                        Permission.KEEP_INCIDENT,
                        IncidentWords.keep(incident.number(), days.getValue()),
                        agreed -> model.keepLonger(incident.id(), days.getValue(), why.getText(), agreed, this::show)));
    }

    void pack(Incident incident) {
        SheetForm form = form(incident, Words.say("incident.pack.title", incident.number()))
                .says(Words.say("incident.pack.text"));
        TextField recipient =
                form.line("incident-recipient", Words.say("incident.pack.for"), Words.say("incident.pack.for.hint"));
        FolderField folder = form.with(Words.say("privacy.folder"), new FolderField());
        CheckBox zip = form.tick("incident-zip", Words.say("incident.pack.zip"));
        form.show(
                Words.say("incident.pack.do"),
                () -> agreement.ask(
                        Permission.EXPORT, IncidentWords.pack(incident.number(), recipient.getText()), agreed -> {
                            form(incident, Words.say("incident.pack.title", incident.number()))
                                    .working(Words.say("incident.working"), Words.say("incident.close"));
                            model.pack(
                                    incident.id(),
                                    folder.folder(),
                                    zip.isSelected() ? PackWriter.Form.ZIP : PackWriter.Form.FOLDER,
                                    recipient.getText(),
                                    agreed,
                                    made -> written(incident, made));
                        }));
    }

    private void written(Incident incident, Path made) {
        form(incident, Words.say("incident.pack.title", incident.number()))
                .says(Words.say("incident.pack.done"))
                .says(made.toString())
                .says(Words.say("incident.pack.look"))
                .done(Words.say("incident.close"));
    }

    private SheetForm form(Incident incident, String title) {
        return form(title).back(() -> look(incident.id()));
    }

    private SheetForm form(String title) {
        return new SheetForm(sheets, title, model.busyProperty(), model.problemProperty());
    }
}
