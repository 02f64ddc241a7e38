package smartshop.storage.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import smartshop.recognition.search.PersonId;
import smartshop.storage.vault.Vault;

/** What is left of an erased person: a keyed hash of the number, from which nobody without the vault learns the number. */
record Tombstones(Vault vault) {

    /** 64 hexadecimal digits, the same each time. */
    String of(PersonId person) {
        byte[] hash = vault.mac("erased people").doFinal(person.toString().getBytes(UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
