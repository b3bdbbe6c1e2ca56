package dev.countersign.source.plain;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.Utf8;
import java.util.List;

/** The plain text form and its Markdown cousin, opened or pasted as they stand. */
public final class PlainText {
    private PlainText() {}

    /**
     * The documents of some bytes; a second Workflow line starts a second one.
     *
     * @throws Refused when they are no UTF-8
     */
    public static List<AgentActionBom> read(byte[] bytes) throws Refused {
        return read(Utf8.withoutMark(Utf8.decode(bytes)));
    }

    /** The documents of a text. Lines that are not understood are in their notes. */
    public static List<AgentActionBom> read(String text) {
        return Outline.of(text).stream()
                .map(part -> new Assembly(part).document())
                .toList();
    }

    /** Whether a text is recognisably of this form: at least two of its labels, or one that lists actions. */
    public static boolean looksLikeIt(String text) {
        List<Section> sections = Outline.of(text).stream()
                .flatMap(part -> part.sections().stream())
                .toList();
        boolean lists = sections.stream().map(Section::label).anyMatch(label -> switch (label) {
            case WORKFLOW, ACTIONS, ALLOWED, APPROVAL, BLOCKED, TOOLS -> true;
            default -> false;
        });
        return lists || sections.stream().map(Section::label).distinct().count() >= 2;
    }
}
