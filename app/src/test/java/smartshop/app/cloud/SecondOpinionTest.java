package smartshop.app.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import smartshop.app.Eventually;
import smartshop.app.alert.Alert;
import smartshop.app.alert.AlertTrace;
import smartshop.recognition.model.ModelException;
import smartshop.recognition.model.ModelPack;
import smartshop.recognition.model.ModelStore;
import smartshop.storage.cloud.CloudUse;

/** Against a peer on this machine that checks AWS's signature and answers as Amazon does. */
class SecondOpinionTest {
    /** What a busy machine keeps, too. */
    private static final Duration PLENTY = Duration.ofSeconds(40);

    /** So long it takes to tell that somebody hangs; a question is sent long before. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    private static ModelPack models;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadModels() throws ModelException {
        models = new ModelStore(List.of()).open(ModelPack.Kind.BUILTIN);
    }

    @AfterAll
    static void unloadModels() {
        models.close();
    }

    /** Three are being asked, and a fourth waits. */
    @Test
    void noFaceLeavesAfterItWasSwitchedOffOrTheRegionChanged() throws Exception {
        for (boolean off : new boolean[] {true, false}) {
            CountDownLatch release = new CountDownLatch(1);
            List<CloudRegion> compared = new CopyOnWriteArrayList<>();
            FaceComparison.Opener opener = (region, key, each) -> new FaceComparison() {
                @Override
                public Answer compare(byte[] enrolled, byte[] live) throws NoAnswerException {
                    compared.add(region);
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Answer.SAME;
                }

                @Override
                public void prepare() {}

                @Override
                public void close() {}
            };
            try (OpinionShop shop = new OpinionShop(folder.resolve("off-" + off), models, PLENTY, opener)) {
                shop.switchOn();
                for (int i = 0; i < 3; i++) {
                    shop.cloud.second().ask(shop.alert());
                }
                Eventually.eventually("three are asked", () -> compared.size() == 3);
                Alert fourth = shop.alert();
                shop.cloud.second().ask(fourth);
                if (off) {
                    shop.cloud.desk().switchOff();
                } else {
                    shop.switchOn(CloudRegion.FRANKFURT, AmazonStandIn.KEY, AmazonStandIn.SECRET);
                }
                release.countDown();
                Eventually.eventually("it is over", () -> shop.cloud.opinions().of(fourth.id()) == Opinion.UNAVAILABLE);

                assertThat(compared).hasSize(3).containsOnly(CloudRegion.LONDON);
                Eventually.eventually("paid for", () -> shop.asked().size() == 3);
            }
        }
    }

    private OpinionShop shop(URI endpoint) {
        return shop(endpoint, PLENTY);
    }

    private OpinionShop shop(URI endpoint, Duration limit) {
        return new OpinionShop(
                folder, models, limit, (region, key, each) -> new RekognitionComparison(region, key, each, endpoint));
    }

    @Test
    void amazonAgreesOrDisagreesAboutTwoFacesAndLearnsNothingElse() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            shop.switchOn();
            assertThat(shop.raise()).isEqualTo(Opinion.AGREES);
            amazon.mode = AmazonStandIn.Mode.DISAGREES;
            assertThat(shop.raise()).isEqualTo(Opinion.DISAGREES);

            assertThat(amazon.requests()).allSatisfy(request -> {
                assertThat(request.target()).isEqualTo("RekognitionService.CompareFaces");
                assertThat(request.signature().isBy(AmazonStandIn.SECRET)).isTrue();
                assertThat(request.signature().region()).isEqualTo("eu-west-2");
                assertThat(request.signature().service()).isEqualTo("rekognition");
                asksForTwoFaces(new ObjectMapper().readTree(request.body()));
            });
            assertThat(shop.said()).isEmpty();
            assertThat(shop.asked()).endsWith("agrees micro-dollars=1000", "disagrees micro-dollars=1000");
            assertThat(shop.audit().toString())
                    .doesNotContainIgnoringCase("zebedee")
                    .doesNotContain("Entrance");
        }
    }

    private static void asksForTwoFaces(JsonNode question) throws Exception {
        List<String> fields = new ArrayList<>();
        question.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder("SourceImage", "TargetImage", "SimilarityThreshold", "QualityFilter");
        assertThat(question.get("SimilarityThreshold").asDouble()).isEqualTo(99);
        assertThat(question.get("QualityFilter").asText()).isEqualTo("AUTO");
        for (String image : List.of("SourceImage", "TargetImage")) {
            byte[] jpeg = question.get(image).get("Bytes").binaryValue();
            assertThat(jpeg).hasSizeLessThan(500_000);
            assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isBetween(80, 600);
        }
    }

    /** What Amazon does wrong, how it is told, how often it was called, and what it is said to cost. */
    @ParameterizedTest
    @CsvSource({
        "NO_FACE, no clear enough face, 5, 5000",
        "FILTERED, no clear enough face, 5, 5000",
        "THROTTLED, takes no more questions, 3, 0",
        "DENIED, may not compare faces, 1, 0",
        "CLOCK, clock is wrong, 3, 0",
        "FAULT, has a fault, 3, 0",
        "EMPTY, could not be read, 3, 3000",
        "BROKEN, could not be read, 3, 3000",
        "CUT, could not be read, 3, 3000",
        "HANGS, longer than a second, 3, 3000",
        "HANGS_UP, could not be read, 3, 3000"
    })
    void whateverAmazonDoesWrongEachAlertGoesOutAndOneLineIsSaid(
            AmazonStandIn.Mode mode, String line, int calls, long microDollars) throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri(), mode == AmazonStandIn.Mode.HANGS ? SHORT : PLENTY)) {
            amazon.mode = mode;
            shop.switchOn();
            for (int i = 0; i < 5; i++) {
                assertThat(shop.raise()).isEqualTo(Opinion.UNAVAILABLE);
                int asked = Math.min(i + 1, calls);
                Eventually.eventually("it is recorded", () -> shop.asked().size() == asked);
            }
            assertThat(shop.out).hasSize(5);
            assertThat(shop.said()).singleElement().asString().contains(line).doesNotContain("zebedee", "123456789012");
            assertThat(amazon.requests()).hasSize(calls);
            assertThat(shop.cloud.desk().costs().used()).isEqualTo(new CloudUse.Month(calls, microDollars));
        }
    }

    @Test
    void aWrongKeyAWrongSecretAndAWrongRegionAreEachSaidOnceAndAskedOnce() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            shop.switchOn(CloudRegion.LONDON, "AKIASOMEBODYELSES000", AmazonStandIn.SECRET);
            assertThat(List.of(shop.raise(), shop.raise())).containsOnly(Opinion.UNAVAILABLE);
            shop.switchOn(CloudRegion.LONDON, AmazonStandIn.KEY, "x".repeat(40));
            assertThat(List.of(shop.raise(), shop.raise())).containsOnly(Opinion.UNAVAILABLE);
            shop.switchOn(CloudRegion.IRELAND, AmazonStandIn.KEY, AmazonStandIn.SECRET);
            assertThat(List.of(shop.raise(), shop.raise())).containsOnly(Opinion.UNAVAILABLE);

            assertThat(amazon.requests()).hasSize(3);
            assertThat(shop.said())
                    .satisfiesExactly(
                            words -> assertThat(words).contains("does not accept the access key"),
                            words -> assertThat(words).contains("does not accept the access key"),
                            words -> assertThat(words).contains("not take the access key in this region"));
            assertThat(shop.out).hasSize(6);
            assertThat(shop.cloud.desk().costs().used().microDollars()).isZero();
        }
    }

    @Test
    void whereNobodyListensItIsSaidOnceAndNotTriedForAMinute() throws Exception {
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://127.0.0.1:" + nobody.getLocalPort());
            nobody.close();
            try (OpinionShop shop = shop(endpoint)) {
                shop.switchOn();
                for (int i = 0; i < 5; i++) {
                    assertThat(shop.raise()).isEqualTo(Opinion.UNAVAILABLE);
                }
                assertThat(shop.said()).singleElement().asString().contains("cannot be reached");
                assertThat(shop.asked()).hasSize(3).containsOnly("unreachable micro-dollars=0");
            }
        }
    }

    @Test
    void afterAMinuteOneQuestionTriesItAgain() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            shop.switchOn();
            amazon.mode = AmazonStandIn.Mode.FAULT;
            for (int i = 0; i < 5; i++) {
                shop.raise();
            }
            assertThat(amazon.requests()).hasSize(3);
            shop.waitForBreaker();
            shop.raise();
            shop.raise();
            assertThat(amazon.requests())
                    .as("one tries it, and it is still wrong")
                    .hasSize(4);
            shop.waitForBreaker();
            amazon.mode = AmazonStandIn.Mode.AGREES;
            assertThat(shop.raise()).isEqualTo(Opinion.AGREES);
            assertThat(shop.raise()).isEqualTo(Opinion.AGREES);
        }
    }

    @Test
    void noCallPassesTheMonthsBudgetAndTheNextMonthHasItsOwn() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            shop.switchOn();
            shop.cloud.desk().choose(Scope.ALL, new Budget(Budget.MICROS, 1, 1000));
            assertThat(shop.raise()).isEqualTo(Opinion.AGREES);
            assertThat(shop.raise()).isEqualTo(Opinion.UNAVAILABLE);
            assertThat(shop.raise()).isEqualTo(Opinion.UNAVAILABLE);
            assertThat(amazon.requests()).hasSize(1);
            assertThat(shop.said())
                    .endsWith(Trouble.OVER_BUDGET.words())
                    .filteredOn(Trouble.OVER_BUDGET.words()::equals)
                    .hasSize(1);
            shop.clock.advance(Duration.ofDays(10));
            assertThat(shop.raise()).isEqualTo(Opinion.AGREES);
            assertThat(shop.cloud.desk().costs().used()).isEqualTo(new CloudUse.Month(1, 1000));
        }
    }

    @Test
    void whatWasSentIsWipedWhateverBecomesOfIt() throws Exception {
        List<byte[]> sent = new CopyOnWriteArrayList<>();
        FaceComparison fake = new FaceComparison() {
            @Override
            public Answer compare(byte[] enrolled, byte[] live) throws NoAnswerException {
                assertThat(enrolled).startsWith(0xff, 0xd8);
                assertThat(live).startsWith(0xff, 0xd8);
                sent.addAll(List.of(enrolled, live));
                if (sent.size() > 2) {
                    throw new IllegalStateException("after the second picture");
                }
                return Answer.SAME;
            }

            @Override
            public void prepare() {}

            @Override
            public void close() {}
        };
        try (OpinionShop shop = new OpinionShop(folder, models, PLENTY, (region, key, each) -> fake)) {
            shop.switchOn();
            shop.raise();
            shop.raise();
        }
        assertThat(sent).hasSize(4).allSatisfy(jpeg -> {
            byte[] zeros = new byte[jpeg.length];
            assertThat(Arrays.equals(jpeg, zeros)).isTrue();
        });
    }

    @Test
    void neitherOffNorWithoutATickNorAboutOneselfNorAboutClearMatchesIsAnythingAsked() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            raiseUnasked(shop);
            shop.switchOn();
            shop.cloud.desk().switchOff();
            raiseUnasked(shop);
            shop.cloud.desk().switchOn();
            shop.cloud.desk().takeBack(Term.OPT_OUT);
            raiseUnasked(shop);
            shop.switchOn();
            shop.eligible = false;
            raiseUnasked(shop);
            shop.eligible = true;
            shop.doubtful = false;
            shop.cloud.desk().choose(Scope.DOUBTFUL, Budget.USUAL);
            raiseUnasked(shop);
            shop.cloud.desk().choose(Scope.ALL, Budget.USUAL);
            Alert over = shop.alert();
            over.scene().wipe();
            shop.cloud.second().ask(over);
            assertThat(shop.cloud.opinions().of(over.id())).isEqualTo(Opinion.NOT_ASKED);
            assertThat(amazon.requests()).isEmpty();
            assertThat(shop.cloud.desk().costs().used()).isEqualTo(CloudUse.Month.NONE);
        }
    }

    private static void raiseUnasked(OpinionShop shop) throws InterruptedException {
        Alert alert = shop.alert();
        int before = shop.out.size();
        shop.alerts.raise(alert, new AlertTrace(shop.clock.instant(), shop.clock.instant(), shop.clock.instant()));
        Eventually.eventually("it is out", () -> shop.out.size() == before + 1);
        assertThat(shop.cloud.opinions().of(alert.id())).isEqualTo(Opinion.NOT_ASKED);
    }

    @Test
    void nothingThatIsLoggedTellsTheKeyTheAccountOrAFace() throws Exception {
        Logger product = (Logger) LoggerFactory.getLogger("smartshop");
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        Level before = product.getLevel();
        product.setLevel(Level.TRACE);
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            for (AmazonStandIn.Mode mode : List.of(
                    AmazonStandIn.Mode.AGREES,
                    AmazonStandIn.Mode.DENIED,
                    AmazonStandIn.Mode.FAULT,
                    AmazonStandIn.Mode.BROKEN,
                    AmazonStandIn.Mode.HANGS_UP)) {
                amazon.mode = mode;
                shop.switchOn();
                shop.raise();
            }
        } finally {
            root.detachAppender(lines);
            product.setLevel(before);
        }
        String logged = lines.list.stream()
                .map(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(logged).contains("AccessDeniedException");
        assertThat(logged).doesNotContain(AmazonStandIn.KEY, AmazonStandIn.SECRET, "123456789012", "zebedee", "/9j/");
    }

    @Test
    void aTrialAsksAboutTwoDrawnFacesBeforeItIsSwitchedOn() throws Exception {
        try (AmazonStandIn amazon = new AmazonStandIn("eu-west-2");
                OpinionShop shop = shop(amazon.uri())) {
            assertThat(shop.cloud.tryOut().words()).contains("type the access key first");
            shop.cloud.desk().region(CloudRegion.LONDON);
            shop.cloud.desk().key(new AccessKey(AmazonStandIn.KEY, AmazonStandIn.SECRET));
            assertThat(shop.cloud.tryOut().words()).contains("same person");
            amazon.mode = AmazonStandIn.Mode.DENIED;
            assertThat(shop.cloud.tryOut().words()).contains("may not compare faces");
            assertThat(shop.cloud.desk().costs().used()).isEqualTo(new CloudUse.Month(2, 1000));
            assertThat(shop.said()).isEmpty();
        }
    }
}
