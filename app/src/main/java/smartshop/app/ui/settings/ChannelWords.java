package smartshop.app.ui.settings;

import java.time.Instant;
import java.time.ZoneId;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import smartshop.app.channel.Field;
import smartshop.app.channel.Kind;
import smartshop.app.channel.Receipt;
import smartshop.app.channel.ShownChannel;
import smartshop.app.ui.Check;
import smartshop.app.ui.Times;
import smartshop.app.ui.Words;

/** What channels, their fields and their deliveries are called. */
final class ChannelWords {
    private ChannelWords() {}

    static String name(Kind kind) {
        return switch (kind) {
            case EMAIL -> Words.say("channel.email");
            case PUSH -> Words.say("channel.push");
            case WEBHOOK -> Words.say("channel.webhook");
            case SMS -> Words.say("channel.sms");
        };
    }

    /** What it is good for. */
    static String what(Kind kind) {
        return switch (kind) {
            case EMAIL -> Words.say("channel.email.what");
            case PUSH -> Words.say("channel.push.what");
            case WEBHOOK -> Words.say("channel.webhook.what");
            case SMS -> Words.say("channel.sms.what");
        };
    }

    static Ikon icon(Kind kind) {
        return switch (kind) {
            case EMAIL -> Material2OutlinedMZ.MAIL_OUTLINE;
            case PUSH -> Material2OutlinedMZ.SMARTPHONE;
            case WEBHOOK -> Material2OutlinedAL.CODE;
            case SMS -> Material2OutlinedMZ.SMS;
        };
    }

    static String label(Field field) {
        return switch (field) {
            case NAME -> Words.say("channel.name");
            case HOST -> Words.say("channel.host");
            case PORT -> Words.say("channel.port");
            case SECURITY -> Words.say("channel.security");
            case USER -> Words.say("channel.user");
            case PASSWORD -> Words.say("channel.password");
            case FROM -> Words.say("channel.from");
            case TO -> Words.say("channel.to");
            case SERVER -> Words.say("channel.server");
            case TOPIC -> Words.say("channel.topic");
            case TOKEN -> Words.say("channel.token");
            case URL -> Words.say("channel.url");
            case SIGNING_KEY -> Words.say("channel.signingKey");
            case PHONE -> Words.say("channel.phone");
            case MOST -> Words.say("channel.most");
        };
    }

    /** An example, or what may be left out. */
    static String hint(Field field) {
        return switch (field) {
            case NAME -> Words.say("channel.name.hint");
            case HOST -> Words.say("channel.host.hint");
            case PORT -> Words.say("channel.port.hint");
            case USER -> Words.say("channel.user.hint");
            case FROM -> Words.say("channel.from.hint");
            case TO -> Words.say("channel.to.hint");
            case SERVER -> Words.say("channel.server.hint");
            case TOPIC -> Words.say("channel.topic.hint");
            case TOKEN -> Words.say("channel.token.hint");
            case URL -> Words.say("channel.url.hint");
            case SIGNING_KEY -> Words.say("channel.signingKey.hint");
            case PHONE -> Words.say("channel.phone.hint");
            case MOST -> Words.say("channel.most.hint");
            case SECURITY, PASSWORD -> "";
        };
    }

    static String choice(String choice) {
        return switch (choice) {
            case "tls" -> Words.say("channel.security.tls");
            case "starttls" -> Words.say("channel.security.starttls");
            default -> choice;
        };
    }

    /** "E-mail · alerts · tested daily at 09:00". */
    static String about(ShownChannel channel) {
        String takes = channel.alerts() ? Words.say("channel.takesAlerts") : Words.say("channel.takesNone");
        String tested = channel.testAt()
                .map(time -> Words.say("channel.testedAt", time.toString()))
                .orElse(Words.say("channel.untested"));
        return Words.say("channel.about", name(channel.kind()), takes, tested);
    }

    /** How its deliveries are. */
    static Check state(ShownChannel channel, Instant now, ZoneId zone) {
        String waiting = channel.waiting() == 0 ? "" : " " + Words.say("channel.waiting", channel.waiting());
        if (!channel.trouble().isEmpty()) {
            String since = channel.failingSince().map(at -> when(at, now, zone)).orElse("");
            return Check.bad(Words.say("channel.failing", since, channel.trouble()) + waiting);
        }
        return channel.deliveredAt()
                .map(at -> Check.good(Words.say("channel.delivered", when(at, now, zone)) + waiting))
                .orElse(Check.care(Words.say("channel.neverDelivered") + waiting));
    }

    private static String when(Instant at, Instant now, ZoneId zone) {
        return Words.say("channel.when", Times.day(at, now, zone), Times.minute(at, zone));
    }

    static Check outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Delivered _ -> Check.good(Words.say("channel.test.delivered"));
            case Receipt.Accepted(String note) when !note.isEmpty() -> Check.care(note);
            case Receipt.Accepted _ -> Check.good(Words.say("channel.test.accepted"));
            case Receipt.Refused(String why) -> Check.bad(why);
            case Receipt.TryAgain again -> Check.bad(again.why());
        };
    }
}
