package dev.countersign.ui.control;

import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Id;
import dev.countersign.model.shape.Codec;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Puts keys and words of the document into words for people. */
public final class Wording {
    private final Texts texts;

    /** Words in a language. */
    public Wording(Texts texts) {
        this.texts = texts;
    }

    /** What a field is called. */
    public String label(String kind, String key) {
        return texts.optional("field." + kind + "." + key).orElse(key);
    }

    /** What a field means and why it matters; empty where nothing needs saying. */
    public String help(String kind, String key) {
        return texts.optional("field." + kind + "." + key + ".help").orElse("");
    }

    /** What a word of a list is called; the word itself when we do not know it. */
    public String word(String list, String word) {
        return texts.optional("word." + list + "." + word).orElse(word);
    }

    /** What a word is called where there is little room. */
    public String brief(String list, String word) {
        return texts.optional("brief." + list + "." + word).orElseGet(() -> word(list, word));
    }

    /** The choices a codec offers, by their brief names when they stand side by side. */
    public List<Segments.Choice> choices(Codec codec, boolean brief) {
        return codec.words().stream()
                .map(word -> new Segments.Choice(
                        word,
                        brief ? brief(codec.list(), word) : word(codec.list(), word),
                        texts.optional("word." + codec.list() + "." + word + ".help")
                                .orElse("")))
                .toList();
    }

    /** The credentials of a document, none and unknown. */
    public List<Segments.Choice> credentials(AgentActionBom document) {
        List<Segments.Choice> choices = new ArrayList<>();
        document.credentials().forEach(c -> choices.add(named(c.id(), c.name())));
        choices.add(new Segments.Choice("none", texts.get("choice.credential.none"), ""));
        choices.add(new Segments.Choice("unknown", texts.get("choice.unknown"), ""));
        return choices;
    }

    /** The tools of a document, and none. */
    public List<Segments.Choice> tools(AgentActionBom document) {
        List<Segments.Choice> choices = new ArrayList<>();
        document.tools().forEach(t -> choices.add(named(t.id(), t.name())));
        choices.add(new Segments.Choice("none", texts.get("choice.tool.none"), ""));
        return choices;
    }

    private static Segments.Choice named(Id id, String name) {
        return new Segments.Choice(id.value(), name.isBlank() ? id.value() : name, "");
    }

    /** The bundles. */
    public Texts texts() {
        return texts;
    }
}
