package cn.duban.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// 说明 — every failure of every command ends in one line that says what to do, never in a trace.
///
/// The trace is for those who ask for it (`--verbose`); that of a failure nobody foresaw is kept in
/// a file as well, because it may not come again.
final class Explaining implements IExecutionExceptionHandler {

    private final BooleanSupplier verbose;
    private final Optional<Path> trace;

    Explaining(BooleanSupplier verbose, Optional<Path> trace) {
        this.verbose = verbose;
        this.trace = trace;
    }

    /// Beside the log of the build, where the launcher says which checkout this is.
    static Optional<Path> traceFile() {
        return Optional.ofNullable(System.getProperty("duban.project"))
                .map(project -> Path.of(project, "target", "duban-error.log"));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println("✗ " + Sentence.of(failure).orElseGet(() -> unforeseen(failure)));
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private String unforeseen(Exception failure) {
        String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String more =
                trace.filter(file -> isKept(failure, file))
                        .map(file -> "详情见 " + file + "，或加 --verbose 再运行。")
                        .orElse("加 --verbose 再运行可看详情。");
        return "没有做成：%s（%s）。%s".formatted(message, failure.getClass().getSimpleName(), more);
    }

    private static boolean isKept(Exception failure, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(writer);
            }
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }
}
