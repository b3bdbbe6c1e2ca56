package dev.countersign.ui.merge;

import dev.countersign.compare.Conflict;
import dev.countersign.compare.Side;
import dev.countersign.compare.Taken;
import dev.countersign.compare.ThreeWay;
import dev.countersign.edit.Places;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Decision;
import dev.countersign.model.shape.Part;
import dev.countersign.posture.Deceptive;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Wording;
import dev.countersign.ui.shell.Ui;
import java.util.Optional;

/** What two sides of a merge say, in sentences. */
final class MergeWords {
    private final ThreeWay merge;
    private final Texts texts;
    private final Wording wording;

    MergeWords(ThreeWay merge, Ui ui) {
        this.merge = merge;
        this.texts = ui.texts();
        this.wording = ui.wording();
    }

    /** What a conflict is about. */
    String place(Conflict conflict) {
        return switch (conflict.kind()) {
            case FIELD -> field(conflict.at(), conflict.label());
            case DECISION -> texts.get("disk.at.decision", shown(conflict.label()));
            case GONE_HERE, GONE_THERE -> entry(conflict.at(), conflict.label());
        };
    }

    /** What one side says there. */
    String says(Conflict conflict, Side side) {
        String who = texts.get(side == Side.OURS ? "disk.side.ours" : "disk.side.theirs");
        return texts.get("disk.says", who, said(conflict, side));
    }

    private String said(Conflict conflict, Side side) {
        return switch (conflict.kind()) {
            case FIELD -> value(conflict.at(), side == Side.OURS ? conflict.ours() : conflict.theirs());
            case DECISION -> decision(conflict.at(), side);
            case GONE_HERE -> texts.get(side == Side.OURS ? "disk.says.gone" : "disk.says.kept");
            case GONE_THERE -> texts.get(side == Side.THEIRS ? "disk.says.gone" : "disk.says.kept");
        };
    }

    private String decision(Address at, Side side) {
        AgentActionBom document = side == Side.OURS ? merge.ours() : merge.theirs();
        Optional<Decision> decision = at.id().flatMap(document.review()::decision);
        return decision.map(each -> {
                    String verdict = wording.word("verdict", each.verdict().word());
                    String by = each.by().isBlank() ? texts.get("disk.nobody") : shown(each.by());
                    return each.rationale().isBlank()
                            ? texts.get("disk.decided", verdict, by)
                            : texts.get("disk.decided.because", verdict, by, shown(each.rationale()));
                })
                .orElseGet(() -> texts.get("disk.says.gone"));
    }

    /** What one side changed alone. */
    String change(Taken change) {
        if (change.at().key().filter("decision"::equals).isPresent()) {
            return texts.get(
                    change.kind() == Taken.Kind.GONE ? "disk.withdrawn" : "disk.newly_decided", shown(change.label()));
        }
        return switch (change.kind()) {
            case ADDED -> texts.get("disk.added", entry(change.at(), change.label()));
            case GONE -> texts.get("disk.taken_out", entry(change.at(), change.label()));
            case CHANGED -> changed(change);
        };
    }

    private String changed(Taken change) {
        AgentActionBom document = change.side() == Side.OURS ? merge.ours() : merge.theirs();
        String field = field(change.at(), change.label());
        boolean isOneValue = Places.part(document, change.at())
                .filter(Part.Scalar.class::isInstance)
                .isPresent();
        return isOneValue
                ? texts.get("disk.now", field, value(change.at(), Places.text(document, change.at())))
                : texts.get("disk.list", field);
    }

    private String field(Address at, String label) {
        String name = wording.label(at.kind(), at.key().orElse(""));
        if (!label.isBlank()) {
            return texts.get("disk.at.field", shown(label), name);
        }
        return texts.optional("place." + at.kind())
                .map(place -> texts.get("disk.at.place", place, name))
                .orElse(name);
    }

    private String entry(Address at, String label) {
        String kind = at.key().map(key -> key.replaceAll("\\..*", "")).orElse(at.kind());
        String what = texts.optional("disk.kind." + kind).orElse(kind);
        return label.isBlank() ? what : texts.get("disk.at.entry", what, shown(label));
    }

    private String value(Address at, String value) {
        if (value.isBlank()) {
            return texts.get("disk.nothing");
        }
        String list = part(at).filter(Part.Scalar.class::isInstance)
                .map(part -> ((Part.Scalar) part).codec().list())
                .orElse("");
        String words = list.isEmpty() ? value : wording.word(list, value);
        return shown(words);
    }

    private Optional<Part> part(Address at) {
        return Places.part(merge.ours(), at).or(() -> Places.part(merge.theirs(), at));
    }

    private static String shown(String text) {
        return Deceptive.shown(text.strip().replaceAll("\\s+", " "));
    }
}
