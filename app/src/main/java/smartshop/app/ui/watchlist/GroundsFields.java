package smartshop.app.ui.watchlist;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import smartshop.app.ui.Words;
import smartshop.storage.watchlist.Declaration;
import smartshop.storage.watchlist.EnrolmentRules;
import smartshop.storage.watchlist.Evidence;
import smartshop.storage.watchlist.Grounds;
import smartshop.storage.watchlist.Notice;
import smartshop.storage.watchlist.Offence;

/** What the second and third step ask, as it is typed. For the window's thread. */
public final class GroundsFields {
    private final EnrolmentRules rules;
    private final LocalDate today;
    private final ObjectProperty<@Nullable Offence> offence = new SimpleObjectProperty<>();
    private final BooleanProperty accomplice = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalDate> day;
    private final StringProperty worth = new SimpleStringProperty("");
    private final StringProperty incident = new SimpleStringProperty("");
    private final ObjectProperty<Evidence.@Nullable Kind> evidence = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty adult = new SimpleBooleanProperty();
    private final BooleanProperty notVulnerable = new SimpleBooleanProperty();
    private final NoticeFields notice;

    GroundsFields(EnrolmentRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
        this.day = new SimpleObjectProperty<>(today);
        this.notice = new NoticeFields(today);
    }

    /** All that can be typed or chosen. */
    List<Property<?>> all() {
        return List.of(
                offence,
                accomplice,
                day,
                worth,
                incident,
                evidence,
                place,
                reason,
                adult,
                notVulnerable,
                notice.knowsProperty(),
                notice.dayProperty());
    }

    public ObjectProperty<@Nullable Offence> offenceProperty() {
        return offence;
    }

    public BooleanProperty accompliceProperty() {
        return accomplice;
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public StringProperty worthProperty() {
        return worth;
    }

    public StringProperty incidentProperty() {
        return incident;
    }

    public ObjectProperty<Evidence.@Nullable Kind> evidenceProperty() {
        return evidence;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public BooleanProperty adultProperty() {
        return adult;
    }

    public BooleanProperty notVulnerableProperty() {
        return notVulnerable;
    }

    NoticeFields noticeFields() {
        return notice;
    }

    /** What is missing or wrong in what is said of the incident, in one sentence; empty if nothing. */
    String missingGrounds() {
        if (offence.get() == null) {
            return Words.say("enrol.missing.offence");
        }
        return day.get() == null ? Words.say("enrol.missing.day") : refusal(Declaration.MADE, tomorrow());
    }

    /** As {@link #missingGrounds}, of all. */
    String missing() {
        String first = missingGrounds();
        if (!first.isEmpty()) {
            return first;
        }
        return notice.notice()
                .map(said -> refusal(declaration(), said))
                .orElseGet(() -> Words.say("enrol.missing.day"));
    }

    private String refusal(Declaration declaration, Notice notice) {
        return rules.refusal(grounds(declaration), notice, today)
                .map(rules::words)
                .orElse("");
    }

    Grounds grounds() {
        return grounds(declaration());
    }

    private Grounds grounds(Declaration declaration) {
        Offence what = requireNonNull(offence.get());
        return new Grounds(
                what,
                accomplice.get(),
                requireNonNull(day.get()),
                what.hasWorth() ? worth() : OptionalLong.empty(),
                incident.get(),
                Optional.ofNullable(evidence.get())
                        .map(kind -> new Evidence(kind, place.get().strip())),
                declaration,
                reason.get());
    }

    private OptionalLong worth() {
        return rules.worth(worth.get()).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Declaration declaration() {
        return new Declaration(adult.get(), notVulnerable.get());
    }

    private Notice tomorrow() {
        return new Notice.Withheld(Notice.Why.NO_ADDRESS, today.plusDays(1));
    }

    Notice notice() {
        return notice.notice().orElseThrow();
    }
}
