package smartshop.storage.watchlist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Grounds as bytes, to be sealed. The reason is kept apart. */
final class GroundsBytes {
    private static final int FORM = 1;
    private static final long NO_WORTH = -1;

    private GroundsBytes() {}

    static byte[] of(Grounds grounds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(grounds.offence().name());
            out.writeBoolean(grounds.accomplice());
            out.writeLong(grounds.day().toEpochDay());
            out.writeLong(grounds.worth().orElse(NO_WORTH));
            out.writeUTF(grounds.incident());
            Evidence evidence = grounds.evidence().orElseThrow();
            out.writeUTF(evidence.kind().name());
            out.writeUTF(evidence.place());
            out.writeBoolean(grounds.declaration().adult());
            out.writeBoolean(grounds.declaration().notVulnerable());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    static Grounds read(byte[] bytes, String reason) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("Grounds of another form");
            }
            return new Grounds(
                    Offence.valueOf(in.readUTF()),
                    in.readBoolean(),
                    LocalDate.ofEpochDay(in.readLong()),
                    worth(in.readLong()),
                    in.readUTF(),
                    Optional.of(new Evidence(Evidence.Kind.valueOf(in.readUTF()), in.readUTF())),
                    new Declaration(in.readBoolean(), in.readBoolean()),
                    reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OptionalLong worth(long kept) {
        return kept == NO_WORTH ? OptionalLong.empty() : OptionalLong.of(kept);
    }
}
