package smartshop.app.cli;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import smartshop.app.StartException;
import smartshop.app.scan.ScanException;
import smartshop.recognition.image.PhotoException;
import smartshop.recognition.model.ModelException;
import smartshop.storage.StorageException;

/** What went wrong, in one sentence on standard error; exit status 1. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("smartshop: " + words(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(Exception e) {
        if (e instanceof StartException
                || e instanceof StorageException
                || e instanceof ModelException
                || e instanceof ScanException
                || e instanceof PhotoException) {
            return String.valueOf(e.getMessage());
        }
        LOG.error("Unexpected", e);
        return "Something unexpected happened (%s); the log above says where."
                .formatted(e.getClass().getSimpleName());
    }
}
