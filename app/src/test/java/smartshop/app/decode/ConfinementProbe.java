package smartshop.app.decode;

import java.io.FileOutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import smartshop.app.decode.Confinement.Allowance;

/** A child that is confined, tries what it may not, and tells on standard output what it could. */
final class ConfinementProbe {
    private static final int MORE_THAN_ALLOWED = 600 << 20;

    private interface Attempt {
        void run() throws Exception;
    }

    private ConfinementProbe() {}

    /** @param arguments whether the network is allowed; a port that somebody listens on; a file; a process */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[1]);
        Path file = Path.of(arguments[2]);
        new Socket("127.0.0.1", port).close(); // so that what networking needs is there
        Objects.requireNonNull(Attempt.class); // loads it
        Confinement.enter(Boolean.parseBoolean(arguments[0]) ? Set.of(Allowance.NETWORK) : Set.of());
        attempt("connect", () -> new Socket("127.0.0.1", port).close());
        attempt("listen", () -> new ServerSocket(0).close());
        attempt("read", () -> Files.readString(file));
        attempt("write", () -> new FileOutputStream(file.toFile(), true).close());
        attempt("delete", () -> Files.delete(file));
        attempt("start", () -> new ProcessBuilder("true").start().waitFor());
        attempt("signal", () -> {
            if (!ProcessHandle.of(Long.parseLong(arguments[3])).orElseThrow().destroyForcibly()) {
                throw new IllegalStateException("refused");
            }
        });
        attempt("thread", () -> Thread.ofPlatform().start(() -> {}).join());
        attempt("memory", () -> ByteBuffer.allocateDirect(MORE_THAN_ALLOWED).put(0, (byte) 1));
        attempt("local", () -> SocketChannel.open(StandardProtocolFamily.UNIX).close());
    }

    private static void attempt(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(what + " done");
        } catch (Exception | OutOfMemoryError e) {
            System.out.println(what + " refused");
        }
    }
}
