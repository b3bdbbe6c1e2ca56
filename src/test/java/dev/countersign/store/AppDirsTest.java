package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppDirsTest {
    private static final Map<String, String> LINUX = Map.of("os.name", "Linux", "user.home", "/home/reviewer");

    @Test
    void linuxFollowsXdg() {
        AppDirs dirs = AppDirs.of(LINUX::get, Map.of("XDG_STATE_HOME", "/data/state")::get);

        assertThat(dirs.config()).isEqualTo(Path.of("/home/reviewer/.config/countersign"));
        assertThat(dirs.state()).isEqualTo(Path.of("/data/state/countersign"));
        assertThat(dirs.cache()).isEqualTo(Path.of("/home/reviewer/.cache/countersign"));
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        AppDirs dirs = AppDirs.of(LINUX::get, Map.of("XDG_CONFIG_HOME", "somewhere")::get);

        assertThat(dirs.config()).isEqualTo(Path.of("/home/reviewer/.config/countersign"));
    }

    @Test
    void windowsUsesRoamingForSettingsAndLocalForTheRest() {
        Map<String, String> properties = Map.of("os.name", "Windows 11", "user.home", "/users/reviewer");
        Map<String, String> environment = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");

        AppDirs dirs = AppDirs.of(properties::get, environment::get);

        assertThat(dirs.config()).isEqualTo(Path.of("/roaming/Countersign"));
        assertThat(dirs.state()).isEqualTo(Path.of("/local/Countersign/State"));
        assertThat(dirs.cache()).isEqualTo(Path.of("/local/Countersign/Cache"));
        assertThat(AppDirs.of(properties::get, name -> null).config())
                .isEqualTo(Path.of("/users/reviewer/AppData/Roaming/Countersign"));
    }

    @Test
    void macUsesTheLibrary() {
        AppDirs dirs = AppDirs.of(Map.of("os.name", "Mac OS X", "user.home", "/Users/reviewer")::get, name -> null);

        assertThat(dirs.config()).isEqualTo(Path.of("/Users/reviewer/Library/Application Support/Countersign"));
        assertThat(dirs.state()).isEqualTo(dirs.config().resolve("State"));
        assertThat(dirs.cache()).isEqualTo(Path.of("/Users/reviewer/Library/Caches/Countersign"));
    }

    @Test
    void onePlaceForAllCanBeNamedAndThePropertyWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("COUNTERSIGN_HOME", "/stick/countersign");
        Map<String, String> property =
                Map.of("os.name", "Linux", "user.home", "/home/reviewer", "countersign.home", "/tmp/own");

        assertThat(AppDirs.of(LINUX::get, environment::get).settings())
                .isEqualTo(Path.of("/stick/countersign/config/settings.json"));
        assertThat(AppDirs.of(property::get, environment::get).versions())
                .isEqualTo(Path.of("/tmp/own/state/versions"));
    }

    @Test
    void testsHaveAPlaceOfTheirOwn() {
        assertThat(AppDirs.here().state().toString()).contains("test-home");
    }
}
