package smartshop.camera.link;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import smartshop.camera.identity.AuthorityPin;

/**
 * What the console's QR code says to a new device: {@code smartshop1:TOKEN.PIN@HOST:PORT,HOST:PORT}. {@code toString}
 * leaves the token out.
 *
 * @param token one use, 128 random bits in base64url
 * @param pin the only authority to trust
 * @param addresses tried in this order
 */
public record PairingCode(String token, AuthorityPin pin, List<ConsoleAddress> addresses) {
    /** 128 bits. */
    public static final int TOKEN_BYTES = 16;

    private static final String SCHEME = "smartshop1:";
    private static final String PIN_PREFIX = "sha256/";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern FORM = Pattern.compile(SCHEME + "([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})@(\\S+)");
    private static final int LONGEST = 2500;

    public PairingCode {
        if (!TOKEN.matcher(token).matches() || addresses.isEmpty() || addresses.size() > ConsoleAddress.MOST) {
            throw new IllegalArgumentException("Not a pairing code of SmartShop");
        }
        addresses = List.copyOf(addresses);
    }

    /** Reads {@link #text()}. @throws IllegalArgumentException with one sentence, without the text */
    public static PairingCode parse(String text) {
        String code = text.strip();
        Matcher parts = FORM.matcher(code.length() > LONGEST ? "" : code);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "This is no pairing code. In the console choose Cameras, Add camera, and take the code from there.");
        }
        try {
            return new PairingCode(
                    parts.group(1),
                    new AuthorityPin(PIN_PREFIX + parts.group(2)),
                    ConsoleAddress.parseAll(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The pairing code is damaged. In the console choose Cameras, Add camera, and take the code again.",
                    e);
        }
    }

    /** For the QR code, and to be copied. */
    public String text() {
        String where = addresses.stream().map(ConsoleAddress::toString).collect(Collectors.joining(","));
        return SCHEME + token + "." + pin.text().substring(PIN_PREFIX.length()) + "@" + where;
    }

    @Override
    public String toString() {
        return "PairingCode" + addresses;
    }
}
