package smartshop.app.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What may leave the shop. There is no place in it for a picture, an embedding, a person's name or free text about anybody: words of
 * the program, numbers, times, and the name of a camera as the owner wrote it.
 */
public sealed interface Message {
    /** When it was written. */
    Instant at();

    /** One line of at most 200 characters, for whoever gets it. Says what to do. */
    String words(ZoneId zone);

    /**
     * About an alert.
     *
     * @param alert its number
     * @param camera the camera's number
     * @param cameraName at most {@link #LONGEST_NAME} characters are kept, on one line
     * @param category what the shop has to expect; for machines alone, since people answer first and read it after
     * @param capturedAt when the person was first seen
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    record OfAlert(
            Instant at,
            UUID alert,
            UUID camera,
            String cameraName,
            AlertState state,
            Optional<Category> category,
            Instant capturedAt)
            implements Message {
        public OfAlert {
            cameraName = line(cameraName);
        }

        /** Two people have said that it is this person; nothing that can harm may follow before. */
        public boolean verified() {
            return state == AlertState.VERIFIED;
        }

        /** What people call the alert: the beginning of its number. */
        public String reference() {
            return alert.toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
        }

        @Override
        public String words(ZoneId zone) {
            return "%s: %s (%s, reference %s)"
                    .formatted(cameraName, state.words(), MOMENT.withZone(zone).format(capturedAt), reference());
        }
    }

    /** Many alerts at once. @param alerts how many; 2 or more */
    record OfMany(Instant at, int alerts, Instant since) implements Message {
        @Override
        public String words(ZoneId zone) {
            return "%d alerts since %s: check now. Open SmartShop."
                    .formatted(alerts, MOMENT.withZone(zone).format(since));
        }
    }

    /** To see whether messages get through. @param daily by itself; else because somebody pressed a button */
    record Test(Instant at, boolean daily) implements Message {
        @Override
        public String words(ZoneId zone) {
            return daily
                    ? "SmartShop's daily test of %s: messages get through. Nothing is to be done."
                            .formatted(CLOCK.withZone(zone).format(at))
                    : "SmartShop's test message of %s: messages get through. Nothing is to be done."
                            .formatted(CLOCK.withZone(zone).format(at));
        }
    }

    /** Another channel does not work. @param channelName its kind and number: what the owner calls it may be somebody's name */
    record ChannelFailed(Instant at, String channelName) implements Message {
        public ChannelFailed {
            channelName = line(channelName);
        }

        @Override
        public String words(ZoneId zone) {
            return "SmartShop's messages to \"%s\" do not get through. Open Settings in SmartShop."
                    .formatted(channelName);
        }
    }

    /** Of a camera's or a channel's name, in characters. */
    int LONGEST_NAME = 60;

    /** Digits of an alert's number: enough to tell a shop's alerts of a day apart. */
    int REFERENCE = 8;

    DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** With the day: it may be read late. */
    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private static String line(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
