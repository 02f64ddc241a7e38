package smartshop.app.ui.rule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import smartshop.app.rule.Hours;
import smartshop.app.rule.WeekPlan;

/** A weekly plan that is being put together. */
final class PlanEntry {
    private static final Hours USUAL = Hours.between(9, 18);

    private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
    private final Span night;

    /** From and until when. */
    record Span(ObjectProperty<LocalTime> from, ObjectProperty<LocalTime> to) {
        Span(Hours hours) {
            this(new SimpleObjectProperty<>(hours.from()), new SimpleObjectProperty<>(hours.to()));
        }

        Hours hours() {
            return new Hours(from.get(), to.get());
        }
    }

    /** A day, if the shop opens then. */
    record Day(BooleanProperty opens, Span span) {}

    PlanEntry(WeekPlan plan) {
        for (DayOfWeek day : DayOfWeek.values()) {
            Hours hours = plan.open().get(day);
            days.put(day, new Day(new SimpleBooleanProperty(hours != null), new Span(hours == null ? USUAL : hours)));
        }
        night = new Span(plan.night());
    }

    Day day(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    Span night() {
        return night;
    }

    WeekPlan plan() {
        Map<DayOfWeek, Hours> open = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, of) -> {
            if (of.opens().get()) {
                open.put(day, of.span().hours());
            }
        });
        return new WeekPlan(open, night.hours());
    }
}
