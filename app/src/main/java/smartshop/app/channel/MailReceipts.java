package smartshop.app.channel;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's answer means for a message. Its own words are not repeated: they may have people's addresses in them. */
final class MailReceipts {
    /** RFC 5321: 4yz is for now, 5yz for good. */
    private static final int FOR_GOOD = 5;

    private MailReceipts() {}

    static Receipt of(MessagingException failure) {
        if (failure instanceof SendFailedException partly && count(partly.getValidSentAddresses()) > 0) {
            int refused = count(partly.getInvalidAddresses()) + count(partly.getValidUnsentAddresses());
            return new Receipt.Accepted("The mail server refused %d of %d addresses. Check them in Settings."
                    .formatted(refused, refused + count(partly.getValidSentAddresses())));
        }
        if (failure instanceof AuthenticationFailedException) {
            return new Receipt.Refused("The mail server does not take the user and password. Enter them again.");
        }
        if (String.valueOf(failure.getMessage()).startsWith("STARTTLS is required")) {
            return new Receipt.Refused("The mail server offers no TLS, and SmartShop sends nothing without.");
        }
        int code = code(failure);
        if (code / 100 == FOR_GOOD) {
            return new Receipt.Refused(
                    "The mail server does not take the message (%d). Check the addresses.".formatted(code));
        }
        if (code > 0) {
            return new Receipt.TryAgain("The mail server cannot take the message now (%d).".formatted(code));
        }
        return HttpReceipts.of(new IOException(failure));
    }

    private static int count(Address @Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }

    private static int code(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case MessagingException other when other.getNextException() != null -> code(other.getNextException());
            case null, default -> 0;
        };
    }
}
