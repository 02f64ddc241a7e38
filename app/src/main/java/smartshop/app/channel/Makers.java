package smartshop.app.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import smartshop.app.outbound.Outbound;
import smartshop.app.outbound.RefusedAddressException;
import smartshop.app.outbound.TypedUrl;
import smartshop.storage.outbox.ChannelSettings;

/** Makes the channels that need no service but a server: e-mail, push and webhook. */
final class Makers {
    private static final int MOST_ADDRESSES = 20;
    private static final int LAST_PORT = 65_535;

    private final Outbound outbound;
    private final Clock clock;

    Makers(Outbound outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    Map<Kind, ChannelMaker> all() {
        return new EnumMap<>(Map.of(Kind.EMAIL, this::email, Kind.PUSH, this::push, Kind.WEBHOOK, this::webhook));
    }

    private Channel email(ChannelSettings settings) {
        String security = settings.get(Field.SECURITY.key()).orElse("tls");
        if (!Field.SECURITY.choices().contains(security)) {
            throw new ChannelException("Choose how the connection to the mail server becomes secure.");
        }
        MailAccount account = new MailAccount(
                url("https://" + needed(settings, Field.HOST, "Enter the mail server's name."))
                        .host(),
                port(settings, security.equals("tls") ? "465" : "587"),
                security,
                settings.get(Field.USER.key()).orElse(""),
                settings.get(Field.PASSWORD.key()).orElse(""),
                one(needed(settings, Field.FROM, "Enter the e-mail address that messages come from.")),
                addresses(needed(settings, Field.TO, "Enter the e-mail address that messages go to.")));
        return new EmailChannel(outbound, account, clock.getZone());
    }

    private Channel push(ChannelSettings settings) {
        String topic = needed(settings, Field.TOPIC, "Enter the topic that the phones listen to.");
        if (!topic.matches("[-_A-Za-z0-9]{1,64}")) { // as ntfy's server has it
            throw new ChannelException("A topic has letters, digits, hyphens and underscores, 64 at most.");
        }
        Optional<String> token = settings.get(Field.TOKEN.key());
        if (token.filter(text -> !text.matches("[!-~]+")).isPresent()) {
            throw new ChannelException("The token has letters, digits and signs, and no space.");
        }
        TypedUrl server =
                url(needed(settings, Field.SERVER, "Enter the server's address, for example https://ntfy.sh."));
        if (!server.path().equals("/")) {
            throw new ChannelException("Enter the server's address without a path. The topic has its own field.");
        }
        return new PushChannel(outbound.http(), server, topic, token, clock.getZone());
    }

    private Channel webhook(ChannelSettings settings) {
        TypedUrl url = url(needed(settings, Field.URL, "Enter the address that messages are posted to."));
        String key = needed(settings, Field.SIGNING_KEY, "Enter the key, or let SmartShop make one.");
        return new WebhookChannel(outbound.http(), url, SigningKey.of(key), clock);
    }

    private static String needed(ChannelSettings settings, Field field, String sentence) {
        return settings.get(field.key()).orElseThrow(() -> new ChannelException(sentence));
    }

    private static int port(ChannelSettings settings, String usual) {
        String typed = settings.get(Field.PORT.key()).orElse(usual);
        int port = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw new ChannelException("A port is a number from 1 to 65535.");
        }
        return port;
    }

    private static TypedUrl url(String typed) {
        try {
            return TypedUrl.of(typed);
        } catch (RefusedAddressException e) {
            throw new ChannelException(String.valueOf(e.getMessage()));
        }
    }

    private static InternetAddress one(String typed) {
        InternetAddress[] all = addresses(typed);
        if (all.length != 1) {
            throw new ChannelException("Messages come from one e-mail address.");
        }
        return all[0];
    }

    private static InternetAddress[] addresses(String typed) {
        try {
            InternetAddress[] all = InternetAddress.parse(typed.replace(';', ','), true);
            for (InternetAddress address : all) {
                address.validate();
            }
            if (all.length > 0 && all.length <= MOST_ADDRESSES) {
                return all;
            }
        } catch (AddressException e) {
            // said below, without what was typed
        }
        throw new ChannelException(
                "Write e-mail addresses such as olga@example.org, %d at most, with commas between them."
                        .formatted(MOST_ADDRESSES));
    }
}
