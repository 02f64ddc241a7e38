package smartshop.app.ui.privacy;

import java.util.List;
import java.util.Optional;
import smartshop.app.privacy.NextStep;
import smartshop.app.privacy.OwedRequest;
import smartshop.storage.request.Disclosure;
import smartshop.storage.watchlist.Person;

/**
 * A request that is looked at, with what the page shows beside it.
 *
 * @param entry the entry that it is about, while it is listed
 * @param portrait of the entry, as JPEG
 */
@SuppressWarnings({"ArrayRecordComponent", "OptionalUsedAsFieldOrParameterType"})
record Chosen(
        OwedRequest owed,
        NextStep next,
        Optional<Person> entry,
        Optional<byte[]> portrait,
        List<Disclosure> recipients) {}
