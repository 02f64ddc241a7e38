package smartshop.app.ui.settings;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import smartshop.app.channel.ChannelForm;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.Check;

/** What is being typed about one channel. Secrets are empty at first, also of a channel that has some. */
final class ChannelEntry {
    /** Before most shops open, so that there is time to mend it. */
    private static final LocalTime USUAL_TEST = LocalTime.of(8, 0);

    private final Kind kind;
    private final boolean known;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final BooleanProperty alerts = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<LocalTime>> testAt = new SimpleObjectProperty<>(Optional.of(USUAL_TEST));
    private final ObjectProperty<Check> outcome = new SimpleObjectProperty<>(Check.NONE);

    private ChannelEntry(Kind kind, boolean known) {
        this.kind = kind;
        this.known = known;
        kind.fields().forEach(field -> texts.put(field, new SimpleStringProperty(first(field))));
    }

    private static String first(Field field) {
        if (field == Field.SERVER) {
            return "https://ntfy.sh";
        }
        return field.choices().isEmpty() ? "" : field.choices().getFirst();
    }

    static ChannelEntry of(Kind kind) {
        return new ChannelEntry(kind, false);
    }

    static ChannelEntry of(ShownChannel channel) {
        ChannelEntry entry = new ChannelEntry(channel.kind(), true);
        channel.plain().forEach((field, value) -> entry.text(field).set(value));
        entry.alerts.set(channel.alerts());
        entry.testAt.set(channel.testAt());
        return entry;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is there already, so that a secret left empty stays. */
    boolean known() {
        return known;
    }

    StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    BooleanProperty alertsProperty() {
        return alerts;
    }

    ObjectProperty<Optional<LocalTime>> testAtProperty() {
        return testAt;
    }

    ObjectProperty<Check> outcomeProperty() {
        return outcome;
    }

    ChannelForm form() {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> typed.put(field, text.get()));
        return new ChannelForm(kind, typed, alerts.get(), testAt.get());
    }

    /** What was secret is held no longer than needed. */
    void forget() {
        texts.forEach((field, text) -> {
            if (field.secret()) {
                text.set("");
            }
        });
    }
}
