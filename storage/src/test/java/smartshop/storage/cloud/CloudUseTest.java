package smartshop.storage.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smartshop.storage.Database;
import smartshop.storage.NewShop;

class CloudUseTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final CloudUse.Month PLENTY = new CloudUse.Month(1000, 1_000_000);

    @TempDir
    Path folder;

    @Test
    void neitherCallsNorMoneyPassTheirLimit() {
        try (Database database = open()) {
            CloudUse use = database.cloudUse();
            CloudUse.Month threeCalls = new CloudUse.Month(3, 1_000_000);
            for (int i = 0; i < 3; i++) {
                assertThat(use.reserve("faces", NOVEMBER, 1000, threeCalls)).isTrue();
            }
            assertThat(use.reserve("faces", NOVEMBER, 1000, threeCalls)).isFalse();
            assertThat(use.reserve("faces", NOVEMBER, 1001, new CloudUse.Month(9, 4000)))
                    .isFalse();
            assertThat(use.reserve("faces", NOVEMBER, 1000, new CloudUse.Month(9, 4000)))
                    .isTrue();
            assertThat(use.of("faces", NOVEMBER)).isEqualTo(new CloudUse.Month(4, 4000));
        }
    }

    @Test
    void whatIsNotChargedForFreesTheMoneyAndNotTheCall() {
        try (Database database = open()) {
            CloudUse use = database.cloudUse();
            use.reserve("faces", NOVEMBER, 1000, PLENTY);
            use.release("faces", NOVEMBER, 1000);
            assertThat(use.of("faces", NOVEMBER)).isEqualTo(new CloudUse.Month(1, 0));
        }
    }

    @Test
    void eachServiceAndEachMonthIsCountedByItselfAndARestartForgetsNothing() {
        try (Database database = open()) {
            database.cloudUse().reserve("faces", NOVEMBER, 1000, PLENTY);
            database.cloudUse().reserve("texts", NOVEMBER, 40_000, PLENTY);
        }
        try (Database database = open()) {
            assertThat(database.cloudUse().of("faces", NOVEMBER)).isEqualTo(new CloudUse.Month(1, 1000));
            assertThat(database.cloudUse().of("texts", NOVEMBER)).isEqualTo(new CloudUse.Month(1, 40_000));
            assertThat(database.cloudUse().of("faces", NOVEMBER.plusMonths(1))).isEqualTo(CloudUse.Month.NONE);
        }
    }

    @Test
    void manyWhoAskAtOnceDoNotPassTheLimitTogether() throws Exception {
        try (Database database = open();
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> one =
                    () -> database.cloudUse().reserve("faces", NOVEMBER, 1, new CloudUse.Month(25, 1000));
            List<Future<Boolean>> all = threads.invokeAll(java.util.Collections.nCopies(60, one));
            int let = 0;
            for (Future<Boolean> asked : all) {
                let += asked.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(25);
            assertThat(database.cloudUse().of("faces", NOVEMBER).calls()).isEqualTo(25);
        }
    }

    private Database open() {
        return Database.open(folder, NewShop.in(folder));
    }
}
