package smartshop.app.pairing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import smartshop.camera.link.PairingCode;

/**
 * The tokens that were given out, as digests, the newest last: one may be open, the older ones are kept for a while so that
 * a device can be told what is wrong with its own. Not for several threads.
 */
public final class Tokens {
    private static final int KEPT = 16;

    /** What a token is worth. */
    public enum Worth {
        /** The open one. It is used up by being found good. */
        GOOD,
        /** Was good once, and a device has used it. */
        USED,
        /** Was good once, until its time was over or the operator withdrew it. */
        OLD,
        /** Was never given out. */
        WRONG
    }

    private static final class Given {
        final byte[] digest;
        final Instant expiresAt;
        boolean used;
        boolean withdrawn;

        Given(byte[] digest, Instant expiresAt) {
            this.digest = digest;
            this.expiresAt = expiresAt;
        }

        Worth worth(Instant now) {
            if (used) {
                return Worth.USED;
            }
            return withdrawn || !now.isBefore(expiresAt) ? Worth.OLD : Worth.GOOD;
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Deque<Given> given = new ArrayDeque<>();

    /** A new one; the one before is withdrawn. */
    public String open(Instant expiresAt) {
        withdraw();
        byte[] token = new byte[PairingCode.TOKEN_BYTES];
        random.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        if (given.size() == KEPT) {
            given.removeFirst();
        }
        given.addLast(new Given(digest(text), expiresAt));
        return text;
    }

    public void withdraw() {
        if (!given.isEmpty()) {
            given.getLast().withdrawn = true;
        }
    }

    /** What it is worth to the one who shows it, now. Takes the same time for each. */
    public Worth use(String token, Instant now) {
        byte[] digest = digest(token);
        Given found = null;
        for (Given one : given) {
            found = MessageDigest.isEqual(one.digest, digest) ? one : found;
        }
        if (found == null) {
            return Worth.WRONG;
        }
        Worth worth = found.worth(now);
        found.used |= worth == Worth.GOOD;
        return worth;
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
