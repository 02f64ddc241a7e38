package smartshop.app.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.phone.PhoneOffer;
import smartshop.app.ui.CheckLine;
import smartshop.app.ui.Icons;
import smartshop.app.ui.PlaceToSave;
import smartshop.app.ui.Sheet;
import smartshop.app.ui.Sheets;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.ui.pairing.QrImage;
import smartshop.camera.link.ConsoleAddress;

/** Shows the code that a phone is paired with, and how its browser comes to know this console. */
final class PhoneSheet {
    private static final String FILE = "smartshop-authority.crt";

    /** The code's, so that nothing moves once it is used up. */
    private static final double SIDE = 320;

    private PhoneSheet() {}

    static Sheet of(PhonesViewModel model, Sheets sheets) {
        Label left = new Label();
        left.setId("phone-countdown");
        left.textProperty().bind(model.countdownProperty());
        left.setGraphic(Icons.of(Material2OutlinedAL.HOURGLASS_TOP));
        left.getStyleClass().add("strong");
        VBox words = new VBox(
                Texts.wrapped(Words.say("phones.scan"), "question"),
                Texts.wrapped(Words.say("phones.scan.how")),
                address(model),
                left,
                new CheckLine(model.pairedProperty()),
                Texts.wrapped(Words.say("phones.trust"), "strong"),
                Texts.wrapped(Words.say("phones.trust.how"), "small"),
                fingerprint(model),
                Texts.wrapped(
                        model.authority().confined()
                                ? Words.say("phones.trust.confined")
                                : Words.say("phones.trust.open"),
                        "small",
                        "muted"),
                save(model));
        words.getStyleClass().add("enrol");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(code(model), words);
        content.getStyleClass().add("columns");
        Button close = sheets.cancel(model::close);
        close.setText(Words.say("phones.close"));
        return new Sheet(Sheet.WIDE, Words.say("phones.pair"), content, List.<Node>of(close));
    }

    private static Node code(PhonesViewModel model) {
        ImageView code = new ImageView();
        code.setId("phone-qr");
        code.setSmooth(false);
        code.setAccessibleText(Words.say("phones.qr"));
        model.offerProperty()
                .subscribe(offer -> code.setImage(
                        offer.map(PhoneOffer::link).map(QrImage::of).orElse(null)));
        StackPane place = new StackPane(code);
        place.setMinSize(SIDE, SIDE);
        return place;
    }

    private static ComboBox<ConsoleAddress> address(PhonesViewModel model) {
        ComboBox<ConsoleAddress> choice = new ComboBox<>(model.addresses());
        choice.setId("phone-address");
        choice.getSelectionModel().selectFirst();
        choice.setOnAction(
                chosen -> Optional.ofNullable(choice.getValue()).ifPresent(address -> model.offer(address, () -> {})));
        boolean several = model.addresses().size() > 1;
        choice.setVisible(several);
        choice.setManaged(several);
        return choice;
    }

    private static Label fingerprint(PhonesViewModel model) {
        Label label = Texts.wrapped(model.authority().fingerprint(), "small", "strong");
        label.setId("phone-fingerprint");
        return label;
    }

    private static Button save(PhonesViewModel model) {
        Button save = new Button(Words.say("phones.save"), Icons.of(Material2OutlinedMZ.SAVE_ALT));
        save.setId("phone-save");
        save.setOnAction(
                pressed -> PlaceToSave.ask(save, Words.say("phones.save"), FILE).ifPresent(model::save));
        return save;
    }
}
