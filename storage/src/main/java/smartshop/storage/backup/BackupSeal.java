package smartshop.storage.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import smartshop.storage.vault.FileMac;
import smartshop.storage.vault.SafeFile;
import smartshop.storage.vault.Vault;

/**
 * What a backup was like when it was found good, in a line beside it that only the vault can write: so one knows what is in
 * it without reading it, and sees whether a bit of it changed since.
 *
 * @param people on the watchlist
 * @param alerts in the history
 * @param entries in the audit log
 * @param mac of the whole file, in hexadecimal digits
 */
public record BackupSeal(long people, long alerts, long entries, String mac) {
    private static final String KIND = "smartshop-backup-1";
    private static final Pattern LINE = Pattern.compile(
            "(" + KIND + " ([0-9]{1,18}) ([0-9]{1,18}) ([0-9]{1,18}) ([0-9a-f]{64})) ([0-9a-f]{64})\\s*");
    /** The line has 220. */
    private static final long MOST_BYTES = 1024;

    static BackupSeal of(Contents contents, Path file, Vault vault) throws IOException {
        return new BackupSeal(contents.people(), contents.alerts(), contents.entries(), mac(file, vault));
    }

    void write(Path seal, Vault vault) throws IOException {
        SafeFile.write(seal, (words() + " " + own(words(), vault) + "\n").getBytes(US_ASCII));
    }

    /** Empty if there is none, or this vault did not write it. */
    static Optional<BackupSeal> read(Path seal, Vault vault) {
        try {
            if (!Files.isRegularFile(seal) || Files.size(seal) > MOST_BYTES) {
                return Optional.empty();
            }
            Matcher line = LINE.matcher(Files.readString(seal, ISO_8859_1));
            return line.matches() && same(own(line.group(1), vault), line.group(6))
                    ? Optional.of(new BackupSeal(
                            Long.parseLong(line.group(2)),
                            Long.parseLong(line.group(3)),
                            Long.parseLong(line.group(4)),
                            line.group(5)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the backup itself is read through then
        }
    }

    boolean fits(Path file, Vault vault) throws IOException {
        return same(mac, mac(file, vault));
    }

    private String words() {
        return KIND + " " + people + " " + alerts + " " + entries + " " + mac;
    }

    private static String mac(Path file, Vault vault) throws IOException {
        return FileMac.of(file, vault.mac("backup file"));
    }

    private static String own(String words, Vault vault) {
        return HexFormat.of().formatHex(vault.mac("backup seal").doFinal(words.getBytes(US_ASCII)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
