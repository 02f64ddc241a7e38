package smartshop.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A piece of the way and those who can do it. They take turns, one run each, so that whatever else the machine does falls on
 * all of them alike; who begins changes with each round. What counts is the processor time of this thread, on
 * which all of them do all of their work: waiting while somebody else has the core is nobody's fault.
 *
 * @param input what is worked on, for people
 */
record Stage(String name, String input, List<Contender> contenders, List<AutoCloseable> resources)
        implements AutoCloseable {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int LEAST_ROUNDS = 5;
    private static final int MOST_ROUNDS = 20_000;
    /** Part of the time that passes before anything counts: the compiler and the caches need it. */
    private static final double WARM_UP = 0.4;

    /** One row for each contender, in their order. */
    List<Row> measure(Duration time) {
        rounds((long) (WARM_UP * time.toNanos()));
        List<double[]> rounds = rounds(time.toNanos());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            Contender contender = contenders.get(i);
            double[] times = column(rounds, i);
            rows.add(new Row(
                    name,
                    input,
                    contender.what(),
                    Statistics.median(times),
                    Statistics.p95(times),
                    contender.against(),
                    contender.against() == null ? 0 : ratio(rounds, i, place(contender.against()))));
        }
        return rows;
    }

    /** Milliseconds of processor time of each contender in each round. */
    private List<double[]> rounds(long nanos) {
        List<double[]> rounds = new ArrayList<>();
        long start = System.nanoTime();
        while (rounds.size() < LEAST_ROUNDS || (rounds.size() < MOST_ROUNDS && System.nanoTime() - start < nanos)) {
            double[] times = new double[contenders.size()];
            for (int i = 0; i < times.length; i++) {
                int turn = (i + rounds.size()) % times.length;
                long from = PROCESSOR.getCurrentThreadCpuTime();
                contenders.get(turn).run().run();
                times[turn] = (PROCESSOR.getCurrentThreadCpuTime() - from) / 1e6;
            }
            rounds.add(times);
        }
        return rounds;
    }

    private int place(String what) {
        return contenders.stream().map(Contender::what).toList().indexOf(what);
    }

    private static double ratio(List<double[]> rounds, int contender, int other) {
        return Statistics.median(rounds.stream()
                .mapToDouble(round -> round[contender] / round[other])
                .toArray());
    }

    private static double[] column(List<double[]> rounds, int place) {
        return rounds.stream().mapToDouble(round -> round[place]).toArray();
    }

    /** In the opposite order of their opening. */
    @Override
    public void close() {
        List<AutoCloseable> last = new ArrayList<>(resources);
        Collections.reverse(last);
        for (AutoCloseable resource : last) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("What was measured does not close", e);
            }
        }
    }
}
