package smartshop.architecture.violation;

import java.sql.DriverManager;
import java.sql.SQLException;
import javafx.application.Platform;

/** Breaks two rules on purpose, so that the test sees them bite. */
final class TakesTwoShortcuts {

    void shortcut() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:").close();
        Platform.runLater(() -> {});
    }
}
