package smartshop.recognition.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Who walks in when, before one of the shop's cameras. The same arguments give the same script in every process, so that who
 * draws and who judges agree without a word.
 */
public final class ShopScript {
    private static final double FIRST_WITHIN = 2;
    private static final double QUIET_END = 2.5;
    private static final double STAYS_AWAY = 25;
    private static final double LISTED_SHARE = 0.4;
    private static final double SHORTEST = 5.6;
    private static final double LONGEST = 7.6;
    private static final double[][] LANES = {{}, {}, {-0.6, 0.6}, {-0.85, 0.85, 0}};

    private final List<ScriptedVisit> visits;

    private ShopScript(List<ScriptedVisit> visits) {
        this.visits = List.copyOf(visits);
    }

    /**
     * The script of one camera.
     *
     * @param camera from 0, less than {@code cameras}
     * @param cameras 1 to 16
     * @param seconds the script's length, at least 15
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ShopScript of(long seed, int camera, int cameras, double seconds) {
        if (cameras < 1 || cameras > 16 || camera < 0 || camera >= cameras || !(seconds >= 15)) {
            throw new IllegalArgumentException(
                    "A drawn shop has 1 to 16 cameras and runs for 15 seconds or more, not camera %d of %d for %s seconds"
                            .formatted(camera, cameras, seconds));
        }
        Random random = new Random(seed * 31 + cameras);
        List<ScriptedVisit> all = new ArrayList<>();
        for (int i = 0; i < cameras; i++) {
            all.addAll(slots(random, i, seconds));
        }
        all.sort(Comparator.comparingDouble(ScriptedVisit::start).thenComparingInt(ScriptedVisit::camera));
        return new ShopScript(cast(random, all).stream()
                .filter(visit -> visit.camera() == camera)
                .toList());
    }

    /** By their start. */
    public List<ScriptedVisit> visits() {
        return visits;
    }

    /** Times and lanes; who it is comes later, when all cameras' visits lie in order. */
    private static List<ScriptedVisit> slots(Random random, int camera, double seconds) {
        List<ScriptedVisit> slots = new ArrayList<>();
        double start = 0.3 + (FIRST_WITHIN - 0.5) * random.nextDouble();
        while (start + SHORTEST <= seconds - QUIET_END) {
            int together = together(random);
            double end = start;
            for (int i = 0; i < together; i++) {
                double lane = together == 1 ? random.nextDouble() * 1.2 - 0.6 : LANES[together][i];
                // Who walks in the middle comes last, so that nobody crosses another's face when leaving.
                double from = start + (i == 2 ? 1.6 : 0.5 * i * random.nextDouble());
                double to = from + SHORTEST + (LONGEST - SHORTEST) * (together == 1 ? random.nextDouble() : 0.4);
                if (to <= seconds - QUIET_END) {
                    slots.add(new ScriptedVisit(camera, false, 0, from, to, lane));
                    end = Math.max(end, to);
                }
            }
            start = Math.max(end, start + 0.1) + 0.6 + 2.2 * random.nextDouble();
        }
        return slots;
    }

    private static int together(Random random) {
        int die = random.nextInt(10);
        return die < 6 ? 1 : die < 9 ? 2 : 3;
    }

    private static List<ScriptedVisit> cast(Random random, List<ScriptedVisit> slots) {
        List<ScriptedVisit> visits = new ArrayList<>();
        int listed = 0;
        for (ScriptedVisit slot : slots) {
            double wanted = LISTED_SHARE * (visits.size() + 1) - listed;
            List<Integer> free = wanted > random.nextDouble() * 0.8 ? free(visits, slot, true, STAYS_AWAY) : List.of();
            boolean isListed = !free.isEmpty();
            if (!isListed) {
                free = strangers(visits, slot);
            }
            listed += isListed ? 1 : 0;
            int person = free.get(random.nextInt(free.size()));
            visits.add(new ScriptedVisit(slot.camera(), isListed, person, slot.start(), slot.end(), slot.lane()));
        }
        return visits;
    }

    /** Strangers who are not in the shop just now; with many cameras they must be in two places, but never before one twice. */
    private static List<Integer> strangers(List<ScriptedVisit> visits, ScriptedVisit slot) {
        List<Integer> free = free(visits, slot, false, 3);
        if (!free.isEmpty()) {
            return free;
        }
        return free(
                visits.stream().filter(visit -> visit.camera() == slot.camera()).toList(), slot, false, 3);
    }

    private static List<Integer> free(List<ScriptedVisit> visits, ScriptedVisit slot, boolean listed, double away) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < (listed ? DrawnCast.LISTED : DrawnCast.STRANGERS); i++) {
            int person = i;
            boolean about = visits.stream()
                    .anyMatch(visit ->
                            visit.listed() == listed && visit.person() == person && visit.end() + away > slot.start());
            if (!about) {
                free.add(i);
            }
        }
        return free;
    }
}
