package smartshop.app.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import smartshop.recognition.embed.Embedding;
import smartshop.recognition.search.PersonId;
import smartshop.storage.Database;
import smartshop.storage.history.AlertRow;
import smartshop.storage.history.LatencyTrace;
import smartshop.storage.insight.CameraHour;
import smartshop.storage.verdict.Judgement;
import smartshop.storage.verdict.Verdict;
import smartshop.storage.watchlist.NewPerson;
import smartshop.storage.watchlist.NewPhoto;

/** A shop that has counted for a while: busy at noon and on Saturdays, closed at night and on Sundays. */
public final class CountedShop {
    private static final int OPENS = 8;
    private static final int CLOSES = 20;

    private final Database database;
    private final ZoneId zone;
    private final Random random = new Random(1);

    public CountedShop(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Each hour of these days until then, at each camera. */
    public void count(List<UUID> cameras, LocalDate first, Instant until) {
        List<CameraHour> hours = new ArrayList<>();
        for (Instant hour = first.atStartOfDay(zone).toInstant(); hour.isBefore(until); hour = hour.plusSeconds(3600)) {
            ZonedDateTime local = hour.atZone(zone);
            boolean open =
                    local.getHour() >= OPENS && local.getHour() < CLOSES && local.getDayOfWeek() != DayOfWeek.SUNDAY;
            for (int i = 0; i < cameras.size(); i++) {
                int visitors = open ? visitors(local) / (i + 1) : 0;
                boolean running = local.getHour() >= OPENS - 1 && local.getHour() <= CLOSES;
                if (running) {
                    int live = random.nextInt(40) == 0 ? 20 + i : 60;
                    hours.add(new CameraHour(cameras.get(i), hour, visitors, live, live, 60));
                }
            }
        }
        database.hourCounts().add(hours);
    }

    private int visitors(ZonedDateTime local) {
        double noon = Math.exp(-Math.pow((local.getHour() - 12.5) / 2.2, 2));
        double evening = 1.2 * Math.exp(-Math.pow((local.getHour() - 17.5) / 1.8, 2));
        double day = local.getDayOfWeek() == DayOfWeek.SATURDAY ? 1.6 : 1;
        return (int) Math.round(day * (6 + 34 * (noon + evening)) * (0.8 + 0.4 * random.nextDouble()));
    }

    public PersonId enrol(String name, LocalDate today) {
        NewPhoto photo = new NewPhoto(new byte[] {1}, new Embedding("net", new float[] {1, 0}));
        return database.watchlist()
                .enrol(NewPerson.drawn(name, "took razor blades", today, List.of(photo)))
                .id();
    }

    /** An alert, answered after so long. */
    public UUID alert(UUID camera, String name, PersonId person, Instant at, Verdict said, Duration answered) {
        UUID id = UUID.randomUUID();
        database.history()
                .append(new AlertRow(id, camera, name, person, 0.61, at, at, at, new LatencyTrace(at, at, at, at)));
        database.history().acknowledged(id, at.plus(answered));
        database.verdicts().give(new Judgement(id, person, camera, said), Optional.empty());
        return id;
    }
}
