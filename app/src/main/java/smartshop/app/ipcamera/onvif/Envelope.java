package smartshop.app.ipcamera.onvif;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A SOAP 1.2 request. */
final class Envelope {
    private Envelope() {}

    /** @param header may be empty */
    static byte[] of(String header, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header>%s</s:Header><s:Body>%s</s:Body></s:Envelope>""".formatted(header, body).getBytes(UTF_8);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
