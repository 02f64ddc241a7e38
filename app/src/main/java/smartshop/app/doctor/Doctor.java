package smartshop.app.doctor;

import static smartshop.app.doctor.Finding.bad;
import static smartshop.app.doctor.Finding.care;
import static smartshop.app.doctor.Finding.good;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import smartshop.app.vitals.DiskRoom;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.StorageException;
import smartshop.storage.vault.VaultLock;

/** Looks at what this machine has and lacks. Changes nothing but a file that it makes and deletes in the data folder. */
public final class Doctor {
    private final Path dataFolder;
    private final int port;
    private final ModelStore models;

    public Doctor(Path dataFolder, int port, ModelStore models) {
        this.dataFolder = dataFolder;
        this.port = port;
        this.models = models;
    }

    public List<Finding> examine() {
        return List.of(jdk(), model(), ffmpeg(), sound(), display(), port(), disk(), vault());
    }

    private static Finding jdk() {
        String words = "Java %s by %s".formatted(Runtime.version(), System.getProperty("java.vendor"));
        return Runtime.version().feature() >= 25
                ? good("JDK", words)
                : bad("JDK", words + ": SmartShop needs 25 or newer. Set JAVA_HOME to one.");
    }

    private Finding model() {
        try (ModelPack pack = models.open()) {
            return pack.builtin()
                    ? care(
                            "Models",
                            "%s, for trying out. For a real door, download the full pack: smartshop models fetch"
                                    .formatted(pack.name()))
                    : good(
                            "Models",
                            "%s, from %s, digests right, %s".formatted(pack.name(), pack.source(), pictures(pack)));
        } catch (ModelException e) {
            return bad("Models", String.valueOf(e.getMessage()));
        }
    }

    private static String pictures(ModelPack pack) {
        return pack.tellsPictures() ? "tells held-up pictures" : "without the check for held-up pictures";
    }

    private static Finding ffmpeg() {
        try {
            String version = avutil.av_version_info().getString();
            return avcodec.avcodec_find_decoder(avcodec.AV_CODEC_ID_H264) == null
                    ? bad("FFmpeg", version + " cannot decode H.264")
                    : good("FFmpeg", version + ", decodes H.264");
        } catch (LinkageError e) {
            return bad("FFmpeg", "Its libraries do not load on this system: " + e.getMessage());
        }
    }

    private static Finding sound() {
        boolean found =
                AudioSystem.isLineSupported(new DataLine.Info(Clip.class, new AudioFormat(44100, 16, 1, true, false)));
        return found
                ? good("Sound", "A device for the alert's tone is there")
                : care("Sound", "No sound device. Alerts pop up silently; connect a loudspeaker.");
    }

    private static Finding display() {
        return Screen.present()
                ? good("Display", "A screen is there")
                : care("Display", "No screen. The window does not open here; 'demo --headless' and 'scan' work.");
    }

    private Finding port() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(port));
            return good("Port", "%d is free for the cameras".formatted(port));
        } catch (IOException e) {
            return care(
                    "Port",
                    "%d is in use. If SmartShop is running, all is well; else close the other program or choose another --port."
                            .formatted(port));
        }
    }

    private Finding vault() {
        try {
            return VaultLock.of(dataFolder).isLocked()
                    ? good("Vault", "The owner's passphrase guards what SmartShop keeps")
                    : care(
                            "Vault",
                            "Without a passphrase, whoever takes the data folder can read it. Set one: the window's button 'No passphrase'.");
        } catch (StorageException e) {
            return bad("Vault", String.valueOf(e.getMessage()));
        }
    }

    private Finding disk() {
        try {
            Files.createDirectories(dataFolder);
            Files.delete(Files.createTempFile(dataFolder, "doctor", ".tmp"));
            long free = Files.getFileStore(dataFolder).getUsableSpace();
            String words = "%s can be written, %,d MB free".formatted(dataFolder, free >> 20);
            return free >= DiskRoom.ENOUGH
                    ? good("Disk", words)
                    : care("Disk", words + ". Make room: 2,000 MB or more.");
        } catch (IOException e) {
            return bad(
                    "Disk",
                    dataFolder + " cannot be written. Choose another folder with --data, or mend its permissions.");
        }
    }
}
