package smartshop.camera.link;

import java.util.regex.Pattern;

/** Certificates and requests for them, in base64. */
final class Base64Text {
    /** Those of P-256 keys have less than a thousand. */
    private static final int LONGEST = 8192;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private Base64Text() {}

    static boolean fits(String text) {
        return text.length() <= LONGEST
                && text.length() % 4 == 0
                && FORM.matcher(text).matches();
    }
}
