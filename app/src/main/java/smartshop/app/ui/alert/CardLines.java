package smartshop.app.ui.alert;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import smartshop.app.ui.Icons;
import smartshop.app.ui.Texts;
import smartshop.app.ui.Words;
import smartshop.app.verify.OpenAlert;

/** The lines and rows that a card is made of. */
final class CardLines {
    private CardLines() {}

    static Optional<Node> late(OpenAlert now) {
        return switch (now.escalation()) {
            case NONE -> Optional.empty();
            case UNANSWERED -> Optional.of(warning(Words.say("alert.late")));
            case TOLD -> Optional.of(warning(Words.say("alert.late.told")));
        };
    }

    static Label warning(String words) {
        Label label = line("", words);
        label.setGraphic(Icons.of(Material2OutlinedAL.HOURGLASS_EMPTY, "warning"));
        return label;
    }

    static Label small(String words) {
        return Texts.wrapped(words, "small", "muted");
    }

    static Label line(String style, String words) {
        return style.isEmpty() ? Texts.wrapped(words) : Texts.wrapped(words, style);
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("answers");
        return row;
    }
}
