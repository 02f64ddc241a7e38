package smartshop.app.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks an AWS Signature Version 4 as AWS describes it (General Reference, "Signing AWS API requests"), with nothing of AWS's own
 * code.
 */
final class Signature4 {
    private static final Pattern AUTHORIZATION =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([A-Z0-9]+)/(\\d{8})/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request, ?"
                    + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private final Matcher parts;
    private final String method;
    private final String path;
    private final Headers headers;
    private final byte[] body;

    private Signature4(Matcher parts, String method, String path, Headers headers, byte[] body) {
        this.parts = parts;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** @throws IllegalArgumentException if the request is not signed in this way */
    static Signature4 of(String method, String path, Headers headers, byte[] body) {
        Matcher parts = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not signed");
        }
        return new Signature4(parts, method, path, headers, body);
    }

    String keyId() {
        return parts.group(1);
    }

    String region() {
        return parts.group(3);
    }

    String service() {
        return parts.group(4);
    }

    List<String> signedHeaders() {
        return Arrays.asList(parts.group(5).split(";"));
    }

    /** Whether this secret made it, of these very bytes. */
    boolean isBy(String secret) {
        String date = String.valueOf(headers.getFirst("X-Amz-Date"));
        String scope = "%s/%s/%s/aws4_request".formatted(parts.group(2), region(), service());
        String toSign = "AWS4-HMAC-SHA256\n%s\n%s\n%s"
                .formatted(date, scope, sha256(canonical().getBytes(UTF_8)));
        byte[] key = hmac(("AWS4" + secret).getBytes(UTF_8), parts.group(2));
        for (String part : List.of(region(), service(), "aws4_request")) {
            key = hmac(key, part);
        }
        return date.startsWith(parts.group(2))
                && signedHeaders().containsAll(List.of("host", "x-amz-date"))
                && HexFormat.of().formatHex(hmac(key, toSign)).equals(parts.group(6));
    }

    private String canonical() {
        TreeMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, values) -> signed.put(
                name.toLowerCase(Locale.ROOT), String.join(",", values).strip().replaceAll(" +", " ")));
        signed.keySet().retainAll(signedHeaders());
        StringBuilder text = new StringBuilder(method + "\n" + path + "\n\n");
        signed.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        return text.append('\n')
                .append(parts.group(5))
                .append('\n')
                .append(sha256(body))
                .toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
