package smartshop.camera.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Turns FFmpeg's answers into exceptions. Their texts never hold an address, because an address may hold a password. */
public final class NativeCheck {
    private static final int LONGEST_TEXT = 256;

    private NativeCheck() {}

    /** Gives back the answer, if it is not negative. */
    public static int check(int answer, String what) throws IOException {
        if (answer < 0) {
            throw new IOException(what + ": " + text(answer));
        }
        return answer;
    }

    /** Gives back the pointer, if it is one. */
    public static <T extends Pointer> T made(@Nullable T pointer, String what) throws IOException {
        if (pointer == null || pointer.isNull()) {
            throw new IOException("FFmpeg has no " + what);
        }
        return pointer;
    }

    private static String text(int answer) {
        byte[] text = new byte[LONGEST_TEXT];
        avutil.av_strerror(answer, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
