package smartshop.app.channel;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What may leave the shop. There is no place in it for a picture, an embedding, a person's name or free text about anybody: words of
 * the program, numbers, times, and the name of a camera as the owner wrote it; in a call for help alone, what a person has read, changed
 * and sent; and which file goes along, in {@link Pack} alone, which takes two people.
 */
public sealed interface Message {
    /** When it was written. */
    Instant at();

    /** One line of at most 200 characters, for whoever gets it. Says what to do. */
    String words(ZoneId zone);

    /** All that it says, where there is room; lines end with a line feed. */
    default String whole(ZoneId zone) {
        return words(zone);
    }

    /** The same without what only this computer has to know. */
    default Message outside() {
        return this;
    }

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
            return Message.reference(alert);
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

    /**
     * Somebody here asks for help, by a press, about somebody whom two people have recognised.
     *
     * @param text as that person left it, without control characters but line feeds
     */
    record Help(Instant at, UUID alert, String text) implements Message {
        public Help {
            text = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}&&[^\n]]+", " ").strip();
        }

        /** As {@link OfAlert#reference}. */
        public String reference() {
            return Message.reference(alert);
        }

        @Override
        public String words(ZoneId zone) {
            return "Help wanted, %s (reference %s)"
                    .formatted(MOMENT.withZone(zone).format(at), reference());
        }

        @Override
        public String whole(ZoneId zone) {
            return text;
        }
    }

    /**
     * The evidence of an incident, written by two people's will for whoever was called for help.
     *
     * @param file where the pack lies on this computer; it leaves the shop only as the name and the content of a file
     * @param sha256 of the file, in hexadecimal digits
     */
    record Pack(Instant at, UUID alert, int incident, String file, String sha256) implements Message {
        /** As {@link OfAlert#reference}. */
        public String reference() {
            return Message.reference(alert);
        }

        public String name() {
            return Path.of(file).getFileName().toString();
        }

        @Override
        public String words(ZoneId zone) {
            return "Evidence of incident %d (reference %s)".formatted(incident, reference());
        }

        @Override
        public String whole(ZoneId zone) {
            return "The evidence of incident %d, reference %s, lies ready for you on the shop's computer: %s. Ask for it there."
                            .formatted(incident, reference(), name())
                    + digest();
        }

        /** Where the file goes along. */
        String attached() {
            return "The evidence of incident %d, reference %s, is attached: %s. Everybody else in it was made unrecognisable."
                            .formatted(incident, reference(), name())
                    + digest();
        }

        private String digest() {
            return "\nSHA-256: " + sha256;
        }

        @Override
        public Message outside() {
            return new Pack(at, alert, incident, name(), sha256);
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

    /** What people call an alert: the beginning of its number. */
    static String reference(UUID alert) {
        return alert.toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
    }

    private static String line(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
