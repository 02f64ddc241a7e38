package smartshop.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.mail.Service;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.List;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md: recognition <- edge-camera, recognition <- storage, all three <- app. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("smartshop.recognition", "smartshop.camera", "smartshop.storage", "smartshop.app");

    private static final ArchRule RECOGNITION_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage("smartshop.recognition..")
            .should()
            .dependOnClassesThat(
                    // An address may be written down; nobody here may go there.
                    resideInAnyPackage(
                                    "smartshop.camera..",
                                    "smartshop.storage..",
                                    "smartshop.app..",
                                    "java.sql..",
                                    "java.net..")
                            .and(not(type(URI.class))));

    private static final ArchRule THE_DEVICE_KNOWS_NO_CONSOLE = noClasses()
            .that()
            .resideInAPackage("smartshop.camera..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smartshop.storage..", "smartshop.app..", "java.sql..", "ai.djl..");

    private static final ArchRule STORAGE_KNOWS_NO_CONSOLE = noClasses()
            .that()
            .resideInAPackage("smartshop.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("smartshop.camera..", "smartshop.app..");

    private static final ArchRule SQL_LIVES_IN_STORAGE = noClasses()
            .that()
            .resideOutsideOfPackage("smartshop.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.h2..");

    private static final ArchRule THE_DATABASE_HAS_NO_SERVER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2.server..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.h2\\.tools\\.(Server|Console|GUIConsole|Shell).*");

    private static final ArchRule JAVAFX_LIVES_IN_THE_WINDOW = noClasses()
            .that()
            .resideOutsideOfPackage("smartshop.app.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    private static final ArchRule ONE_CLASS_CROSSES_TO_THE_FX_THREAD = noClasses()
            .that()
            .doNotHaveSimpleName("FxThread")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

    private static final ArchRule FFMPEG_STAYS_IN_ITS_CHILD = noClasses()
            .that()
            .resideInAPackage("smartshop.app..")
            .and()
            .resideOutsideOfPackages(
                    "smartshop.app.decode..",
                    "smartshop.app.scan..",
                    "smartshop.app.film..", // what this program wrote itself
                    "smartshop.app.doctor..",
                    "smartshop.app.benchmark..") // OpenCV, to be measured beside us
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..");

    private static final ArchRule AMAZON_STAYS_IN_ITS_PACKAGE = noClasses()
            .that()
            .resideOutsideOfPackage("smartshop.app.cloud..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @Test
    void amazonIsKnownInOnePackageAlone() {
        AMAZON_STAYS_IN_ITS_PACKAGE.check(PRODUCT);
    }

    /**
     * The models' fetch knows its addresses, and cameras in the shop's network are found there; a cloud's own library calls its own
     * cloud.
     */
    private static final ArchRule TYPED_ADDRESSES_ARE_CALLED_THROUGH_THE_GATE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "smartshop.app.outbound..",
                    "smartshop.app.model..",
                    "smartshop.app.ipcamera.onvif..",
                    "smartshop.app.cloud..",
                    "smartshop.camera..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "org.apache.hc.."))
            .orShould()
            .dependOnClassesThat(assignableTo(URLConnection.class));

    private static final ArchRule MAIL_GOES_THROUGH_A_CONNECTION_THAT_IS_THERE = noClasses()
            .should()
            .callMethodWhere(describe("mail looks up and connects to a server itself", ArchitectureTest::connects));

    private static boolean connects(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Service.class)
                && (call.getName().equals("send")
                        || call.getName().equals("connect")
                                && !HasName.Utils.namesOf(call.getTarget().getRawParameterTypes())
                                        .equals(List.of(Socket.class.getName())));
    }

    private static final ArchRule CHANNELS_CONNECT_TO_NOTHING_THEMSELVES = noClasses()
            .that()
            .resideInAPackage("smartshop.app.channel..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(InetAddress.class, InetSocketAddress.class, URL.class, SocketFactory.class)
            .orShould()
            .callConstructor(Socket.class);

    @Test
    void whatLeavesTheShopGoesThroughTheGate() {
        TYPED_ADDRESSES_ARE_CALLED_THROUGH_THE_GATE.check(PRODUCT);
        MAIL_GOES_THROUGH_A_CONNECTION_THAT_IS_THERE.check(PRODUCT);
        CHANNELS_CONNECT_TO_NOTHING_THEMSELVES.check(PRODUCT);
    }

    @Test
    void theConsoleItselfNeverDecodes() {
        FFMPEG_STAYS_IN_ITS_CHILD.check(PRODUCT);
    }

    @Test
    void recognitionKnowsNoCameraNoNetworkNoSqlNoWindow() {
        RECOGNITION_KNOWS_NOBODY.check(PRODUCT);
    }

    @Test
    void theDeviceKnowsNoConsole() {
        THE_DEVICE_KNOWS_NO_CONSOLE.check(PRODUCT);
    }

    @Test
    void storageKnowsNoConsole() {
        STORAGE_KNOWS_NO_CONSOLE.check(PRODUCT);
    }

    @Test
    void sqlLivesInStorageAlone() {
        SQL_LIVES_IN_STORAGE.check(PRODUCT);
    }

    @Test
    void theDatabaseHasNoServerAndNoConsole() {
        THE_DATABASE_HAS_NO_SERVER.check(PRODUCT);
    }

    @Test
    void javaFxLivesInTheWindowAlone() {
        JAVAFX_LIVES_IN_THE_WINDOW.check(PRODUCT);
    }

    @Test
    void onlyFxThreadCrossesToTheFxThread() {
        ONE_CLASS_CROSSES_TO_THE_FX_THREAD.check(PRODUCT);
    }

    @Test
    void packagesOfAModuleDependOneWay() {
        for (String module : new String[] {"recognition", "camera", "storage", "app"}) {
            slices().matching("smartshop." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(PRODUCT);
        }
    }

    @Test
    void theRulesBite() {
        JavaClasses violation = new ClassFileImporter().importPackages("smartshop.architecture.violation");

        assertThat(ONE_CLASS_CROSSES_TO_THE_FX_THREAD.evaluate(violation).hasViolation())
                .isTrue();
        assertThat(SQL_LIVES_IN_STORAGE.evaluate(violation).hasViolation()).isTrue();
        assertThat(TYPED_ADDRESSES_ARE_CALLED_THROUGH_THE_GATE
                        .evaluate(violation)
                        .hasViolation())
                .isTrue();
        assertThat(MAIL_GOES_THROUGH_A_CONNECTION_THAT_IS_THERE
                        .evaluate(violation)
                        .hasViolation())
                .isTrue();
    }
}
