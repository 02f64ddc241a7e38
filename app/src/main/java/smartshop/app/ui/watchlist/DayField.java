package smartshop.app.ui.watchlist;

import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day to choose or to type. */
final class DayField extends DatePicker {

    DayField(String id, ObjectProperty<@Nullable LocalDate> value) {
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : DayText.of(day);
            }

            /** What is no day leaves the one before. */
            @Override
            public @Nullable LocalDate fromString(String typed) {
                return typed.isBlank() ? null : DayText.read(typed).orElse(getValue());
            }
        });
        valueProperty().bindBidirectional(value);
    }
}
