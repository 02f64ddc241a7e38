package smartshop.app.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The address that FFmpeg opens, with the credentials in it, as FFmpeg wants them. It never leaves this process. */
final class RtspUrl {
    /** {@code auth} in FFmpeg's {@code rtsp.c} has 128 bytes; more is cut off in silence. */
    private static final int MOST = 127;

    private RtspUrl() {}

    /** @throws PullException if user name and password are longer than FFmpeg can carry */
    static String of(PulledSource source) throws PullException {
        PulledSource.Credentials credentials = source.credentials();
        if (credentials.user().isEmpty() && credentials.password().isEmpty()) {
            return source.address();
        }
        String userInfo = encoded(credentials.user()) + ":" + encoded(credentials.password());
        if (userInfo.length() > MOST) {
            throw new PullException(PullFailure.Kind.LONG_CREDENTIALS);
        }
        int host = source.address().indexOf("://") + "://".length();
        return source.address().substring(0, host) + userInfo + "@"
                + source.address().substring(host);
    }

    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : part.getBytes(UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~".indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format("%02X", b));
            }
        }
        return encoded.toString();
    }
}
