package smartshop.app.ui.watchlist;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Files that are dropped on a part of the window, or pasted while the keyboard is in it. Only their places are taken: nothing is copied. */
final class PhotoFiles {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private PhotoFiles() {}

    static void into(Node part, Consumer<List<Path>> add) {
        part.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        part.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            boolean files = drag.getDragboard().hasFiles();
            if (files) {
                add.accept(paths(drag.getDragboard().getFiles()));
            }
            drag.setDropCompleted(files);
            drag.consume();
        });
        part.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            Clipboard board = Clipboard.getSystemClipboard();
            if (PASTE.match(key) && board.hasFiles()) {
                add.accept(paths(board.getFiles()));
                key.consume();
            }
        });
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
