package smartshop.camera;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import smartshop.camera.encode.H264Encoder;
import smartshop.camera.identity.ConsoleTrust;
import smartshop.camera.identity.DeviceIdentity;
import smartshop.camera.link.ConsoleAddress;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what this device has and lacks.",
        footer = {"", "Exit status: 0 if nothing is wrong, 1 otherwise."})
final class DoctorCommand implements Callable<Integer> {
    private static final int OLDEST_JAVA = 25;
    private static final int CONNECT_MILLIS = 5000;

    @Option(names = "--config", paramLabel = "FILE", description = "Check this configuration and its console too.")
    private @Nullable Path file;

    private boolean wrong;

    @Override
    public Integer call() throws IOException {
        java();
        encoder();
        raspberryPiCamera();
        busCameras();
        if (file != null) {
            configuration(file);
        }
        return wrong ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void java() {
        int version = Runtime.version().feature();
        say(version >= OLDEST_JAVA, "Java", version + (version >= OLDEST_JAVA ? "" : "; install 25 or newer"));
    }

    private void encoder() {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        try (H264Encoder encoder = new H264Encoder(320, 240, 15, 300_000)) {
            say(encoder.encode(new byte[3 * 320 * 240], 0) != null, "H.264 encoder", "works");
        } catch (IOException | RuntimeException | LinkageError e) {
            say(false, "H.264 encoder", "FFmpeg cannot be used here; only the source rpicam works without it");
        }
    }

    private void raspberryPiCamera() {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean there = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "rpicam-vid")));
        say(true, "Raspberry Pi camera", there ? "rpicam-vid is installed" : "rpicam-vid is not installed");
    }

    private void busCameras() throws IOException {
        List<String> found = new ArrayList<>();
        Path devices = Path.of("/dev");
        if (Files.isDirectory(devices)) {
            try (DirectoryStream<Path> videos = Files.newDirectoryStream(devices, "video*")) {
                videos.forEach(video -> found.add(video + (Files.isReadable(video) ? "" : " (not readable)")));
            }
        }
        say(true, "Cameras on the bus", found.isEmpty() ? "none" : String.join(", ", found));
    }

    private void configuration(Path path) throws IOException {
        try {
            EdgeConfig config = EdgeConfig.parse(Files.readAllLines(path));
            say(true, "Configuration", config.toString());
            config.consoles().forEach(where -> console(config, where));
        } catch (IllegalArgumentException e) {
            say(false, "Configuration", String.valueOf(e.getMessage()));
        }
    }

    private void console(EdgeConfig config, ConsoleAddress where) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(where.host(), where.port()), CONNECT_MILLIS);
            plain.setSoTimeout(CONNECT_MILLIS);
            DeviceIdentity identity = config.identity();
            try (SSLSocket socket = (SSLSocket) ConsoleTrust.context(identity.pin(), identity)
                    .getSocketFactory()
                    .createSocket(plain, where.host(), where.port(), true)) {
                socket.startHandshake();
            }
            say(true, "Console", where + " answers and is the one this camera was paired with");
        } catch (SSLException e) {
            say(false, "Console", where + " answers but is not the console this camera was paired with");
        } catch (IOException e) {
            say(false, "Console", "nothing answers at " + where);
        }
    }

    private void say(boolean good, String what, String how) {
        wrong |= !good;
        System.out.printf("%-5s %s: %s%n", good ? "ok" : "WRONG", what, how);
    }
}
