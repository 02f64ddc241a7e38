package smartshop.app.ui.staff;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.live.CameraFeed;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.signin.RoleWords;
import smartshop.storage.staff.Role;
import smartshop.storage.staff.SecretRules;
import smartshop.storage.staff.Staff;
import smartshop.storage.staff.StaffMember;
import smartshop.storage.vault.PassphraseRules;

/** The sheets that add somebody, change a role, set a new secret, and let one person work alone. */
final class MemberSheets {
    private final StaffViewModel model;
    private final Sheets sheets;

    MemberSheets(StaffViewModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void add() {
        MemberForm form = model.newcomer();
        TextField name = new TextField();
        name.setId("staff-name");
        name.textProperty().bindBidirectional(form.nameProperty());
        VBox content = new VBox(
                Texts.field(Words.say("staff.name"), name),
                model.first() ? Texts.wrapped(Words.say("staff.first"), "muted") : roles(form),
                secret(form));
        show(
                Words.say("staff.add"),
                content,
                form,
                Words.say("staff.add"),
                form.secretMissing().or(form.nameProperty().isEmpty()),
                () -> model.add(form, sheets::close));
        name.requestFocus();
    }

    void change(StaffMember member) {
        MemberForm form = model.of(member);
        VBox content = new VBox(roles(form), cameras(form));
        show(
                Words.say("staff.change.title", member.name()),
                content,
                form,
                Words.say("staff.save"),
                null,
                () -> model.change(member, form, sheets::close));
    }

    void newSecret(StaffMember member) {
        MemberForm form = model.of(member);
        show(
                Words.say("staff.secret.title", member.name()),
                new VBox(secret(form)),
                form,
                Words.say("staff.save"),
                form.secretMissing(),
                () -> model.newSecret(member.id(), form, sheets::close));
    }

    void changeOwn() {
        MemberForm form = model.newcomer();
        show(
                Words.say("staff.own.title"),
                new VBox(
                        Texts.field(Words.say("staff.own.present"), field("staff-present", form.presentProperty())),
                        secret(form)),
                form,
                Words.say("staff.save"),
                form.secretMissing().or(form.presentProperty().isEmpty()),
                () -> model.changeOwn(form, sheets::close));
    }

    void workAlone() {
        MemberForm form = model.newcomer();
        TextArea reason = new TextArea();
        reason.setId("staff-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        VBox content = new VBox(
                Texts.wrapped(Words.say("alone.means")),
                Texts.field(Words.say("alone.reason"), reason),
                Texts.wrapped(Words.say("alone.hint"), "small", "muted"));
        show(
                Words.say("alone.title"),
                content,
                form,
                Words.say("alone.do"),
                reason.textProperty().length().lessThan(Staff.SHORTEST_REASON),
                () -> model.workAlone(reason.getText(), form, sheets::close));
    }

    private void show(
            String title,
            VBox content,
            MemberForm form,
            String action,
            @org.jspecify.annotations.Nullable ObservableBooleanValue missing,
            Runnable run) {
        content.getChildren().add(new CheckLine(form.outcomeProperty()));
        content.getStyleClass().add("enrol");
        content.disableProperty().bind(model.busyProperty());
        Button doIt = new Button(action);
        doIt.setId("sheet-do");
        doIt.setDefaultButton(true);
        doIt.getStyleClass().add(Styles.ACCENT);
        doIt.disableProperty()
                .bind(
                        missing == null
                                ? model.busyProperty()
                                : model.busyProperty()
                                        .or(javafx.beans.binding.Bindings.createBooleanBinding(missing::get, missing)));
        doIt.setOnAction(pressed -> run.run());
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(20, 20);
        ring.visibleProperty().bind(model.busyProperty());
        sheets.show(new Sheet(title, content, List.<Node>of(ring, sheets.cancel(), doIt)));
    }

    private static VBox roles(MemberForm form) {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox();
        choices.getStyleClass().addAll("ways", "roles");
        for (Role role : Role.values()) {
            RadioButton choice = new RadioButton(RoleWords.name(role));
            choice.setId("role-" + role.name().toLowerCase(java.util.Locale.ROOT));
            choice.getStyleClass().add("strong");
            choice.setToggleGroup(group);
            choice.setSelected(form.roleProperty().get() == role);
            choice.setOnAction(chosen -> form.roleProperty().set(role));
            Label what = Texts.wrapped(RoleWords.what(role), "small", "muted");
            VBox way = new VBox(choice, what);
            way.getStyleClass().add("way");
            choices.getChildren().add(way);
        }
        return choices;
    }

    private VBox cameras(MemberForm form) {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("camera-choice");
        for (CameraFeed feed : model.cameras()) {
            UUID id = feed.id();
            CheckBox box = new CheckBox(feed.name());
            box.setSelected(form.cameras().contains(id));
            box.setOnAction(pressed -> {
                if (box.isSelected()) {
                    form.cameras().add(id);
                } else {
                    form.cameras().remove(id);
                }
            });
            boxes.getChildren().add(box);
        }
        VBox all = new VBox(
                Texts.wrapped(Words.say("staff.cameras"), "strong"),
                Texts.wrapped(Words.say("staff.cameras.hint"), "small", "muted"),
                boxes);
        all.getStyleClass().add("field");
        all.setVisible(!model.cameras().isEmpty());
        all.setManaged(!model.cameras().isEmpty());
        return all;
    }

    private static VBox secret(MemberForm form) {
        HBox fields = new HBox(
                Texts.field(Words.say("staff.secret"), field("staff-secret", form.secretProperty())),
                Texts.field(Words.say("staff.secret.again"), field("staff-again", form.againProperty())));
        fields.getStyleClass().add("row");
        fields.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(
                fields,
                Texts.wrapped(
                        Words.say("staff.secret.rule", SecretRules.FEWEST_DIGITS, PassphraseRules.FEWEST_CHARACTERS),
                        "small",
                        "muted"));
        box.getStyleClass().add("field");
        return box;
    }

    private static PasswordField field(String id, StringProperty text) {
        PasswordField field = new PasswordField();
        field.setId(id);
        field.setPrefColumnCount(18);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
