package dev.countersign.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log: a file per start, the last ten kept, nothing on the console. What a document says never goes into it; codes,
 * counts, times and file names may.
 */
public final class LogFiles {
    /** How many are kept. */
    public static final int KEPT = 10;

    private static final String PREFIX = "countersign-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LogFiles() {}

    /**
     * Starts a log file in a folder. Whatever was logged before this is lost, so call it first.
     *
     * @param folder made when it is not there
     * @return the file
     * @throws StoreFailed when no file can be made there; nothing is logged then and the program works all the same
     */
    public static Path start(Path folder, Clock clock) throws StoreFailed {
        try {
            PrivateFolder.make(folder);
            Path file = folder.resolve(PREFIX + TIME.format(clock.instant()) + "-"
                    + ProcessHandle.current().pid() + ".log");
            Files.write(file, new byte[0]);
            prune(folder);
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            appendTo(file, context);
            return file;
        } catch (IOException e) {
            throw StoreFailed.of(folder, e);
        }
    }

    private static void appendTo(Path file, LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level [%thread] %logger{20} %msg%n");
        lines.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(lines);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        root.setLevel(Level.WARN);
        context.getLogger("dev.countersign").setLevel(Level.INFO);
    }

    private static void prune(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(LogFiles::isLog)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(".log");
    }
}
