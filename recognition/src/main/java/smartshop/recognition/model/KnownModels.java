package smartshop.recognition.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The list of model files that SmartShop knows, read from {@code models.properties} beside this class. */
public final class KnownModels {
    private final List<KnownModel> files;

    private KnownModels(List<KnownModel> files) {
        this.files = List.copyOf(files);
    }

    /** The list that this build carries. */
    public static KnownModels shipped() {
        Properties list = new Properties();
        try (InputStream in = KnownModels.class.getResourceAsStream("models.properties")) {
            list.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownModels(List.of(required(list, "files").split(" ")).stream()
                .map(file -> entry(list, file))
                .toList());
    }

    public List<KnownModel> files() {
        return files;
    }

    /** The files that upstream publishes and that together make a full pack. */
    public List<KnownModel> fetchable() {
        return files.stream().filter(file -> file.address().isPresent()).toList();
    }

    public Optional<KnownModel> named(String file) {
        return files.stream().filter(known -> known.file().equals(file)).findFirst();
    }

    /**
     * Reads a model file and makes sure that it is the one that SmartShop knows by this name.
     *
     * @throws ModelException if it cannot be read, is not known, or its digest differs
     */
    public byte[] read(Path file) throws ModelException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ModelException(
                    "The model file %s cannot be read: check its permissions, or fetch it again with 'smartshop models fetch'."
                            .formatted(file),
                    e);
        }
        verify(name, bytes, file.toString());
        return bytes;
    }

    /**
     * @param name the name in the list
     * @param place how to call the file in a message
     * @throws ModelException if the bytes are not that file
     */
    public void verify(String name, byte[] bytes, String place) throws ModelException {
        KnownModel known = named(name)
                .orElseThrow(() ->
                        new ModelException("SmartShop does not know the model file %s: remove it from the model folder."
                                .formatted(place)));
        if (bytes.length != known.size() || !sha256(bytes).equals(known.sha256())) {
            throw new ModelException(
                    "The model file %s is damaged or is another version: delete it and fetch it again with 'smartshop models fetch', or choose the built-in pack."
                            .formatted(place));
        }
    }

    /** Digest in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static KnownModel entry(Properties list, String file) {
        String commit = list.getProperty(file + ".commit", "");
        Optional<URI> address = Optional.ofNullable(list.getProperty(file + ".repository"))
                .map(repository -> URI.create("https://raw.githubusercontent.com/%s/%s/%s"
                        .formatted(repository, commit, required(list, file + ".path"))));
        return new KnownModel(
                file,
                KnownModel.Role.valueOf(required(list, file + ".role").toUpperCase(Locale.ROOT)),
                address,
                commit,
                required(list, file + ".sha256"),
                Long.parseLong(required(list, file + ".size")),
                required(list, file + ".licence"));
    }

    private static String required(Properties list, String key) {
        return Objects.requireNonNull(list.getProperty(key), key);
    }
}
