package smartshop.app.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import smartshop.storage.StorageException;
import smartshop.storage.request.Request;
import smartshop.storage.request.RequestId;
import smartshop.storage.request.Step;
import smartshop.storage.request.TakenStep;

/**
 * How often may be searched for requesters. Whoever can ask again and again whether a face is on a list can build a face that is (hill climbing):
 * that takes thousands of answers, and a requester needs one. Counted from what is written down, so that starting anew gives no more.
 */
final class SearchAllowance {
    static final int FOR_ONE_REQUEST = 3;
    static final int A_DAY = 10;
    private static final Duration DAY = Duration.ofHours(24);

    private SearchAllowance() {}

    /** @throws StorageException if there were too many */
    static void check(RequestId request, List<Request> all, Instant now) {
        if (all.stream()
                        .filter(one -> one.id().equals(request))
                        .mapToLong(one -> searches(one, Instant.MIN))
                        .sum()
                >= FOR_ONE_REQUEST) {
            throw new StorageException(
                    "There were %d searches for this request already, which is enough: decide by what was found."
                            .formatted(FOR_ONE_REQUEST));
        }
        Instant yesterday = now.minus(DAY);
        if (all.stream().mapToLong(one -> searches(one, yesterday)).sum() >= A_DAY) {
            throw new StorageException(
                    "There were %d searches within a day, which is as many as there may be. Go on tomorrow."
                            .formatted(A_DAY));
        }
    }

    private static long searches(Request request, Instant since) {
        return request.steps().stream()
                .filter(taken -> taken.step() == Step.SEARCH)
                .map(TakenStep::at)
                .filter(at -> at.isAfter(since))
                .count();
    }
}
