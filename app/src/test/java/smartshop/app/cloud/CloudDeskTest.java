package smartshop.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smartshop.app.SettableClock;
import smartshop.app.access.Access;
import smartshop.app.live.Notices;
import smartshop.storage.Database;
import smartshop.storage.NewShop;
import smartshop.storage.StorageException;
import smartshop.storage.audit.Actor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rekognition.RekognitionClient;

class CloudDeskTest {
    private static final AccessKey KEY = new AccessKey(AmazonStandIn.KEY, AmazonStandIn.SECRET);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final Notices notices = new Notices(clock);

    @Test
    void itCannotBeSwitchedOnBeforeEverythingIsThere() {
        try (Database storage = open()) {
            CloudDesk desk = desk(storage);
            refused(desk, "Choose first where");
            desk.region(CloudRegion.LONDON);
            for (Term term : Term.values()) {
                refused(desk, "Tick first");
                desk.agree(term);
            }
            refused(desk, "Type the access key");
            desk.key(KEY);
            desk.switchOn();
            assertThat(desk.asks()).isTrue();
            desk.removeKey();
            assertThat(desk.asks()).isFalse();
        }
    }

    private static void refused(CloudDesk desk, String words) {
        assertThatThrownBy(desk::switchOn).isInstanceOf(StorageException.class).hasMessageContaining(words);
        assertThat(desk.asks()).isFalse();
    }

    @Test
    void whatIsAgreedToIsDatedSignedRecordedAndThereAfterARestart() {
        try (Database storage = open()) {
            on(desk(storage));
        }
        try (Database storage = open()) {
            CloudDesk desk = desk(storage);
            assertThat(desk.asks()).isTrue();
            assertThat(desk.settings().terms())
                    .hasSize(3)
                    .containsValue(new Agreed(LocalDate.of(2026, 11, 21), "owner"));
            assertThat(recorded(storage))
                    .containsSubsequence(
                            "owner second-opinion-changed london",
                            "owner second-opinion-agreed data-processing",
                            "owner second-opinion-agreed opt-out",
                            "owner second-opinion-agreed assessment",
                            "owner cloud-key-changed ",
                            "owner second-opinion-on ");
        }
    }

    @Test
    void anotherRegionAsksForEverythingAgainAndTheSameDoesNot() {
        try (Database storage = open()) {
            CloudDesk desk = desk(storage);
            on(desk);
            desk.region(CloudRegion.LONDON);
            assertThat(desk.asks()).isTrue();
            desk.region(CloudRegion.IRELAND);
            assertThat(desk.asks()).isFalse();
            assertThat(desk.settings().terms()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenBackSwitchesItOff(Term term) {
        try (Database storage = open()) {
            CloudDesk desk = desk(storage);
            on(desk);
            desk.takeBack(term);
            assertThat(desk.settings().on()).isFalse();
            desk.agree(term);
            assertThat(desk.asks()).as("until it is switched on again").isFalse();
        }
    }

    @Test
    void theKeyIsNowhereToBeRead() throws Exception {
        try (Database storage = open()) {
            on(desk(storage));
            assertThat(storage.cloudRecords().find("key").orElseThrow()).contains(AmazonStandIn.SECRET);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain(AmazonStandIn.SECRET, AmazonStandIn.KEY);
            }
        }
        assertThat(KEY).hasToString("AccessKey");
        assertThatThrownBy(() -> new AccessKey(AmazonStandIn.KEY, "short"))
                .message()
                .doesNotContain("short", AmazonStandIn.KEY);
    }

    @Test
    void aRecordThatWasChangedIsNotBelieved() {
        try (Database storage = open()) {
            on(desk(storage));
            storage.cloudRecords().write("settings", "{\"on\":true}");
        }
        try (Database storage = open()) {
            assertThat(desk(storage).asks()).isFalse();
            assertThat(notices.all()).singleElement().asString().contains("it is off");
        }
    }

    @ParameterizedTest
    @CsvSource({"ASIAIOSFODNN7EXAMPLE", "akiaiosfodnn7example", "AKIA", "''"})
    void noKeyOfAnotherKindIsTaken(String id) {
        assertThatThrownBy(() -> new AccessKey(id, AmazonStandIn.SECRET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amazonOffersTheServiceInEachRegionThatCanBeChosen() {
        List<String> offered = RekognitionClient.serviceMetadata().regions().stream()
                .map(Region::id)
                .toList();
        assertThat(Arrays.stream(CloudRegion.values()).map(CloudRegion::code)).isSubsetOf(offered);
        assertThat(CloudRegion.nearest("uk")).contains(CloudRegion.LONDON);
        assertThat(CloudRegion.nearest("other")).isEmpty();
    }

    private static void on(CloudDesk desk) {
        desk.region(CloudRegion.LONDON);
        for (Term term : Term.values()) {
            desk.agree(term);
        }
        desk.key(KEY);
        desk.switchOn();
    }

    private CloudDesk desk(Database storage) {
        return new CloudDesk(storage.cloudRecords(), storage.cloudUse(), new Access(storage, clock), notices, clock);
    }

    private Database open() {
        return Database.open(folder, NewShop.in(folder), clock);
    }

    private static List<String> recorded(Database storage) {
        List<String> rows = new ArrayList<>();
        storage.audit(Actor.SYSTEM)
                .newest(100, entry -> rows.add(entry.actor() + " " + entry.action() + " " + entry.detail()));
        return rows;
    }
}
