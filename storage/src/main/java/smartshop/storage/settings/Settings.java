package smartshop.storage.settings;

import java.util.Optional;
import smartshop.storage.sql.Rows;

/** What the shopkeeper chose, by key. Not for secrets. Any thread may call. */
public final class Settings {
    private final Rows rows;

    public Settings(Rows rows) {
        this.rows = rows;
    }

    public Optional<String> get(String key) {
        return rows
                .list((row, context) -> row.getString("content"), "select content from setting where name = ?", key)
                .stream()
                .findFirst();
    }

    /**
     * @param key at most 200 characters
     * @param value at most 10,000 characters
     */
    public void put(String key, String value) {
        rows.in(handle -> {
            if (Rows.change(handle, "update setting set content = ? where name = ?", value, key) == 0) {
                Rows.change(handle, "insert into setting (name, content) values (?, ?)", key, value);
            }
            return key;
        });
    }
}
