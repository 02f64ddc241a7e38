package smartshop.app.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.AuditLog;
import smartshop.storage.audit.Deed;
import smartshop.storage.request.Kind;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.State;

/**
 * What becomes of the entries, and of rejected visitors' face prints, that requests are about: they are named, contested, held, let go of and
 * erased, each with its record. Whether somebody may is asked before.
 */
final class NamedEntries {
    private final Database storage;
    private final AuditLog audit;
    private final DeskSteps steps;
    private final Supplier<LocalDate> today;

    /** @param today where the shop is */
    NamedEntries(Database storage, AuditLog audit, DeskSteps steps, Supplier<LocalDate> today) {
        this.storage = storage;
        this.audit = audit;
        this.steps = steps;
        this.today = today;
    }

    /** Says which entry is about the requester. */
    Request name(RequestId id, PersonId entry) {
        if (storage.watchlist().person(entry).isEmpty()) {
            throw new StorageException("This person is not on the watchlist any more.");
        }
        Optional<PersonId> before = storage.requests().one(id).flatMap(Request::entry);
        Request request = steps.take(id, Step.NAME_ENTRY, today.get(), entry.toString(), "");
        if (request.contested()) {
            contest(entry);
        }
        if (request.holds()) {
            storage.watchlist().hold(entry);
        }
        before.filter(other -> !other.equals(entry)).ifPresent(this::release);
        return request;
    }

    /** Says that a rejected visitor's face print is the requester's. */
    Request nameVisitor(RequestId id, UUID print) {
        if (storage.verdicts().lookAlikeUntil(print).isEmpty()) {
            throw new StorageException("This face print is held no more: its time was over.");
        }
        return steps.take(id, Step.NAME_VISITOR, today.get(), print.toString(), "");
    }

    /** An entry that is not in use anyway stays as it is. */
    private void contest(PersonId entry) {
        boolean used = storage.watchlist()
                .person(entry)
                .flatMap(Person::listing)
                .filter(listing -> listing.state() == State.APPROVED || listing.state() == State.SUSPENDED)
                .isPresent();
        if (used) {
            audit.recorded(() -> storage.watchlist().contest(entry), Deed.of(Action.ENTRY_CONTESTED, entry.value()));
        }
    }

    /** Once no open request needs it; if its time was over meanwhile, it is erased now. */
    void release(PersonId entry) {
        if (storage.requests().holding().contains(entry)
                || storage.watchlist().person(entry).flatMap(Person::listing).isEmpty()) {
            return;
        }
        storage.watchlist().release(entry);
        if (storage.watchlist().person(entry).isEmpty()) {
            audit.record(Deed.of(Action.PERSON_REMOVED, entry.value()));
        }
    }

    /** @throws StorageException if that was not decided, or somebody who was given something has not been told */
    void erase(Request request) {
        if (request.entry().isEmpty() && request.visitors().isEmpty()) {
            throw new StorageException("Say first which entry it is about.");
        }
        mayErase(request);
        request.entry()
                .ifPresent(entry -> audit.recorded(
                        () -> storage.watchlist().remove(entry), Deed.of(Action.PERSON_REMOVED, entry.value())));
        request.visitors().forEach(print -> eraseVisitor(request.id(), print));
    }

    private void eraseVisitor(RequestId id, UUID print) {
        audit.together(() -> {
            storage.verdicts().eraseLookAlike(print);
            return steps.take(id, Step.ERASE_VISITOR, today.get(), print.toString(), "");
        });
    }

    private void mayErase(Request request) {
        boolean granted = request.last(Step.DECIDE)
                .filter(decided -> !decided.word().equals(Outcome.REFUSED.name()))
                .isPresent();
        if (!request.open() || !granted || request.kind() == Kind.ACCESS || request.kind() == Kind.RESTRICTION) {
            throw new StorageException(
                    "The entry is erased once a request against it was decided in the requester's favour.");
        }
        boolean given = request.entry()
                .filter(entry -> !storage.disclosures().of(entry).isEmpty())
                .isPresent();
        if (given && !request.has(Step.TELL_RECIPIENTS)) {
            throw new StorageException("Tell first whoever was given something about this person: see the list.");
        }
    }
}
