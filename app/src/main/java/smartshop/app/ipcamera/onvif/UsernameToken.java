package smartshop.app.ipcamera.onvif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The header that logs a request in (WS-Security's UsernameToken): a digest that is good once and soon, never the password. */
final class UsernameToken {
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UsernameToken() {}

    /** @param now by the camera's clock; cameras refuse what is a few seconds off */
    static String header(String user, String password, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return header(user, password, now, nonce);
    }

    static String header(String user, String password, Instant now, byte[] nonce) {
        String created = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return """
                <Security s:mustUnderstand="1" xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">\
                <UsernameToken><Username>%s</Username>\
                <Password Type="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest">%s</Password>\
                <Nonce EncodingType="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary">%s</Nonce>\
                <Created xmlns="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">%s</Created>\
                </UsernameToken></Security>""".formatted(Envelope.escaped(user), digest(nonce, created, password), base64(nonce), created);
    }

    private static String digest(byte[] nonce, String created, String password) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1"); // the standard knows no other
            sha1.update(nonce);
            sha1.update(created.getBytes(UTF_8));
            return base64(sha1.digest(password.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-1", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
