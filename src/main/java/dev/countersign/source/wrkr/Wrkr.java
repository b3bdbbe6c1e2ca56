package dev.countersign.source.wrkr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.Address;
import dev.countersign.model.Evidence;
import dev.countersign.source.Place;
import dev.countersign.source.Problem;
import dev.countersign.source.Refused;
import dev.countersign.source.yaml.OpenedBom;
import dev.countersign.text.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens what wrkr writes: a BOM by itself or within a report, a single item, a summary, evidence packets. Members that are
 * missing are no reason to refuse a file.
 */
public final class Wrkr {
    private static final int MOST_ITEMS = 10_000;

    /** How deep a BOM may lie within other objects. */
    private static final int DEEPEST_ENVELOPE = 4;

    private final JsonText text;
    private final Texts texts = Texts.english();
    private final Map<List<String>, Subject> subjects = new LinkedHashMap<>();

    private Wrkr(JsonText text) {
        this.text = text;
    }

    /**
     * The documents in a JSON text, one for each repository and location, as saving them would write them.
     *
     * @throws Refused when it is no JSON, or none that wrkr writes, or a member is of another kind than it should be
     */
    public static List<OpenedBom> read(String json) throws Refused {
        return new Wrkr(JsonText.read(json)).documents();
    }

    private List<OpenedBom> documents() throws Refused {
        JsonNode root = text.root();
        boolean found = false;
        for (JsonNode node : objects(root)) {
            Member object = new Member(text, node);
            if (isBom(node)) {
                bom(object);
                found = true;
            } else if (isItem(node)) {
                item(object);
                found = true;
            } else if (node.path("packets").isArray()) {
                packets(object);
                found = true;
            } else if (isSummary(node)) {
                subjects.put(List.of("summary"), new SummaryReader(object, texts).read());
                found = true;
            }
            if (found) {
                break;
            }
        }
        if (!found) {
            throw new Refused(Problem.of("wrkr.unknown", new Place(1, 1)));
        }
        if (subjects.isEmpty()) {
            throw new Refused(Problem.of("wrkr.empty", new Place(1, 1)));
        }
        List<OpenedBom> opened = new ArrayList<>();
        for (Subject subject : subjects.values()) {
            opened.add(Imported.open(subject));
        }
        return opened;
    }

    /** The objects from the outside in, as deep as an envelope goes; a bare list of items counts as a BOM. */
    private static List<JsonNode> objects(JsonNode root) {
        record At(JsonNode node, int depth) {}
        List<JsonNode> found = new ArrayList<>();
        Deque<At> next = new ArrayDeque<>(List.of(new At(root, 0)));
        while (!next.isEmpty() && found.size() < MOST_ITEMS) {
            At at = next.poll();
            if (at.node().isObject()) {
                found.add(at.node());
            }
            if (at.depth() < DEEPEST_ENVELOPE) {
                at.node().forEach(child -> next.add(new At(child, at.depth() + 1)));
            }
        }
        return found;
    }

    private static boolean isBom(JsonNode node) {
        boolean wrkrItems = node.path("items").isArray()
                && (node.path("items").isEmpty() || isItem(node.path("items").path(0)));
        return node.has("bom_id") && (node.has("items") || node.has("summary")) || wrkrItems && node.has("summary");
    }

    private static boolean isItem(JsonNode node) {
        return node.has("path_id")
                && (node.has("repo") || node.has("location"))
                && (node.has("tool_type")
                        || node.has("risk_zone")
                        || node.has("action_classes")
                        || node.has("action_path_type"));
    }

    private static boolean isSummary(JsonNode node) {
        return node.has("total_items") && (node.has("primary_view") || node.has("control_first_items"));
    }

    private void bom(Member bom) throws Refused {
        List<Member> items = bom.members("items");
        if (items.isEmpty() && bom.has("summary")) {
            subjects.put(List.of("summary"), new SummaryReader(bom.member("summary"), texts).read());
        }
        limit(items, bom.place("items"));
        Set<JsonNode> seen = new HashSet<>();
        Map<String, JsonNode> byPath = new HashMap<>();
        for (Member item : items) {
            String path = item.peek("path_id");
            if (!seen.add(item.node())) {
                continue;
            }
            JsonNode before = path.isEmpty() ? null : byPath.put(path, item.node());
            Subject subject = item(item);
            if (before != null) {
                String said = texts.get("draft.wrkr.differs", path);
                subject.finding("import.duplicate", Address.DOCUMENT, said, at(subject, path));
            }
        }
        count(bom, items.size(), seen.size());
        redacted(bom);
    }

    /** Numbers in a summary are somebody's; what counts are the items themselves. */
    private void count(Member bom, int listed, int different) throws Refused {
        Member summary = bom.member("summary");
        String claimed = summary.text("total_items");
        boolean agrees = claimed.isEmpty() || claimed.equals(String.valueOf(listed)) || listed == 0;
        for (Subject subject : subjects.values()) {
            if (!agrees) {
                String said =
                        texts.get("draft.wrkr.counts", claimed, String.valueOf(listed), String.valueOf(different));
                subject.finding("import.counts", Address.DOCUMENT, said, at(subject, "total_items"));
            }
        }
    }

    private void redacted(Member bom) throws Refused {
        String profile = bom.text("share_profile");
        Member metadata = bom.member("share_profile_metadata");
        boolean applied = metadata.text("redaction_applied").equals("true");
        boolean named = !profile.isEmpty() && !profile.equals("internal");
        boolean hidden = subjects.keySet().stream()
                .anyMatch(key -> key.stream().anyMatch(part -> part.matches("(?:repo|loc)-[0-9a-f]{8,}")));
        if (applied || named || hidden) {
            String what = profile.isEmpty() ? texts.get("draft.wrkr.profile") : profile;
            int line = bom.has("share_profile")
                    ? bom.place("share_profile").line()
                    : bom.place().line();
            subjects.values().forEach(subject -> subject.note(line, texts.get("draft.wrkr.redacted", what)));
        }
    }

    private static Evidence at(Subject subject, String shown) {
        return new Evidence(subject.path().isEmpty() ? shown : subject.path(), 0, shown);
    }

    private Subject item(Member item) throws Refused {
        String repository = item.peek("repo");
        String organisation = item.peek("org");
        if (!organisation.isEmpty() && !repository.isEmpty() && !repository.contains("/")) {
            repository = organisation + "/" + repository;
        }
        Subject subject = subject(repository, item.peek("location"));
        new ItemReader(item, subject, texts).read();
        return subject;
    }

    private void packets(Member evidence) throws Refused {
        List<Member> packets = evidence.members("packets");
        limit(packets, evidence.place("packets"));
        Set<JsonNode> seen = new HashSet<>();
        for (Member packet : packets) {
            if (seen.add(packet.node())) {
                String file = packet.peek("workflow").isEmpty() ? packet.peek("location") : packet.peek("workflow");
                new PacketReader(packet, subject(packet.peek("repo"), file), texts).read();
            }
        }
    }

    private Subject subject(String repository, String path) {
        return subjects.computeIfAbsent(List.of(repository, path), key -> new Subject(repository, path));
    }

    private static void limit(List<Member> entries, Place place) throws Refused {
        if (entries.size() > MOST_ITEMS) {
            throw new Refused(Problem.of("wrkr.many", place, String.valueOf(MOST_ITEMS)));
        }
    }
}
