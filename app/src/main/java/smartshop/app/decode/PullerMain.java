package smartshop.app.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * The process that opens one camera for the console and decodes what it sends. It learns the address, the user name and the
 * password on standard input and gives pictures on standard output, see {@link PullerWire}. It leaves when its input ends or
 * its parent does, whatever it waits for then.
 */
public final class PullerMain {

    private PullerMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        // FFmpeg would write addresses, and with them passwords, to standard error.
        av_log_set_level(AV_LOG_QUIET);
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            PullerOutput output = new PullerOutput(out.getChannel());
            if (PullerWire.asksForList(in)) {
                output.listed(UsbList.all());
            } else {
                PulledSource source = PullerWire.read(in);
                leaveAtEndOf(in);
                new Puller(source, output).run();
            }
        }
        leave();
    }

    /** FFmpeg waits in native code, where nothing of Java's reaches it. */
    private static void leaveAtEndOf(DataInputStream in) {
        Thread.ofPlatform().name("parent").daemon().start(() -> {
            try {
                in.skipNBytes(Long.MAX_VALUE);
            } catch (IOException e) {
                leave();
            }
        });
    }

    private static void leave() {
        Runtime.getRuntime().halt(0);
    }
}
