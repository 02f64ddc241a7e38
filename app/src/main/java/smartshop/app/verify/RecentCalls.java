package smartshop.app.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import smartshop.recognition.search.PersonId;

/** For which alerts somebody was called, of the latest ones, in order. Thread-safe. */
final class RecentCalls {
    /** More than a board holds; whoever was called for longer ago was seen too long ago. */
    private static final int MOST = 500;

    private final Deque<Call> calls = new ArrayDeque<>();

    private record Call(UUID alert, PersonId person) {}

    synchronized void add(UUID alert, PersonId person) {
        calls.addLast(new Call(alert, person));
        if (calls.size() > MOST) {
            calls.removeFirst();
        }
    }

    /** Those of that person after that alert; all of them, if it was before all that are known. */
    synchronized List<UUID> since(UUID alert, PersonId person) {
        List<UUID> later = new ArrayList<>();
        for (Call call : calls) {
            if (call.alert().equals(alert)) {
                later.clear();
            } else if (call.person().equals(person)) {
                later.add(call.alert());
            }
        }
        return later;
    }
}
