package smartshop.app.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import smartshop.app.outbound.HttpsPeer;

/** As much of a mail server as GreenMail has not: it goes on to TLS when asked, or offers none, or dies at the end of a message. */
final class OwnMailServer implements AutoCloseable {
    enum Manner {
        STARTTLS,
        NO_TLS,
        /** Takes the whole message and is gone before it says so. */
        DIES_AFTER_DATA,
        /** Takes the whole message and says nothing until the other side is gone. */
        SILENT_AFTER_DATA
    }

    final HttpsPeer.Identity identity = HttpsPeer.Identity.fresh();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<String> letters = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private volatile Manner manner;

    OwnMailServer(String address, Manner manner) throws Exception {
        this.manner = manner;
        this.door = new ServerSocket(0, 10, InetAddress.getByName(address));
        Thread.ofPlatform().daemon().name("own-mail-server").start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void manner(Manner next) {
        manner = next;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                say(guest, "220 own ready");
                talk(guest, false);
            } catch (Exception e) {
                // the next guest
            }
        }
    }

    private void talk(Socket guest, boolean secured) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add((secured ? "TLS " : "PLAIN ") + line);
            String word = line.split(" ")[0].toUpperCase(Locale.ROOT);
            switch (word) {
                case "EHLO" -> {
                    say(guest, "250-own");
                    say(guest, secured || manner == Manner.NO_TLS ? "250 8BITMIME" : "250 STARTTLS");
                }
                case "STARTTLS" -> {
                    say(guest, "220 go on");
                    SSLSocket tls = (SSLSocket)
                            identity.context().getSocketFactory().createSocket(guest, null, guest.getPort(), true);
                    tls.setUseClientMode(false);
                    talk(tls, true);
                    return;
                }
                case "DATA" -> {
                    say(guest, "354 go on");
                    letters.add(letter(in));
                    if (manner == Manner.DIES_AFTER_DATA) {
                        guest.close();
                        return;
                    }
                    if (manner == Manner.SILENT_AFTER_DATA) {
                        in.readLine();
                        return;
                    }
                    say(guest, "250 taken");
                }
                case "QUIT" -> {
                    say(guest, "221 bye");
                    return;
                }
                default -> say(guest, "250 well");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        guest.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
