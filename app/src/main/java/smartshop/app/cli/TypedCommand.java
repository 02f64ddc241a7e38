package smartshop.app.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A command as it was typed, without the folders that its files lie in: these may say whose computer it is. */
final class TypedCommand {
    private TypedCommand() {}

    static String words(List<String> arguments) {
        return "smartshop " + arguments.stream().map(TypedCommand::word).collect(Collectors.joining(" "));
    }

    private static String word(String argument) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
        return argument.substring(0, equals) + lastPart(argument.substring(equals));
    }

    private static String lastPart(String path) {
        String bare = path.replaceFirst("[/\\\\]+$", "");
        return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    }
}
