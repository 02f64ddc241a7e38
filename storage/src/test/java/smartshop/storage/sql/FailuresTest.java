package smartshop.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aFullDiskIsCalledThat() {
        SQLException failure =
                new SQLException("IO Exception", "90028", 90028, new IOException("No space left on device"));

        assertThat(Failures.words(new IllegalStateException(failure))).startsWith("The disk is full.");
    }

    @Test
    void whatIsUnknownPointsToTheLog() {
        assertThat(Failures.words(new SQLException("odd", "X", 1))).contains("log");
    }

    @Test
    void theUsersWordsHoldNothingOfTheStatement() {
        SQLException failure = new SQLException("Value too long: 'a name'", "22001", 22001);

        assertThat(Failures.translated(failure).getMessage()).doesNotContain("a name");
    }
}
