package dev.countersign.cli;

import dev.countersign.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a password comes from: a file, the environment or the terminal. Never an argument, which others on the machine can
 * see. Whoever gets one wipes it.
 */
final class Password {
    private static final long LONGEST = 4096;

    @Option(names = "--password-file", paramLabel = "FILE")
    @Nullable
    private Path file;

    @Option(names = "--password-env", paramLabel = "VARIABLE")
    @Nullable
    private String variable;

    /** Picocli makes it. */
    Password() {}

    /**
     * The password.
     *
     * @param isNew whether it is set now, and typed twice at a terminal
     */
    char[] read(Texts texts, boolean isNew) throws CommandFailed {
        if (file != null) {
            return fromFile(file, texts);
        }
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null) {
                throw CommandFailed.wrong(texts.get("call.password.variable", Complaints.name(variable)));
            }
            return value.toCharArray();
        }
        return fromTerminal(texts, isNew);
    }

    private static char[] fromFile(Path file, Texts texts) throws CommandFailed {
        byte[] bytes;
        try {
            bytes = Files.size(file) > LONGEST ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFailed.wrong(Complaints.name(file.toString()) + ": " + texts.get("call.password.file"));
        }
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < decoded.length() && decoded.charAt(end) != '\n' && decoded.charAt(end) != '\r') {
            end++;
        }
        char[] password = new char[end];
        decoded.get(password);
        Arrays.fill(decoded.array(), '\0');
        if (end == 0) {
            throw CommandFailed.wrong(Complaints.name(file.toString()) + ": " + texts.get("call.password.file"));
        }
        return password;
    }

    /** From Java 22 on there is always a console; where it is no terminal it gives no password at the end of its input. */
    @SuppressWarnings("SystemConsoleNull")
    private static char[] fromTerminal(Texts texts, boolean isNew) throws CommandFailed {
        java.io.Console terminal = System.console();
        if (terminal == null) {
            throw CommandFailed.wrong(texts.get("call.password.none"));
        }
        char[] password = terminal.readPassword("%s ", texts.get("ask.password"));
        if (password == null) {
            throw CommandFailed.wrong(texts.get("call.password.none"));
        }
        if (isNew) {
            char[] again = terminal.readPassword("%s ", texts.get("ask.password.again"));
            boolean same = again != null && Arrays.equals(password, again);
            Arrays.fill(again == null ? new char[0] : again, '\0');
            if (!same) {
                Arrays.fill(password, '\0');
                throw CommandFailed.wrong(texts.get("call.password.differs"));
            }
        }
        return password;
    }
}
