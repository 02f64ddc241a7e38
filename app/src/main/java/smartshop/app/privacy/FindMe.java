package smartshop.app.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smartshop.app.access.Access;
import smartshop.app.access.Approval;
import smartshop.app.access.Permission;
import smartshop.recognition.FaceEngine;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.embed.Portrait;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.image.PhotoReader;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.search.Gallery;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Action;
import smartshop.storage.audit.Deed;
import smartshop.storage.audit.Detail;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.verdict.LookAlike;
import smartshop.storage.watchlist.Person;
import smartshop.storage.watchlist.PhotoId;

/**
 * Looks for a requester, by a photo that they brought, in everything that is held: all entries of the watchlist, suspended ones too, and the face
 * prints of visitors who were taken for somebody. The photo lives in memory for as long as the search takes.
 */
public final class FindMe {
    private static final Logger log = LoggerFactory.getLogger(FindMe.class);

    /** Nobody compares more faces than that with care. */
    private static final int MOST = 8;

    private final PrivacyDesk desk;
    private final Database storage;
    private final ModelPack models;
    private final Access access;
    private final Clock clock;

    public FindMe(PrivacyDesk desk, Database storage, ModelPack models, Access access, Clock clock) {
        this.desk = desk;
        this.storage = storage;
        this.models = models;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Searches, and records that: who for, and how much was found. Takes some seconds.
     *
     * @param photo the file's bytes, JPEG or PNG; zeros when this returns or fails
     * @param agreed that two people want it
     * @throws StorageException if it is no photo of one clear face, there were too many searches, or the request is closed
     */
    public Found find(RequestId request, byte[] photo, Approval agreed) {
        access.require(Permission.FIND_FOR_REQUEST, agreed);
        try (FaceEngine engine = models.open();
                Probe probe = Probe.of(photo, engine)) {
            return found(request, probe.embedding(), engine);
        } finally {
            Arrays.fill(photo, (byte) 0);
        }
    }

    /** One at a time, so that the searches are counted one by one. */
    private synchronized Found found(RequestId id, Embedding face, FaceEngine engine) {
        List<Request> all = storage.requests().all();
        SearchAllowance.check(id, all, clock.instant());
        Map<PersonId, Double> entries = entries(face, engine);
        List<LookAlike> rejected = storage.verdicts().lookAlikes(models.embedder());
        List<Finding> findings = new ArrayList<>();
        entries.forEach((person, score) -> likeness(score)
                .map(alike -> new Finding(Finding.Kind.ENTRY, person, alike, Optional.empty(), Optional.empty()))
                .ifPresent(findings::add));
        rejected.forEach(visitor -> likeness(visitor.embedding().cosine(face))
                .map(alike -> new Finding(
                        Finding.Kind.REJECTED_VISITOR,
                        visitor.person(),
                        alike,
                        Optional.of(visitor.id()),
                        Optional.of(visitor.expiresAt())))
                .ifPresent(findings::add));
        List<Finding> best = findings.stream()
                .sorted(Comparator.comparing(Finding::likeness).thenComparing(Finding::kind))
                .limit(MOST)
                .toList();
        desk.recorded(
                id,
                Step.SEARCH,
                "found %d of %d".formatted(best.size(), entries.size() + rejected.size()),
                request -> Deed.of(Action.REQUEST_STEP, id.value())
                        .with(Detail.of(Step.SEARCH).and(Detail.of(Detail.Measure.FINDINGS, best.size()))));
        return new Found(best, entries.size(), rejected.size());
    }

    /** How alike each entry is: its template, or whichever of its photos that these models have not seen yet is more alike. */
    private Map<PersonId, Double> entries(Embedding face, FaceEngine engine) {
        Gallery everybody = storage.watchlist().everybody(models.embedder());
        Map<PersonId, Double> scores = new HashMap<>();
        float[] products = everybody.scores(face);
        for (int place = 0; place < everybody.size(); place++) {
            scores.put(everybody.person(place), (double) products[place]);
        }
        Set<PhotoId> left = Set.copyOf(storage.watchlist().photosWithout(models.embedder()));
        for (Person person : storage.watchlist().people()) {
            person.photos().stream()
                    .filter(left::contains)
                    .flatMap(photo -> unseen(photo, engine).stream())
                    .forEach(seen -> scores.merge(person.id(), seen.cosine(face), Math::max));
        }
        return scores;
    }

    private Optional<Embedding> unseen(PhotoId photo, FaceEngine engine) {
        try {
            Optional<byte[]> portrait = storage.watchlist().photo(photo);
            return portrait.isEmpty()
                    ? Optional.empty()
                    : Optional.of(engine.embedder()
                            .embed(List.of(Portrait.aligned(PhotoReader.read(portrait.get()))))
                            .getFirst());
        } catch (PhotoException | StorageException e) {
            log.warn("The photo {} cannot be read and was not searched", photo);
            return Optional.empty();
        }
    }

    private Optional<Finding.Likeness> likeness(double score) {
        if (score >= models.thresholds().samePerson()) {
            return Optional.of(Finding.Likeness.VERY_ALIKE);
        }
        // Halfway between "the same" and "somebody else" of two good photos: a requester's face is rather shown once
        // too often.
        double alike = (models.thresholds().samePerson() + models.thresholds().otherPerson()) / 2;
        return score >= alike ? Optional.of(Finding.Likeness.ALIKE) : Optional.empty();
    }
}
