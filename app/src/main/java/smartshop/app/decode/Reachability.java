package smartshop.app.decode;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/** Whether anything answers at a camera's address. FFmpeg's errors differ from system to system, and a name that does not exist looks like a broken cable. */
final class Reachability {
    private static final int RTSP_PORT = 554;
    private static final int RTSPS_PORT = 322;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final URI address;

    Reachability(PulledSource source) {
        this.address = URI.create(source.address());
    }

    /**
     * The source with its host as a number: a confined process cannot read how this system resolves names. Loads what
     * {@link #judge} needs.
     *
     * @throws PullException if there is no such host
     */
    static PulledSource resolved(PulledSource source) throws PullException {
        String host = URI.create(source.address()).getHost();
        try (Socket loads = new Socket()) {
            loads.setReuseAddress(true);
            return host.startsWith("[")
                    ? source
                    : source.at(source.address().replace("://" + host, "://" + number(host)));
        } catch (IOException e) {
            throw new PullException(PullFailure.Kind.UNKNOWN_HOST);
        }
    }

    private static String number(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    PullFailure.Kind judge() {
        try (Socket socket = new Socket()) {
            InetAddress host = InetAddress.getByName(address.getHost());
            socket.connect(new InetSocketAddress(host, port()), (int) LIMIT.toMillis());
            return PullFailure.Kind.NOT_A_CAMERA;
        } catch (IOException e) {
            return PullFailure.Kind.NO_ANSWER;
        }
    }

    private int port() {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "rtsps".equals(address.getScheme()) ? RTSPS_PORT : RTSP_PORT;
    }
}
