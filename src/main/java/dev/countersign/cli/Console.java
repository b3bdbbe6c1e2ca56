package dev.countersign.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where a command prints and what time it is. All output is UTF-8, whatever the platform thinks. Standard output is held
 * back until the command is done, so that it appears whole or not at all.
 */
public final class Console {
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final OutputStream out;
    private final PrintStream err;
    private final Clock clock;

    /** A console over two streams. */
    public Console(OutputStream out, OutputStream err, Clock clock) {
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), Clock.systemUTC());
    }

    /** The day, in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The time. */
    Instant now() {
        return clock.instant();
    }

    /** Adds to standard output. */
    void print(String text) {
        print(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds to standard output. */
    void print(byte[] bytes) {
        held.writeBytes(bytes);
    }

    /** Adds a line to standard output; lines end the same on every platform. */
    void printLine(String line) {
        print(line + "\n");
    }

    /** Says a line on standard error, at once. */
    void say(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /** For what went wrong in the program itself. */
    void explain(Throwable fault) {
        fault.printStackTrace(err);
        err.flush();
    }

    /** Drops what was held back. */
    void forget() {
        held.reset();
    }

    /** Writes what was held back. */
    void flush() throws IOException {
        held.writeTo(out);
        held.reset();
        out.flush();
    }
}
