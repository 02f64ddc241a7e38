package smartshop.app.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Words that end in "…" because there is no room for them. */
final class CutWords {
    private CutWords() {}

    /** On the window's thread. @return what should stand there, then what does */
    static List<String> in(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream()
                .filter(text -> text instanceof Text && text.getParent() instanceof Labeled)
                .filter(CutWords::shown)
                .map(text -> cut((Labeled) text.getParent(), (Text) text))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String cut(Labeled labeled, Text shown) {
        String wanted = Objects.requireNonNullElse(labeled.getText(), "");
        boolean whole = wanted.strip().equals(shown.getText().strip());
        return whole ? "" : wanted + " -> " + shown.getText();
    }

    private static boolean shown(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }
}
