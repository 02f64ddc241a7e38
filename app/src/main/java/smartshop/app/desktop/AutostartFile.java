package smartshop.app.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one file by which a desktop starts a program when somebody signs in, and how a command is written in it. */
enum AutostartFile {
    /** By the Desktop Entry and Desktop Application Autostart specifications of freedesktop.org. */
    LINUX {
        @Override
        Path in(Map<String, String> environment, Path home) {
            String chosen = environment.getOrDefault("XDG_CONFIG_HOME", "");
            Path config = chosen.isBlank() ? home.resolve(".config") : Path.of(chosen);
            return config.resolve("autostart/smartshop.desktop");
        }

        @Override
        String text(List<String> command) {
            return """
                    [Desktop Entry]
                    Type=Application
                    Name=SmartShop
                    Exec=%s
                    Terminal=false
                    """.formatted(command.stream().map(this::quoted).collect(Collectors.joining(" ")));
        }

        /** Quoted once for the command, and once more for the entry. */
        private String quoted(String word) {
            return "\""
                    + word.replaceAll("([\"`$\\\\])", "\\\\$1")
                            .replace("\\", "\\\\")
                            .replace("%", "%%") + "\"";
        }
    },
    /** A launch agent of the user's. */
    MAC {
        @Override
        Path in(Map<String, String> environment, Path home) {
            return home.resolve("Library/LaunchAgents/app.smartshop.console.plist");
        }

        @Override
        String text(List<String> command) {
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                    <plist version="1.0">
                    <dict>
                      <key>Label</key><string>app.smartshop.console</string>
                      <key>ProgramArguments</key><array>%s</array>
                      <key>RunAtLoad</key><true/>
                      <key>ProcessType</key><string>Interactive</string>
                    </dict>
                    </plist>
                    """.formatted(command.stream()
                    .map(word -> "<string>" + escaped(word) + "</string>")
                    .collect(Collectors.joining()));
        }

        private String escaped(String word) {
            return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    },
    /** A batch file in the folder Startup: a path of Windows has no quotation marks, and a backslash before one would keep it from ending the word. */
    WINDOWS {
        @Override
        Path in(Map<String, String> environment, Path home) {
            String chosen = environment.getOrDefault("APPDATA", "");
            Path roaming = chosen.isBlank() ? home.resolve("AppData/Roaming") : Path.of(chosen);
            return roaming.resolve("Microsoft/Windows/Start Menu/Programs/Startup/SmartShop.cmd");
        }

        @Override
        String text(List<String> command) {
            String words = command.stream()
                    .map(word -> "\"" + word.replace("%", "%%") + (word.endsWith("\\") ? "\\\"" : "\""))
                    .collect(Collectors.joining(" "));
            boolean batch = command.getFirst().endsWith(".cmd"); // whose window lies in the bar
            return "@echo off\r\nchcp 65001 >nul\r\nstart \"\" " + (batch ? "/min " : "") + words + "\r\n";
        }
    };

    static AutostartFile of(String system) {
        if (system.startsWith("Windows")) {
            return WINDOWS;
        }
        return system.startsWith("Mac") ? MAC : LINUX;
    }

    abstract Path in(Map<String, String> environment, Path home);

    /** @param command the program and its arguments */
    abstract String text(List<String> command);
}
