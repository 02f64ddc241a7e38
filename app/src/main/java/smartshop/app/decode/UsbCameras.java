package smartshop.app.decode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The cameras on this computer's bus, asked for in a child process: their drivers are not the console's to trust. */
public final class UsbCameras {
    private static final long LIMIT_SECONDS = 30;
    private static final int MOST = 64;

    /** @param address for {@link PulledSource} */
    public record UsbCamera(String address, String name) {}

    private UsbCameras() {}

    /** Waits for the child. @throws IOException if the system does not say */
    public static List<UsbCamera> list() throws IOException {
        Process process = DecoderCommand.builder(PullerMain.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit()
                .completeOnTimeout(process, LIMIT_SECONDS, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly);
        try (DataOutputStream out = new DataOutputStream(process.getOutputStream());
                DataInputStream in = new DataInputStream(process.getInputStream())) {
            PullerWire.askForList(out);
            out.flush();
            return read(in);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<UsbCamera> read(DataInputStream in) throws IOException {
        if (in.readByte() != PullerWire.LISTED) {
            throw new IOException("The USB cameras cannot be listed");
        }
        int count = Math.min(in.readInt(), MOST);
        List<UsbCamera> cameras = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cameras.add(new UsbCamera(in.readUTF(), in.readUTF()));
        }
        return cameras;
    }
}
