package smartshop.app.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** The display that window tests run on. */
final class Screen {
    private static final long LIMIT_SECONDS = Long.getLong("smartshop.limit", 60);
    private static boolean started;

    private Screen() {}

    /** Skips the test where there is no display or no toolkit. */
    static synchronized void assumeDisplay() {
        assumeTrue(
                System.getenv("DISPLAY") != null
                        || !System.getProperty("os.name").startsWith("Linux"),
                "This test opens a window and needs a display: run it inside xvfb-run.");
        if (!started) {
            try {
                Platform.startup(() -> Platform.setImplicitExit(false));
                started = true;
            } catch (UnsupportedOperationException e) {
                assumeTrue(false, "This test opens a window and needs GTK 3 (Debian: libgtk-3-0): " + e.getMessage());
            }
        }
    }

    static <T> T onFx(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Waits until the condition, asked on the window's thread, holds. */
    static void until(String what, BooleanSupplier condition) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        onFx(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (met.isDone() || condition.getAsBoolean()) {
                        met.complete(null);
                        stop();
                    }
                }
            }.start();
            return null;
        });
        try {
            met.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new AssertionError("Waited in vain: " + what, e);
        }
    }

    /** What is drawn follows within a few pulses. For pictures that people look at. */
    static void settle() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(900);
        until("some pulses", () -> System.nanoTime() > until);
    }

    /** Writes what the scene shows to the folder of {@code -Dsmartshop.screenshots}, if there is one. */
    static void shot(Scene scene, String name) {
        String folder = System.getProperty("smartshop.screenshots", "");
        WritableImage image = onFx(() -> scene.snapshot(null));
        if (!folder.isEmpty()) {
            write(image, Path.of(folder).resolve(name + ".png"));
        }
    }

    /** Does it in the light theme. */
    static void light(Runnable task) {
        theme(new PrimerLight().getUserAgentStylesheet());
        task.run();
        theme(new PrimerDark().getUserAgentStylesheet());
    }

    /** Does it in a window of 1280 by 720, as on a small notebook. */
    static void low(Stage stage, Runnable task) {
        double before = stage.getScene().getHeight();
        double frame = stage.getHeight() - before;
        onFx(() -> {
            stage.setHeight(720 + frame);
            return null;
        });
        until("it is low", () -> stage.getScene().getHeight() == 720);
        task.run();
        onFx(() -> {
            stage.setHeight(before + frame);
            return null;
        });
        until("it is as before", () -> stage.getScene().getHeight() == before);
    }

    /** @param at where the left button is used */
    static MouseEvent mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
        double x = at.getX();
        double y = at.getY();
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private static void theme(String stylesheet) {
        onFx(() -> {
            Application.setUserAgentStylesheet(stylesheet);
            return null;
        });
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
