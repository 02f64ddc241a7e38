package smartshop.app.enrol;

import java.util.function.Supplier;
import smartshop.app.lawful.Jurisdiction;
import smartshop.app.lawful.LawfulBook;
import smartshop.storage.Database;
import smartshop.storage.watchlist.EnrolmentRules;

/** The rules of the country that the shop has chosen; before it has, the United Kingdom's. Reads the database. */
public final class ShopRules implements Supplier<EnrolmentRules> {
    private final LawfulBook book;

    public ShopRules(LawfulBook book) {
        this.book = book;
    }

    public static ShopRules of(Database storage) {
        return new ShopRules(new LawfulBook(storage.lawfulRecord()));
    }

    /** @throws smartshop.storage.StorageException if what the shop has chosen cannot be read */
    @Override
    public EnrolmentRules get() {
        return book.read().profile().map(Jurisdiction::enrolmentRules).orElse(EnrolmentRules.UK);
    }
}
