package smartshop.app.incident;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a pack, in memory, and their list: what {@code sha256sum -c} reads. */
final class PackFiles implements AutoCloseable {
    static final String LIST = "SHA256SUMS";

    private final LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    void addFirst(String name, byte[] content) {
        files.putFirst(name, content);
    }

    /** By name, as hexadecimal digits. */
    Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        files.forEach((name, content) -> digests.put(name, sha256(content)));
        return digests;
    }

    /** All of them, their list last. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(LIST, list());
        return all;
    }

    byte[] list() {
        StringBuilder lines = new StringBuilder();
        digests().forEach((name, digest) -> lines.append("%s  %s\n".formatted(digest, name)));
        return lines.toString().getBytes(UTF_8);
    }

    /** One file with all of them in a folder. @param folder its name */
    byte[] zip(String folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Overwrites all of them. */
    @Override
    public void close() {
        files.values().forEach(content -> Arrays.fill(content, (byte) 0));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
