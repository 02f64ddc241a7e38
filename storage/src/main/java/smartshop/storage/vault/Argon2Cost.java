package smartshop.storage.vault;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one guess costs: Argon2id's parameters. They are read from a file that anybody may have changed, so they are bounded
 * before any memory is asked for.
 *
 * @param memory in KiB, from 8 for each lane to 256 MiB
 * @param passes over that memory, from 1 to 10
 * @param lanes from 1 to 16
 */
record Argon2Cost(int memory, int passes, int lanes) {
    /** RFC 9106, section 4, the second recommendation, as Bitwarden has it too: 0.2 s of a server's core, 0.5 s before it is warm. */
    static final Argon2Cost USUAL = new Argon2Cost(64 * 1024, 3, 4);

    /** Four times today's, for versions to come; a small console's heap has it to spare. */
    private static final int MOST_MEMORY = 256 * 1024;

    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 16;
    /** RFC 9106, section 3.1. */
    private static final int LEAST_MEMORY_A_LANE = 8;

    private static final Pattern TEXT = Pattern.compile("argon2id m=([0-9]{1,9}) t=([0-9]{1,9}) p=([0-9]{1,9})");

    Argon2Cost {
        if (lanes < 1
                || lanes > MOST_LANES
                || passes < 1
                || passes > MOST_PASSES
                || memory < LEAST_MEMORY_A_LANE * lanes
                || memory > MOST_MEMORY) {
            throw new IllegalArgumentException("No SmartShop asks for such a cost");
        }
    }

    /** @throws IllegalArgumentException if it is no cost, or out of bounds */
    static Argon2Cost parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("That is no cost");
        }
        return new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    String text() {
        return String.format(Locale.ROOT, "argon2id m=%d t=%d p=%d", memory, passes, lanes);
    }

    /** The caller wipes the key. Takes {@link #memory} of the heap while it runs. */
    byte[] key(byte[] secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[VaultKey.BYTES];
        generator.generateBytes(secret, key);
        return key;
    }
}
