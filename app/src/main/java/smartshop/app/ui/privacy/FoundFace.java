package smartshop.app.ui.privacy;

import java.util.Optional;
import smartshop.app.privacy.Finding;
import smartshop.storage.watchlist.Person;

/**
 * Something that looks like the requester, with the entry that it belongs to.
 *
 * @param portrait of the entry, as JPEG; of a visitor no picture is kept
 */
@SuppressWarnings({"ArrayRecordComponent", "OptionalUsedAsFieldOrParameterType"})
record FoundFace(Finding finding, Person entry, Optional<byte[]> portrait) {}
