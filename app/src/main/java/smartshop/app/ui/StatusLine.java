package smartshop.app.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.ui.vault.ProtectViewModel.Guard;

/** One line at the window's foot: how things are, what can be done about it, and who is there. */
final class StatusLine extends HBox {
    /** Pixels by which the first of two lines may be shorter, because a word did not fit. */
    private static final double LONG_WORD = 60;

    private final FontIcon icon = Icons.of(Material2OutlinedAL.HOURGLASS_EMPTY);
    private final Label words = new Label("", icon);
    private final Button way = new Button(Words.say("status.open"));
    private final Label facts = new Label();
    private final Label models = new Label();
    private final Button sensitivity = new Button();
    private final Button protection = new Button();
    private final Button matching = new Button();
    private final HBox person = new HBox();
    private final Tooltip all = new Tooltip();
    private String more = "";

    StatusLine() {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("status");
        words.setMinWidth(0);
        words.setWrapText(true);
        way.setId("status-open");
        way.getStyleClass().addAll("flat", "small", "accent");
        way.setMinWidth(USE_PREF_SIZE);
        way.managedProperty().bind(way.visibleProperty());
        way.setVisible(false);
        facts.setId("facts");
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0); // it gets what the sentence leaves
        facts.setPrefWidth(0);
        facts.setWrapText(true);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        models.getStyleClass().add("muted");
        models.setMinWidth(USE_PREF_SIZE);
        models.managedProperty().bind(models.visibleProperty());
        sensitivity.setId("sensitivity");
        sensitivity.getStyleClass().addAll("flat", "small");
        sensitivity.setMinWidth(USE_PREF_SIZE);
        sensitivity.setVisible(false);
        protection.setId("protection");
        protection.getStyleClass().addAll("flat", "small");
        protection.setMinWidth(USE_PREF_SIZE);
        protection.setVisible(false);
        matching.setId("matching");
        matching.getStyleClass().addAll("flat", "small");
        matching.setMinWidth(USE_PREF_SIZE);
        matching.setVisible(false);
        matching.managedProperty().bind(matching.visibleProperty());
        getChildren().addAll(words, way, facts, matching, sensitivity, models, protection, person);
        List.of(words, facts).forEach(label -> label.setTooltip(all));
        widthProperty().subscribe(width -> fit());
    }

    /** @param open brings the page to the front on which something can be done; empty if there is none that one may see */
    void show(StatusViewModel.Line line, String further, Optional<Runnable> open) {
        words.setText(line.words());
        more = further;
        all.setText(line.words() + "\n" + more);
        way.setVisible(open.isPresent());
        open.ifPresent(run -> way.setOnAction(pressed -> run.run()));
        switch (line.kind()) {
            case WELL -> look(Material2OutlinedAL.CHECK_CIRCLE, "success");
            case NOTE -> look(Material2OutlinedAL.INFO, "muted");
            case PROBLEM -> look(Material2OutlinedMZ.WARNING, "warning");
        }
        fit();
    }

    /** Where room is scarce the models' name goes, and the last facts; what points at the line still reads all. */
    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        for (Node part : getChildren()) {
            if (part != facts && part != models && part.isManaged()) {
                room -= part.prefWidth(-1) + getSpacing();
            }
        }
        double withModels = room - models.prefWidth(-1) - getSpacing();
        models.setVisible(withModels >= lines(more));
        facts.setText(fitting(models.isVisible() ? withModels : room));
    }

    /** On two lines. */
    private String fitting(double room) {
        String fits = more;
        while (!fits.isEmpty() && lines(fits) > room) {
            fits = fits.substring(0, Math.max(0, fits.lastIndexOf(StatusViewModel.AND)));
        }
        return fits;
    }

    private double lines(String words) {
        Text text = new Text(words);
        text.setFont(facts.getFont());
        return text.getLayoutBounds().getWidth() / 2 + LONG_WORD;
    }

    void starting() {
        words.setText(Words.say("status.starting"));
        more = "";
        fit();
        way.setVisible(false);
        look(Material2OutlinedAL.HOURGLASS_EMPTY, "muted");
    }

    void locked() {
        words.setText(Words.say("status.locked"));
        look(Material2OutlinedAL.LOCK, "muted");
    }

    void failed() {
        words.setText(Words.say("status.failed"));
        look(Material2OutlinedMZ.WARNING, "warning");
    }

    /** @param open shows where to change it */
    void sensitivity(ObservableValue<String> expected, Runnable open) {
        sensitivity.textProperty().bind(expected.map(words -> words.isEmpty() ? Words.say("sensitivity.open") : words));
        sensitivity.setOnAction(pressed -> open.run());
        sensitivity.setVisible(true);
    }

    /** What has staff called. */
    void callStaff(Node button) {
        getChildren().add(getChildren().indexOf(matching), button);
    }

    /** Who is signed in. */
    void person(Node who) {
        person.getChildren().setAll(who);
    }

    /** What only some may open is not there for others. */
    void allow(boolean sensitive, boolean protecting) {
        sensitivity.setVisible(sensitive);
        sensitivity.setManaged(sensitive);
        protection.setManaged(protecting);
        protection.setOpacity(protecting ? 1 : 0);
        protection.setDisable(!protecting);
    }

    /** @param open shows where to set the passphrase, or to change it */
    void protection(ObservableValue<Guard> guard, Runnable open) {
        guard.subscribe(now -> {
            boolean none = now == Guard.NONE;
            protection.setVisible(now != Guard.UNKNOWN);
            protection.setText(none ? Words.say("protect.none") : Words.say("protect.some"));
            protection.setGraphic(Icons.of(
                    none ? Material2OutlinedAL.LOCK_OPEN : Material2OutlinedAL.LOCK, none ? "muted" : "success"));
            protection.setTooltip(new Tooltip(none ? Words.say("protect.none.hint") : Words.say("protect.some.hint")));
        });
        protection.setOnAction(pressed -> open.run());
    }

    /** @param open shows what is to be done, and the switch */
    void matching(ObservableValue<String> state, ObservableValue<Boolean> on, Runnable open) {
        state.subscribe(now -> {
            matching.setText(now);
            matching.setVisible(!now.isEmpty());
        });
        on.subscribe(now -> matching.setGraphic(
                now
                        ? Icons.of(Material2OutlinedMZ.VERIFIED_USER, "success")
                        : Icons.of(Material2OutlinedAL.LOCK, "warning")));
        matching.setOnAction(pressed -> open.run());
    }

    /** @param hint what to do about it; may be empty */
    void models(String pack, String hint) {
        models.setText(pack);
        models.setTooltip(hint.isEmpty() ? null : new Tooltip(hint));
    }

    private void look(Ikon ikon, String colour) {
        icon.setIconCode(ikon);
        icon.getStyleClass().removeAll("success", "warning", "muted");
        icon.getStyleClass().add(colour);
    }
}
