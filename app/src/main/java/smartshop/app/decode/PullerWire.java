package smartshop.app.decode;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What goes through a puller's pipes. To it, once: the source, or the wish for a list of USB cameras; its input stays open as
 * long as it shall live. From it: {@link #UNCONFINED} if so, {@link #OPENED} once, then pictures as {@link DecoderWire} has them, and {@link #FAILED} at
 * the end; or one {@link #LISTED}.
 */
final class PullerWire {
    /** Codec (UTF), width (4), height (4), frames per 1,000 seconds (4). */
    static final byte OPENED = 'O';
    /** The system refused to confine the process. */
    static final byte UNCONFINED = 'U';
    /** Kind (UTF), detail (UTF). */
    static final byte FAILED = 'F';
    /** Count (4), then address (UTF) and name (UTF) of each. */
    static final byte LISTED = 'L';

    private static final byte PULL = 'p';
    private static final byte LIST = 'l';

    private PullerWire() {}

    static void askForList(DataOutput out) throws IOException {
        out.writeByte(LIST);
    }

    static void write(PulledSource source, DataOutput out) throws IOException {
        out.writeByte(PULL);
        out.writeUTF(source.kind().name());
        out.writeUTF(source.address());
        out.writeUTF(source.credentials().user());
        out.writeUTF(source.credentials().password());
        out.writeInt(source.wanted().width());
        out.writeInt(source.wanted().height());
        out.writeInt(source.wanted().framesPerSecond());
    }

    static boolean asksForList(DataInput in) throws IOException {
        return in.readByte() == LIST;
    }

    static PulledSource read(DataInput in) throws IOException {
        return new PulledSource(
                PulledSource.Kind.valueOf(in.readUTF()),
                in.readUTF(),
                new PulledSource.Credentials(in.readUTF(), in.readUTF()),
                new PulledSource.Wanted(in.readInt(), in.readInt(), in.readInt()));
    }
}
