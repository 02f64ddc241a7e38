package smartshop.camera.pair;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.ForeignConsoleException;
import smartshop.camera.link.ConsoleAddress;
import smartshop.camera.link.PairingCode;

/** Finds out at which of a code's addresses its console answers: all at once, because one that does not takes its time. */
final class Reach {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Connecting, the handshake, and a slow name server. */
    private static final Duration ALTOGETHER = Duration.ofSeconds(15);

    private enum Answer {
        CONSOLE,
        STRANGER,
        NOBODY
    }

    private Reach() {}

    /**
     * The addresses that work, in the code's order; one at least.
     *
     * @throws PairingException if others than the code's console answer, and it does not
     * @throws IOException if nobody answers: try again later
     */
    static List<ConsoleAddress> of(PairingCode code) throws IOException, InterruptedException {
        SSLContext context = ConsoleTrust.context(code.pin(), null);
        List<Callable<Answer>> questions = code.addresses().stream()
                .<Callable<Answer>>map(one -> () -> ask(context, one))
                .toList();
        List<ConsoleAddress> reached = new ArrayList<>();
        boolean strangers = false;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(questions, ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = given(answers.get(i));
                strangers |= answer == Answer.STRANGER;
                if (answer == Answer.CONSOLE) {
                    reached.add(code.addresses().get(i));
                }
            }
        }
        if (reached.isEmpty() && strangers) {
            throw new PairingException("What answers is not the console that made this code. Check the addresses in the"
                    + " console, or make a new code; nothing was sent.");
        }
        if (reached.isEmpty()) {
            throw new IOException("Nothing answers at " + code.addresses());
        }
        return reached;
    }

    private static Answer given(Future<Answer> answer) {
        if (answer.state() != Future.State.SUCCESS) {
            return Answer.NOBODY;
        }
        return answer.resultNow();
    }

    private static Answer ask(SSLContext context, ConsoleAddress where) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(where.host(), where.port()), Math.toIntExact(CONNECT.toMillis()));
            plain.setSoTimeout(Math.toIntExact(CONNECT.toMillis()));
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, where.host(), where.port(), true)) {
                socket.startHandshake();
                return Answer.CONSOLE;
            }
        } catch (IOException e) {
            return ForeignConsoleException.causes(e) ? Answer.STRANGER : Answer.NOBODY;
        }
    }
}
