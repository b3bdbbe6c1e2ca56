package dev.countersign.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.store.Settings.Appearance;
import dev.countersign.store.Settings.Bounds;
import dev.countersign.store.Settings.Layout;
import dev.countersign.store.Settings.Printing;
import dev.countersign.store.Settings.Reviewing;
import dev.countersign.store.Settings.Speaker;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings as their file holds them. A value of the wrong kind reads as the default; keys of others are left alone. */
final class SettingsJson {
    private static final Settings ELSE = Settings.DEFAULT;

    private SettingsJson() {}

    static Settings read(JsonNode file) {
        JsonNode look = file.path("appearance");
        JsonNode review = file.path("reviewing");
        JsonNode print = file.path("printing");
        return new Settings(
                new Appearance(
                        text(look, "theme", ELSE.appearance().theme()),
                        look.path("text_size").asInt(ELSE.appearance().textSize()),
                        text(look, "language", "")),
                layout(file.path("layout")),
                new Speaker(text(file.path("speaker"), "name", ""), text(file.path("speaker"), "role", "")),
                new Reviewing(
                        text(review, "posture", ""),
                        text(review, "posture_folder", ""),
                        text(review, "last_folder", "")),
                new Printing(
                        text(print, "paper", ELSE.printing().paper()),
                        text(print, "classification", ""),
                        text(print, "language", "")));
    }

    static void write(Settings settings, ObjectNode file) {
        group(file, "appearance")
                .put("theme", settings.appearance().theme())
                .put("text_size", settings.appearance().textSize())
                .put("language", settings.appearance().language());
        write(settings.layout(), group(file, "layout"));
        group(file, "speaker")
                .put("name", settings.speaker().name())
                .put("role", settings.speaker().role());
        group(file, "reviewing")
                .put("posture", settings.reviewing().posture())
                .put("posture_folder", settings.reviewing().postureFolder())
                .put("last_folder", settings.reviewing().lastFolder());
        group(file, "printing")
                .put("paper", settings.printing().paper())
                .put("classification", settings.printing().classification())
                .put("language", settings.printing().language());
    }

    private static Layout layout(JsonNode layout) {
        Map<String, Double> splitters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> splitter : layout.path("splitters").properties()) {
            if (splitter.getValue().isNumber()) {
                splitters.put(splitter.getKey(), splitter.getValue().asDouble());
            }
        }
        JsonNode window = layout.path("window");
        Optional<Bounds> bounds =
                window.path("width").isNumber() && window.path("height").isNumber()
                        ? Optional.of(new Bounds(
                                window.path("x").asDouble(),
                                window.path("y").asDouble(),
                                window.path("width").asDouble(),
                                window.path("height").asDouble(),
                                window.path("maximized").asBoolean()))
                        : Optional.empty();
        return new Layout(bounds, splitters);
    }

    private static void write(Layout layout, ObjectNode file) {
        layout.window()
                .ifPresent(bounds -> group(file, "window")
                        .put("x", bounds.x())
                        .put("y", bounds.y())
                        .put("width", bounds.width())
                        .put("height", bounds.height())
                        .put("maximized", bounds.maximized()));
        ObjectNode splitters = group(file, "splitters");
        layout.splitters().forEach(splitters::put);
    }

    /** The group under a key; something else that stands there gives way. */
    private static ObjectNode group(ObjectNode file, String key) {
        return file.path(key) instanceof ObjectNode group ? group : file.putObject(key);
    }

    private static String text(JsonNode node, String key, String otherwise) {
        return node.path(key).isTextual() ? node.path(key).textValue() : otherwise;
    }
}
