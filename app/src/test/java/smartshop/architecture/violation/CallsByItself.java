package smartshop.architecture.violation;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls what somebody typed. */
class CallsByItself {
    String post(String typed) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(typed)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    void mail(Transport transport, String typed) throws MessagingException {
        transport.connect(typed, "user", "word");
    }
}
