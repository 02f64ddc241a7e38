package smartshop.storage.person;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import smartshop.recognition.search.PersonId;
import smartshop.storage.vault.Seal;
import smartshop.storage.vault.Vault;

/**
 * One person's data key. It opens nothing but what names this person.
 *
 * @param generation of the file in which the key was made
 * @param wrapped the key under the vault, as hexadecimal digits
 * @param seal the key at work
 */
record PersonKey(PersonId person, long generation, String wrapped, Seal seal) {
    private static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    static PersonKey make(PersonId person, long generation, Vault vault) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return of(person, generation, HEX.formatHex(vault.seal(fresh, row(person, generation))), fresh);
    }

    /** @throws smartshop.storage.StorageException if it is another person's, of another generation or another vault's */
    static PersonKey unwrap(PersonId person, long generation, String wrapped, Vault vault) {
        return of(person, generation, wrapped, vault.open(HEX.parseHex(wrapped), row(person, generation)));
    }

    private static PersonKey of(PersonId person, long generation, String wrapped, byte[] key) {
        try {
            return new PersonKey(person, generation, wrapped, new PersonSeal(person, Seal.under(key)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String row(PersonId person, long generation) {
        return PeopleKeys.FILE + "/" + person + "/" + generation;
    }

    /** Numbers and hashes alone: the seal would say nothing, and the wrapped key need not be in a log. */
    @Override
    public String toString() {
        return "key of " + person;
    }

    /** Adds the person and the sealing's version to whatever row is sealed. */
    private record PersonSeal(PersonId person, Seal key) implements Seal {
        private static final String VERSION = "person-key-1/";

        @Override
        public byte[] seal(byte[] plain, String row) {
            return key.seal(plain, VERSION + person + "/" + row);
        }

        @Override
        public byte[] open(byte[] sealed, String row) {
            return key.open(sealed, VERSION + person + "/" + row);
        }
    }
}
