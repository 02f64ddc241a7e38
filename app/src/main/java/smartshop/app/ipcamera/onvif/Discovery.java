package smartshop.app.ipcamera.onvif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the shop's networks for ONVIF cameras (WS-Discovery): a question to everybody, answers to us alone. */
public final class Discovery {
    private static final InetSocketAddress EVERYBODY = new InetSocketAddress("239.255.255.250", 3702);
    /** Cameras answer within half a second, so that not all answer at once; slow ones within two. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    private static final int MOST = 100;
    private static final int LARGEST_ANSWER = 65_507;
    private static final String PROBE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing" \
            xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" xmlns:dn="http://www.onvif.org/ver10/network/wsdl">\
            <e:Header><w:MessageID>uuid:%s</w:MessageID>\
            <w:To e:mustUnderstand="true">urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>\
            <w:Action e:mustUnderstand="true">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action></e:Header>\
            <e:Body><d:Probe><d:Types>dn:NetworkVideoTransmitter</d:Types></d:Probe></e:Body></e:Envelope>""";

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);

    private final InetSocketAddress to;
    private final Duration wait;

    public Discovery() {
        this(EVERYBODY, WAIT);
    }

    Discovery(InetSocketAddress to, Duration wait) {
        this.to = to;
        this.wait = wait;
    }

    /** Asks through every network of this computer at once and waits for three seconds. */
    public List<FoundCamera> find() throws InterruptedException {
        return find(ownAddresses());
    }

    List<FoundCamera> find(Collection<InetAddress> from) throws InterruptedException {
        Map<String, FoundCamera> found = new LinkedHashMap<>();
        List<Thread> asking = new ArrayList<>();
        for (InetAddress own : from) {
            asking.add(Thread.ofPlatform()
                    .name("find-cameras-" + own.getHostAddress())
                    .daemon()
                    .start(() -> ask(own, found)));
        }
        for (Thread thread : asking) {
            thread.join();
        }
        synchronized (found) {
            return List.copyOf(found.values());
        }
    }

    private void ask(InetAddress own, Map<String, FoundCamera> found) {
        String question = UUID.randomUUID().toString();
        byte[] probe = PROBE.formatted(question).getBytes(UTF_8);
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(own, 0))) {
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByInetAddress(own));
            // Twice, as the standard has it: a datagram may be lost.
            socket.send(new DatagramPacket(probe, probe.length, to));
            socket.send(new DatagramPacket(probe, probe.length, to));
            long end = System.nanoTime() + wait.toNanos();
            DatagramPacket answer = new DatagramPacket(new byte[LARGEST_ANSWER], LARGEST_ANSWER);
            for (long left = wait.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                socket.setSoTimeout((int) left);
                answer.setLength(LARGEST_ANSWER);
                socket.receive(answer);
                take(answer, question, found);
            }
        } catch (SocketTimeoutException e) {
            // Everybody who wanted to has answered.
        } catch (IOException e) {
            log.debug("No cameras can be looked for from {}: {}", own.getHostAddress(), e.getMessage());
        }
    }

    private static void take(DatagramPacket packet, String question, Map<String, FoundCamera> found) {
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        try {
            ProbeAnswer answer = ProbeAnswer.parse(bytes);
            if (answer.relatesTo().endsWith(question)) {
                answer.from(packet.getAddress()).ifPresent(camera -> add(camera, found));
            }
        } catch (OnvifException e) {
            log.debug("Something that is no camera answered from {}", packet.getAddress());
        }
    }

    private static void add(FoundCamera camera, Map<String, FoundCamera> found) {
        synchronized (found) {
            if (found.size() < MOST) {
                found.putIfAbsent(camera.service().toString(), camera);
            }
        }
    }

    private static List<InetAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Discovery::reachesOthers)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .toList();
        } catch (SocketException e) {
            return Stream.<InetAddress>of().toList();
        }
    }

    private static boolean reachesOthers(NetworkInterface network) {
        try {
            return network.isUp() && network.supportsMulticast() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
