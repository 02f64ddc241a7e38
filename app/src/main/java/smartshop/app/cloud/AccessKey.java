package smartshop.app.cloud;

import java.util.regex.Pattern;

/** The key that Amazon gave to a user who may compare two faces and nothing else. Never in a log, a message or a text form. */
public final class AccessKey {
    /** IAM reference, AccessKey: 16 to 128 letters and digits. Temporary ones begin with ASIA and need a token besides. */
    private static final Pattern ID = Pattern.compile("(?!ASIA)[A-Z0-9]{16,128}");

    /** Forty today; AWS promises no length. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9/+=]{30,128}");

    private final String id;
    private final String secret;

    /** @throws IllegalArgumentException in words without the key, if this is none that Amazon gives to a user */
    public AccessKey(String id, String secret) {
        this.id = id.strip();
        this.secret = secret.strip();
        if (!ID.matcher(this.id).matches()) {
            throw new IllegalArgumentException(
                    "That is no access key of a user. It has twenty capital letters and digits and begins with AKIA.");
        }
        if (!SECRET.matcher(this.secret).matches()) {
            throw new IllegalArgumentException(
                    "That is no secret access key. Amazon shows it once, when the access key is made: forty letters, digits and signs.");
        }
    }

    String id() {
        return id;
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "AccessKey";
    }
}
