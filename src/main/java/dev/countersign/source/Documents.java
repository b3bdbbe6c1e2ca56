package dev.countersign.source;

import dev.countersign.model.AgentActionBom;
import dev.countersign.source.plain.PlainText;
import dev.countersign.source.wrkr.Wrkr;
import dev.countersign.source.yaml.BomYaml;
import dev.countersign.source.yaml.OpenedBom;
import dev.countersign.source.yaml.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens whatever a document can come as, recognised by what it holds and not by its name. */
public final class Documents {
    private static final Pattern OWN_FORMAT = Pattern.compile("(?m)^[\"']?format[\"']?\\s*:\\s*[\"']?agent_action_bom");
    private static final Pattern OWN_KEYS =
            Pattern.compile("(?m)^(?:workflow|actions|review|credentials):\\s*(?:[{\\[#].*)?$");

    private Documents() {}

    /**
     * A document that was opened.
     *
     * @param document the document
     * @param bom the text it stands in, in our own format; what stands there can be kept
     * @param own whether that text is the bytes that were read; else an import was written as it
     */
    public record Opened(AgentActionBom document, Optional<OpenedBom> bom, boolean own) {}

    /**
     * The documents in some bytes; at least one.
     *
     * @throws Refused when they hold none; the problem says what was expected
     */
    public static List<Opened> read(byte[] bytes) throws Refused {
        refuseKnownStrangers(bytes);
        String text = Utf8.withoutMark(Utf8.decode(bytes));
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            return Wrkr.read(text).stream()
                    .map(bom -> new Opened(bom.document(), Optional.of(bom), false))
                    .toList();
        }
        if (OWN_FORMAT.matcher(text).find() || OWN_KEYS.matcher(text).find()) {
            OpenedBom opened = BomYaml.read(bytes);
            return List.of(new Opened(opened.document(), Optional.of(opened), true));
        }
        if (PlainText.looksLikeIt(text)) {
            return PlainText.read(text).stream()
                    .map(document -> new Opened(document, Optional.empty(), false))
                    .toList();
        }
        throw new Refused(Problem.of("source.unknown", new Place(1, 1)));
    }

    private static void refuseKnownStrangers(byte[] bytes) throws Refused {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("%PDF-")) {
            throw new Refused(Problem.of("source.record", new Place(1, 1)));
        }
    }
}
