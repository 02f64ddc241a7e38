package smartshop.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import smartshop.app.desktop.Notifier.Urgency;

/**
 * The system's own program that shows a notification. What is said goes in as arguments or variables, never as part of a script, since camera
 * names are typed by people.
 */
enum NotifyProgram {
    /** From libnotify. Some desktops read markup in the words, none in the title. */
    NOTIFY_SEND("notify-send") {
        @Override
        void say(ProcessBuilder process, String title, String words, Urgency urgency) {
            process.command()
                    .addAll(List.of(
                            "--app-name=SmartShop",
                            "--urgency=" + (urgency == Urgency.CALL ? "critical" : "normal"),
                            "--hint=int:transient:1", // what is over tomorrow is not collected
                            "--hint=string:x-canonical-private-synchronous:smartshop", // the next takes its place
                            "--",
                            title,
                            words));
        }
    },
    /** AppleScript: what comes after the script is its arguments. */
    OSASCRIPT("osascript") {
        @Override
        void say(ProcessBuilder process, String title, String words, Urgency urgency) {
            process.command()
                    .addAll(List.of(
                            "-e",
                            "on run argv",
                            "-e",
                            "display notification (item 2 of argv) with title (item 1 of argv)",
                            "-e",
                            "end run",
                            title,
                            words));
        }
    },
    /** Windows PowerShell 5, which is part of Windows; a toast has to come from a program with an entry in the start menu, and this is PowerShell's. */
    POWERSHELL("powershell.exe") {
        @Override
        void say(ProcessBuilder process, String title, String words, Urgency urgency) {
            process.environment().put("SMARTSHOP_TITLE", title);
            process.environment().put("SMARTSHOP_WORDS", words);
            process.command()
                    .addAll(List.of(
                            "-NoProfile",
                            "-NonInteractive",
                            "-EncodedCommand",
                            Base64.getEncoder().encodeToString(TOAST.getBytes(UTF_16LE))));
        }
    };

    private static final String TOAST = """
            $manager = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
            $toast = $manager::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $lines = $toast.GetElementsByTagName('text')
            [void] $lines.Item(0).AppendChild($toast.CreateTextNode($env:SMARTSHOP_TITLE))
            [void] $lines.Item(1).AppendChild($toast.CreateTextNode($env:SMARTSHOP_WORDS))
            $notification = [Windows.UI.Notifications.ToastNotification, Windows.UI.Notifications, ContentType = WindowsRuntime]::new($toast)
            $from = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            $manager::CreateToastNotifier($from).Show($notification)
            """;

    private final String file;

    NotifyProgram(String file) {
        this.file = file;
    }

    abstract void say(ProcessBuilder process, String title, String words, Urgency urgency);

    static NotifyProgram of(String system) {
        if (system.startsWith("Windows")) {
            return POWERSHELL;
        }
        return system.startsWith("Mac") ? OSASCRIPT : NOTIFY_SEND;
    }

    private Optional<Path> program(String folder) {
        try {
            return Optional.of(Path.of(folder).resolve(file));
        } catch (InvalidPathException e) {
            return Optional.empty(); // on Windows people write quotation marks into it
        }
    }

    /** Where it is in these folders, given as in the variable PATH; empty if it is in none. */
    Optional<Path> in(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(Predicate.not(String::isBlank))
                .flatMap(folder -> program(folder).stream())
                .filter(Files::isExecutable)
                .findFirst();
    }
}
