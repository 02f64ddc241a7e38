package smartshop.app.channel;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.storage.StorageException;

/** The file of an evidence pack, as it goes with a letter. */
public final class PackFile {
    /** In bytes. Many mail servers take ten million, and BASE64 with its line ends makes four bytes of three. */
    static final int LARGEST = 7_000_000;

    private static final Logger log = LoggerFactory.getLogger(PackFile.class);

    private PackFile() {}

    /** What goes out about a file that was just written. @throws StorageException in words, if it cannot be read again */
    public static Message.Pack message(Instant at, UUID alert, int incident, Path file) {
        try {
            return new Message.Pack(at, alert, incident, file.toString(), sha256(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new StorageException("The evidence pack cannot be read again. Check the disk.", e);
        }
    }

    /** Empty if it is too large, not there any more, or not what two people wanted sent: then a letter says where it was. */
    static Optional<byte[]> of(Message.Pack pack) {
        Path file = Path.of(pack.file());
        try {
            if (Files.size(file) <= LARGEST) {
                byte[] content = Files.readAllBytes(file);
                return Optional.of(content).filter(bytes -> sha256(bytes).equals(pack.sha256()));
            }
        } catch (IOException e) {
            log.warn("An evidence pack is not where it was, so it goes with no letter", e);
        }
        return Optional.empty();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static MimeMultipart letter(String words, String name, byte[] file) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words, "UTF-8");
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file, "application/zip")));
        attached.setFileName(name);
        return new MimeMultipart(text, attached);
    }
}
