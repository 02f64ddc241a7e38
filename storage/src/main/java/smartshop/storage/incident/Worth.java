package smartshop.storage.incident;

import java.util.Currency;
import smartshop.storage.StorageException;

/**
 * What an incident cost, and what it would have cost.
 *
 * @param currency of both, as the shop counted on that day
 * @param lost in the currency's smallest unit, from 0
 * @param saved in the currency's smallest unit, from 0
 */
public record Worth(Currency currency, long lost, long saved) {
    public Worth {
        if (lost < 0 || saved < 0) {
            throw new StorageException("What was lost or saved cannot be less than nothing.");
        }
    }

    /** As the row has it. */
    String word() {
        return "%s %d %d".formatted(currency.getCurrencyCode(), lost, saved);
    }

    /** @param word of a step that says a value */
    public static Worth of(String word) {
        String[] parts = word.split(" ", -1);
        return new Worth(Currency.getInstance(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }
}
