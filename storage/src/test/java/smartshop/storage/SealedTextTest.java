package smartshop.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.sql.Rows;

class SealedTextTest {
    @TempDir
    Path folder;

    @Test
    void whatWasRecordedIsThereAfterARestartAndNothingBefore() {
        try (Database database = Shop.open(folder)) {
            assertThat(database.lawfulRecord().find()).isEmpty();
            database.lawfulRecord().write("first");
            database.lawfulRecord().write("Māori, £50");
        }
        try (Database database = Shop.open(folder)) {
            assertThat(database.lawfulRecord().find()).contains("Māori, £50");
        }
    }

    @Test
    void whoEditsTheRowIsNotBelievedAndWhoTakesItAwayHasNothing() {
        try (Database database = Shop.open(folder)) {
            database.lawfulRecord().write("{\"stopped\":true}");
        }
        edit("update lawful_record set sealed_content = sealed_content || x'00'");
        try (Database database = Shop.open(folder)) {
            assertThatThrownBy(() -> database.lawfulRecord().find())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("changed or damaged");
        }
        edit("delete from lawful_record");
        try (Database database = Shop.open(folder)) {
            assertThat(database.lawfulRecord().find()).isEmpty();
        }
    }

    private void edit(String sql) {
        try (HikariDataSource pool = new H2File(Database.file(folder), NewShop.in(folder), "").open()) {
            assertThat(new Rows(Jdbi.create(pool)).change(sql)).isEqualTo(1);
            H2File.shutDown(pool);
        }
    }
}
