package smartshop.app.ui.lawful;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.Jurisdictions;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Said;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;

/** Where the shop is, and what that means. */
final class CountryStep extends VBox {
    private static final int LINES = 3;

    private final WizardForm form;
    private final VBox means = new VBox();

    CountryStep(WizardForm form) {
        this.form = form;
        getStyleClass().add("enrol");
        means.getStyleClass().add("enrol");
        ComboBox<Jurisdiction> country = new ComboBox<>();
        country.setId("wizard-country");
        country.setPromptText(Words.say("wizard.country.choose"));
        country.setMaxWidth(Double.MAX_VALUE);
        country.setConverter(new Said<>(Jurisdiction::name));
        country.getItems().setAll(Jurisdictions.all());
        country.valueProperty().bindBidirectional(form.country);
        getChildren()
                .addAll(
                        Texts.wrapped(Words.say("wizard.country.text")),
                        Texts.field(Words.say("wizard.country.where"), country),
                        means);
        form.country.subscribe(this::explain);
    }

    private void explain(@Nullable Jurisdiction chosen) {
        means.getChildren().clear();
        if (chosen == null) {
            return;
        }
        if (chosen.regions().size() > 1) {
            means.getChildren().add(Texts.field(Words.say("wizard.region"), region(chosen)));
        }
        if (chosen.basis().needed()) {
            Label care = Texts.wrapped(Words.say("wizard.basis.needed", chosen.name()));
            care.setGraphic(Icons.of(Material2OutlinedAL.GAVEL, "warning"));
            means.getChildren()
                    .addAll(
                            care,
                            Texts.field(Words.say("wizard.basis"), basis()),
                            ground(chosen.basis().words()));
        } else {
            Label fine = Texts.wrapped(Words.say("wizard.basis.there", chosen.name()));
            fine.setGraphic(Icons.of(Material2OutlinedAL.CHECK_CIRCLE, "success"));
            means.getChildren().addAll(fine, ground(chosen.basis().words()));
        }
    }

    private static Label ground(String words) {
        return Texts.wrapped(words, "small", "muted");
    }

    private ComboBox<String> region(Jurisdiction chosen) {
        ComboBox<String> region = new ComboBox<>();
        region.setId("wizard-region");
        region.getItems().setAll(WizardForm.regions(chosen));
        region.valueProperty().bindBidirectional(form.region);
        return region;
    }

    private TextArea basis() {
        TextArea basis = new TextArea();
        basis.setId("wizard-basis");
        basis.setWrapText(true);
        basis.setPrefRowCount(LINES);
        basis.textProperty().bindBidirectional(form.basis);
        return basis;
    }
}
