package smartshop.storage;

import smartshop.storage.sql.Rows;
import smartshop.storage.text.SealedText;
import smartshop.storage.text.SealedTexts;
import smartshop.storage.vault.Seal;

/** The tables of sealed texts, and under which names they are sealed: a name that changes makes what was written unreadable. */
final class Texts {
    private Texts() {}

    static SealedText allowedAddresses(Rows rows, Seal seal) {
        return new SealedText(rows, seal, "allowed_address", "allowed_address");
    }

    static SealedText rules(Rows rows, Seal seal) {
        return new SealedText(rows, seal, "rule_book", "rule_book");
    }

    static SealedText lawfulRecord(Rows rows, Seal seal) {
        return new SealedText(rows, seal, "lawful_record", "lawful/record");
    }

    /** A door's relay, who is called for help, what is announced: who takes a row away has the action switched off. */
    static SealedTexts actions(Rows rows, Seal seal) {
        return new SealedTexts(rows, seal, "action_setting", "action/");
    }

    static SealedTexts cloudRecords(Rows rows, Seal seal) {
        return new SealedTexts(rows, seal, "cloud_record", "cloud/");
    }
}
