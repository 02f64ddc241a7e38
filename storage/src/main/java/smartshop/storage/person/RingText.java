package smartshop.storage.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import smartshop.recognition.search.PersonId;
import smartshop.storage.StorageException;
import smartshop.storage.vault.Vault;

/**
 * A ring as lines of text. Below the entries stand their digest sealed by the vault, which nobody else can make, and a
 * plain digest of all of it, so that an accident is told from somebody's hand and from another vault's file.
 */
final class RingText {
    private static final String HEADER = "smartshop-people-1 ";
    private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NUMBER = "[0-9]{1,18}"; // fits a long
    private static final Pattern WHOLE = Pattern.compile("(?<body>" + HEADER + "(?<generation>" + NUMBER
            + ")\n(?s:.*))(?<=\n)seal (?<seal>(?:[0-9a-f]{2})++)\nsha256 (?<digest>[0-9a-f]{64})\n");
    private static final Pattern KEY =
            Pattern.compile("key (?<person>" + UUIDS + ") (?<generation>" + NUMBER + ") (?<wrapped>(?:[0-9a-f]{2})++)");
    private static final Pattern ERASED = Pattern.compile("erased (?<tombstone>[0-9a-f]{64})");
    private static final HexFormat HEX = HexFormat.of();

    private final Vault vault;

    RingText(Vault vault) {
        this.vault = vault;
    }

    byte[] write(Ring ring) {
        Stream<String> keys = ring.keys().values().stream()
                .map(key -> "key " + key.person() + " " + key.generation() + " " + key.wrapped() + "\n");
        Stream<String> tombstones = ring.erased().stream().map(hash -> "erased " + hash + "\n");
        String body = HEADER + ring.generation() + "\n"
                + Stream.concat(keys, tombstones).sorted().collect(Collectors.joining());
        String sealed = body + "seal " + HEX.formatHex(vault.seal(digest(body), PeopleKeys.FILE)) + "\n";
        return (sealed + "sha256 " + HEX.formatHex(digest(sealed)) + "\n").getBytes(US_ASCII);
    }

    Found read(byte[] content) {
        String text = new String(content, ISO_8859_1);
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()
                || !HEX.formatHex(digest(text.substring(0, whole.end("seal") + 1)))
                        .equals(whole.group("digest"))) {
            return Found.bad(Trouble.DAMAGED);
        }
        byte[] body;
        try {
            body = vault.open(HEX.parseHex(whole.group("seal")), PeopleKeys.FILE);
        } catch (StorageException e) {
            return Found.bad(Trouble.FOREIGN);
        }
        if (!MessageDigest.isEqual(body, digest(whole.group("body")))) {
            return Found.bad(Trouble.CHANGED);
        }
        List<String> entries = whole.group("body").lines().skip(1).toList();
        return entries(Long.parseLong(whole.group("generation")), entries);
    }

    private Found entries(long generation, List<String> lines) {
        Map<PersonId, PersonKey> keys = new HashMap<>();
        Set<String> erased = new HashSet<>();
        for (String line : lines) {
            Matcher key = KEY.matcher(line);
            Matcher tombstone = ERASED.matcher(line);
            if (key.matches()) {
                PersonId person = new PersonId(UUID.fromString(key.group("person")));
                try {
                    long made = Long.parseLong(key.group("generation"));
                    keys.put(person, PersonKey.unwrap(person, made, key.group("wrapped"), vault));
                } catch (StorageException e) {
                    return Found.bad(Trouble.CHANGED);
                }
            } else if (tombstone.matches()) {
                erased.add(tombstone.group("tombstone"));
            } else {
                return Found.bad(Trouble.DAMAGED);
            }
        }
        return Found.good(new Ring(generation, keys, erased));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
