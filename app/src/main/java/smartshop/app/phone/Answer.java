package smartshop.app.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** How the console answers a phone's browser: each answer with the same headers, kept by nobody. */
final class Answer {
    /** Nothing but what the page itself needs, from here alone; scripts make no markup of words. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    static void secure(Response response) {
        HttpFields.Mutable fields = response.getHeaders();
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        fields.put("Content-Security-Policy", POLICY);
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("X-Frame-Options", "DENY");
        fields.put("Referrer-Policy", "no-referrer");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        fields.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)");
    }

    static void with(int status, PhonePage.Content content, Response response, Callback callback) {
        send(status, content.type(), ByteBuffer.wrap(content.bytes()), response, callback);
    }

    /** It is not. @param words a sentence for who holds the phone */
    static void refused(int status, String words, Response response, Callback callback) {
        json(status, JSON.createObjectNode().put("error", words), response, callback);
    }

    static void json(int status, ObjectNode content, Response response, Callback callback) {
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        send(status, "application/json", ByteBuffer.wrap(bytes), response, callback);
    }

    static void picture(WipedJpeg jpeg, Response response, Callback callback) {
        send(200, "image/jpeg", jpeg.content(), response, Callback.from(jpeg::wipe, callback));
    }

    private static void send(int status, String type, ByteBuffer content, Response response, Callback callback) {
        response.setStatus(status);
        // The port gives connections that are no WebSocket ten seconds: none is used again that may be cut while
        // somebody answers.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
        response.write(true, content, callback);
    }
}
