package smartshop.app.channel;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import smartshop.app.outbound.Outbound;

/** Sends e-mail through the shop's mail server, over TLS and no other way. */
final class EmailChannel implements Channel {
    private static final String TLS_FIRST = "tls";

    private final Outbound outbound;
    private final MailAccount account;
    private final ZoneId zone;

    EmailChannel(Outbound outbound, MailAccount account, ZoneId zone) {
        this.outbound = outbound;
        this.account = account;
        this.zone = zone;
    }

    @Override
    public Receipt send(UUID key, Message message) {
        try (Socket socket = connected()) {
            Session session = session();
            Letter letter = new Letter(session, key);
            write(letter, message);
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            try {
                transport.connect(socket);
                transport.sendMessage(letter, account.to());
            } finally {
                closeQuietly(transport);
            }
            return new Receipt.Accepted();
        } catch (MessagingException e) {
            return MailReceipts.of(e);
        } catch (IOException e) {
            return HttpReceipts.of(e);
        }
    }

    private Socket connected() throws IOException {
        Socket plain = outbound.connect(account.host(), account.port());
        if (!account.security().equals(TLS_FIRST)) {
            return plain;
        }
        try {
            SSLSocket secured = (SSLSocket) outbound.tls().createSocket(plain, account.host(), account.port(), true);
            secured.startHandshake();
            return secured;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", "[127.0.0.1]"); // the computer's name is nobody's business
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.socketFactory", outbound.tls());
        properties.put("mail.smtp.ssl.checkserveridentity", "false"); // that factory checks it, or the pin
        if (!account.security().equals(TLS_FIRST)) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        properties.put("mail.smtp.auth", String.valueOf(account.signsIn()));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(account.user(), account.password());
            }
        });
    }

    private void write(Letter letter, Message message) throws MessagingException {
        letter.setFrom(account.from());
        letter.setRecipients(jakarta.mail.Message.RecipientType.TO, account.to());
        letter.setSubject("SmartShop: " + message.words(zone), "UTF-8");
        Optional<byte[]> file = message instanceof Message.Pack pack ? PackFile.of(pack) : Optional.empty();
        if (message instanceof Message.Pack pack && file.isPresent()) {
            letter.setContent(PackFile.letter(lines(pack.attached()), pack.name(), file.get()));
        } else {
            letter.setText(lines(message.whole(zone)), "UTF-8");
        }
        letter.setSentDate(Date.from(message.at()));
        letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday answers it
        letter.saveChanges();
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n") + "\r\n";
    }

    /** With the same number at each try, by which some mail servers know a second copy. */
    private final class Letter extends MimeMessage {
        private final UUID key;

        Letter(Session session, UUID key) {
            super(session);
            this.key = key;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            InternetAddress from = account.from();
            String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
            setHeader("Message-ID", "<" + key + "@" + domain + ">");
        }
    }

    private static void closeQuietly(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // what was to be said has been said
        }
    }

    /** The mail server may deliver a second copy: better twice than never. */
    @Override
    public boolean mayRepeat() {
        return true;
    }
}
