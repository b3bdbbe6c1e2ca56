package dev.countersign.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps its own files, by the customs of each platform. Everything goes to one folder instead where the
 * system property {@code countersign.home} or the environment variable {@code COUNTERSIGN_HOME} names one.
 *
 * @param config what a person set: settings, postures
 * @param state what the program remembers: journal, versions, recent files, logs
 * @param cache what it can make again
 */
public record AppDirs(Path config, Path state, Path cache) {
    private static final String NAME = "countersign";

    /** The folders of this user on this machine. Nothing is made yet. */
    public static AppDirs here() {
        return of(System::getProperty, System::getenv);
    }

    /** The folders that these properties and this environment ask for. */
    static AppDirs of(Lookup properties, Lookup environment) {
        Optional<Path> own =
                folder(properties.get("countersign.home")).or(() -> folder(environment.get("COUNTERSIGN_HOME")));
        if (own.isPresent()) {
            Path home = own.get().toAbsolutePath().normalize();
            return new AppDirs(home.resolve("config"), home.resolve("state"), home.resolve("cache"));
        }
        Path user = folder(properties.get("user.home")).orElse(Path.of("")).toAbsolutePath();
        String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return windows(user, environment);
        }
        return system.startsWith("mac") ? mac(user) : xdg(user, environment);
    }

    /** The file of the settings. */
    public Path settings() {
        return config.resolve("settings.json");
    }

    /** The file that lists whose signatures are known here: {@code trust/1}. */
    public Path trust() {
        return config.resolve("trust.yaml");
    }

    /** The folder of postures that a team edited. */
    public Path postures() {
        return config.resolve("postures");
    }

    /** The folder of a team's own templates. */
    public Path templates() {
        return config.resolve("templates");
    }

    /** The list of recent files. */
    public Path recentFiles() {
        return state.resolve("recent.json");
    }

    /** The folder of the recovery journals. */
    public Path journals() {
        return state.resolve("journal");
    }

    /** The folder of previous versions. */
    public Path versions() {
        return state.resolve("versions");
    }

    /** The folder of logs. */
    public Path logs() {
        return state.resolve("logs");
    }

    private static AppDirs windows(Path user, Lookup environment) {
        Path roaming = absolute(environment.get("APPDATA")).orElse(user.resolve("AppData/Roaming"));
        Path local = absolute(environment.get("LOCALAPPDATA")).orElse(user.resolve("AppData/Local"));
        return new AppDirs(
                roaming.resolve("Countersign"),
                local.resolve("Countersign").resolve("State"),
                local.resolve("Countersign").resolve("Cache"));
    }

    private static AppDirs mac(Path user) {
        Path library = user.resolve("Library");
        Path support = library.resolve("Application Support").resolve("Countersign");
        return new AppDirs(
                support, support.resolve("State"), library.resolve("Caches").resolve("Countersign"));
    }

    private static AppDirs xdg(Path user, Lookup environment) {
        UnaryOperator<Path> named = folder -> folder.resolve(NAME);
        return new AppDirs(
                named.apply(absolute(environment.get("XDG_CONFIG_HOME")).orElse(user.resolve(".config"))),
                named.apply(absolute(environment.get("XDG_STATE_HOME")).orElse(user.resolve(".local/state"))),
                named.apply(absolute(environment.get("XDG_CACHE_HOME")).orElse(user.resolve(".cache"))));
    }

    /** XDG says to ignore a relative path, and elsewhere one is a mistake too: it would move with the working directory. */
    private static Optional<Path> absolute(@Nullable String value) {
        return folder(value).filter(Path::isAbsolute);
    }

    private static Optional<Path> folder(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Properties or environment: a value by name. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String get(String name);
    }
}
