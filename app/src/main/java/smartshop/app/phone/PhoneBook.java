package smartshop.app.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import smartshop.storage.phone.PairedPhone;
import smartshop.storage.phone.Phones;

/** Which phones are let in, and how each is known again: by the digest of a secret that only the phone has. Any thread may call. */
final class PhoneBook {
    /** Nobody guesses 256 bits. */
    private static final int SECRET_BYTES = 32;

    /** "Last seen" is no sharper than that, so that the disk is left alone. */
    private static final Duration SHARPNESS = Duration.ofMinutes(5);

    private final Phones rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PairedPhone> byDigest = new ConcurrentHashMap<>();

    PhoneBook(Phones rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        rows.all().forEach(phone -> byDigest.put(phone.digest(), phone));
    }

    /** A phone that was let in now, and what it has to show. */
    record Fresh(PairedPhone phone, String secret) {
        @Override
        public String toString() {
            return "Fresh[" + phone.id() + "]";
        }
    }

    Fresh draw(String name) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Fresh(rows.add(name, digest(text)), text);
    }

    /** From now on it is let in. */
    void admit(Fresh drawn) {
        byDigest.put(drawn.phone().digest(), drawn.phone());
    }

    /** The phone that has this secret. */
    Optional<PairedPhone> showing(String secret) {
        return Optional.ofNullable(byDigest.get(digest(secret)));
    }

    boolean admits(UUID phone) {
        return byDigest.values().stream().anyMatch(one -> one.id().equals(phone));
    }

    /** It is there. */
    void seen(UUID phone) {
        Instant now = clock.instant();
        byDigest.values().stream()
                .filter(one -> one.id().equals(phone)
                        && Duration.between(one.seenAt(), now).abs().compareTo(SHARPNESS) > 0)
                .findFirst()
                .ifPresent(one -> {
                    byDigest.computeIfPresent(
                            one.digest(),
                            (digest, known) ->
                                    new PairedPhone(known.id(), known.name(), known.digest(), known.pairedAt(), now));
                    rows.seen(phone, now);
                });
    }

    /** From now on it is a stranger. */
    void remove(UUID phone) {
        byDigest.values().removeIf(one -> one.id().equals(phone)); // first: also if the disk does not take it
        rows.remove(phone);
    }

    /** Oldest first. */
    List<PairedPhone> all() {
        return byDigest.values().stream()
                .sorted(Comparator.comparing(PairedPhone::pairedAt))
                .toList();
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
