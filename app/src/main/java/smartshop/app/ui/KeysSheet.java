package smartshop.app.ui;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import smartshop.app.ui.Shortcut.Scope;

/** All keys and what they do, from the table that binds them. */
final class KeysSheet {
    private KeysSheet() {}

    static Sheet of(CardKeys chosen, Sheets sheets) {
        HBox columns = new HBox(column(chosen, Scope.WINDOW, Scope.ANYWHERE), column(chosen, Scope.CARD, Scope.WALL));
        columns.getStyleClass().add("columns");
        VBox content = new VBox(columns, Texts.wrapped(Words.say("keys.text"), "small", "muted"));
        content.getStyleClass().add("enrol");
        var close = sheets.cancel();
        close.setText(Words.say("papers.close"));
        return new Sheet(Sheet.WIDE, Words.say("keys.title"), content, List.<Node>of(close));
    }

    private static VBox column(CardKeys chosen, Scope... scopes) {
        VBox column = new VBox();
        column.getStyleClass().add("enrol");
        for (Scope scope : scopes) {
            Label heading = new Label(words(scope));
            heading.getStyleClass().add("strong");
            column.getChildren().addAll(heading, table(chosen, scope));
        }
        return column;
    }

    private static GridPane table(CardKeys chosen, Scope scope) {
        GridPane table = new GridPane();
        table.getStyleClass().add("keys");
        List<Shortcut> keys = Arrays.stream(Shortcut.values())
                .filter(key -> key.scope() == scope)
                .toList();
        for (int row = 0; row < keys.size(); row++) {
            Label key = new Label(words(chosen, keys.get(row)));
            key.getStyleClass().add("key");
            key.setAlignment(Pos.CENTER);
            key.setMinWidth(Label.USE_PREF_SIZE);
            table.addRow(row, key, Texts.wrapped(keys.get(row).words()));
        }
        return table;
    }

    private static String words(CardKeys chosen, Shortcut key) {
        return CardKeys.CHOOSABLE.contains(key)
                ? chosen.of(key).map(KeyCode::getName).orElse(Words.say("settings.keys.off"))
                : key.keyWords();
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case ANYWHERE -> Words.say("keys.anywhere");
            case WINDOW -> Words.say("keys.window");
            case CARD -> Words.say("keys.onCard");
            case WALL -> Words.say("keys.onWall");
        };
    }
}
