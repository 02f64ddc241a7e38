package smartshop.storage.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a channel needs, by key: addresses, choices, secrets. Never shown as a whole. */
public final class ChannelSettings {
    private final TreeMap<String, String> values;

    /** @param values a key with an empty value is as good as none; none longer than 20,000 characters */
    public ChannelSettings(Map<String, String> values) {
        this.values = new TreeMap<>(values);
        this.values.values().removeIf(String::isEmpty);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The same with another value; an empty one takes it away. */
    public ChannelSettings with(String key, String value) {
        TreeMap<String, String> changed = new TreeMap<>(values);
        changed.put(key, value);
        return new ChannelSettings(changed);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(values.size());
            for (Map.Entry<String, String> entry : values.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a value that is too long
        }
        return bytes.toByteArray();
    }

    static ChannelSettings of(byte[] bytes) {
        TreeMap<String, String> values = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                values.put(in.readUTF(), in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the seal was right, so this was written here
        }
        return new ChannelSettings(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelSettings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The keys alone. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
