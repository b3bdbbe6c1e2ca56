package dev.countersign.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of others that may be installed, run for their opinion. */
public final class Tools {
    private static final int SECONDS = 60;

    private Tools() {}

    /**
     * What a program did.
     *
     * @param exit its exit code
     * @param said all it printed
     */
    public record Run(int exit, String said) {}

    /** Where a program is installed; empty when it is not. */
    public static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a program. */
    public static Run run(Map<String, String> environment, Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        Stream.of(command).map(Object::toString).forEach(words::add);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        byte[] said = process.getInputStream().readAllBytes();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running: " + words);
        }
        return new Run(process.exitValue(), new String(said, StandardCharsets.UTF_8));
    }

    /** Runs a class of ours in a virtual machine of its own. */
    static Run java(Map<String, String> environment, Class<?> main, Object... arguments)
            throws IOException, InterruptedException {
        List<Object> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return run(environment, command.toArray());
    }
}
