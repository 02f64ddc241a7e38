package smartshop.app.decode;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Map;

/** A puller's side of its standard output, see {@link PullerWire}. Pictures stay in native memory. */
final class PullerOutput {
    private final WritableByteChannel out;
    private final ByteBuffer header = ByteBuffer.allocateDirect(DecoderWire.PICTURE_HEADER);

    PullerOutput(WritableByteChannel out) {
        this.out = out;
    }

    void opened(PulledFormat format) throws IOException {
        message(PullerWire.OPENED, body -> {
            body.writeUTF(format.codec());
            body.writeInt(format.width());
            body.writeInt(format.height());
            body.writeInt((int) Math.round(format.framesPerSecond() * 1000));
        });
    }

    void unconfined() throws IOException {
        write(ByteBuffer.wrap(new byte[] {PullerWire.UNCONFINED}));
    }

    void failed(PullFailure failure) throws IOException {
        message(PullerWire.FAILED, body -> {
            body.writeUTF(failure.kind().name());
            body.writeUTF(failure.detail());
        });
    }

    /** @param cameras names by address */
    void listed(Map<String, String> cameras) throws IOException {
        message(PullerWire.LISTED, body -> {
            body.writeInt(cameras.size());
            for (Map.Entry<String, String> camera : cameras.entrySet()) {
                body.writeUTF(camera.getKey());
                body.writeUTF(camera.getValue());
            }
        });
    }

    void picture(int width, int height, long capturedMicros, ByteBuffer i420) throws IOException {
        header.clear()
                .put(DecoderWire.PICTURE)
                .putInt(width)
                .putInt(height)
                .putLong(capturedMicros)
                .flip();
        write(header);
        write(i420);
    }

    private void message(byte kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(bytes);
        fields.writeByte(kind);
        body.writeTo(fields);
        write(ByteBuffer.wrap(bytes.toByteArray()));
    }

    private void write(ByteBuffer whole) throws IOException {
        while (whole.hasRemaining()) {
            out.write(whole);
        }
    }

    @FunctionalInterface
    private interface Body {
        void writeTo(DataOutputStream fields) throws IOException;
    }
}
