package smartshop.app.act;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;
import smartshop.app.channel.Message;
import smartshop.app.verify.Listed;
import smartshop.app.verify.OpenAlert;

/** What a call for help says before anybody changes it: where, when, what, and by which number. No name. */
final class HelpText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);

    private HelpText() {}

    /** @param doorHeld whether a door is locked, or about to open */
    static String of(OpenAlert alert, String premises, OptionalInt incident, boolean doorHeld, Clock clock) {
        String where = premises.isEmpty() ? "our shop" : premises;
        String last = alert.lastSeen().cameraName() + ", " + at(alert.lastSeen().at(), clock);
        String evidence = incident.isPresent()
                ? "Incident %d, reference %s. Pictures are kept for you."
                        .formatted(incident.getAsInt(), Message.reference(alert.id()))
                : "Reference %s.".formatted(Message.reference(alert.id()));
        return """
                Please send somebody to %s.
                At %s two members of staff recognised a person who is on this shop's list%s. Last seen: %s.
                %s
                %s""".formatted(
                        where,
                        at(alert.alert().alertedAt(), clock),
                        because(alert),
                        last,
                        doorHeld
                                ? "A door is locked for a short time."
                                : "We are watching from a distance and are not holding anybody.",
                        evidence);
    }

    private static String at(Instant moment, Clock clock) {
        return TIME.withZone(clock.getZone()).format(moment);
    }

    private static String because(OpenAlert alert) {
        if (alert.listed().flatMap(Listed::what).isEmpty()) {
            return "";
        }
        return switch (alert.severity()) {
            case LOSS -> " for theft";
            case BANNED -> " and banned from it";
            case VIOLENT -> " for violence or threats";
        };
    }
}
