package smartshop.app.enrol;

import java.util.Currency;
import java.util.Map;
import java.util.function.Supplier;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulBook;
import smartshop.storage.watchlist.EnrolmentRules;

/** The rules of the country that the shop has chosen; before it has, the United Kingdom's. Reads the database. */
public final class ShopRules implements Supplier<EnrolmentRules> {
    private static final Map<String, String> CURRENCIES = Map.of(
            "nz", "NZD", "au", "AUD", "us", "USD", "us-tx-wa", "USD", "us-il", "USD", "eu", "EUR", "ca-bc-qc", "CAD");

    private final LawfulBook book;

    public ShopRules(LawfulBook book) {
        this.book = book;
    }

    /** @throws smartshop.storage.StorageException if what the shop has chosen cannot be read */
    @Override
    public EnrolmentRules get() {
        return book.read().profile().map(ShopRules::of).orElse(EnrolmentRules.UK);
    }

    /** The floor is fifty of the country's money, and a proposal waits a week: our own rules, the same everywhere. */
    private static EnrolmentRules of(Jurisdiction country) {
        EnrolmentRules usual = EnrolmentRules.UK;
        return new EnrolmentRules(
                Currency.getInstance(
                        CURRENCIES.getOrDefault(country.code(), usual.currency().getCurrencyCode())),
                usual.seriousnessFloor(),
                country.retention().usual(),
                country.retention().most(),
                country.retention().accomplice(),
                usual.proposalDays());
    }
}
