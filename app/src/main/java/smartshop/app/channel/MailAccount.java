package smartshop.app.channel;

import jakarta.mail.internet.InternetAddress;

/**
 * How e-mail is sent.
 *
 * @param security {@code tls} from the first byte, or {@code starttls}
 * @param user empty if the server asks nobody to sign in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MailAccount(
        String host,
        int port,
        String security,
        String user,
        String password,
        InternetAddress from,
        InternetAddress[] to) {

    boolean signsIn() {
        return !user.isEmpty();
    }

    /** Without the password, and without people's addresses. */
    @Override
    public String toString() {
        return "MailAccount[" + host + "]";
    }
}
