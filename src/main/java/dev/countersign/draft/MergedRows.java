package dev.countersign.draft;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.Basis;
import dev.countersign.model.Declared;
import dev.countersign.model.Finding;
import dev.countersign.model.Id;
import dev.countersign.model.Reach;
import dev.countersign.model.TargetScope;
import dev.countersign.model.ToolContext;
import dev.countersign.model.YesNo;
import dev.countersign.text.Texts;
import dev.countersign.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Rows of one class, object, environment and credential as one action: several places are several lines of evidence. */
final class MergedRows {
    private final Texts texts;
    private final Map<DraftedRow.Key, DraftedRow> rows = new LinkedHashMap<>();
    private final Map<DraftedRow.Key, Id> ids = new LinkedHashMap<>();

    MergedRows(List<DraftedRow> drafted, Texts texts) {
        this.texts = texts;
        drafted.forEach(row -> rows.merge(row.key(), row, MergedRows::merged));
        Slugs taken = new Slugs();
        rows.forEach((key, row) -> ids.put(key, taken.take(names(row))));
    }

    private static List<String> names(DraftedRow row) {
        String stem = row.actionClass().word().replace('_', '-');
        String plain = Slugs.of(row.object()).isEmpty() ? stem : stem + "-" + row.object();
        List<String> names = new ArrayList<>(List.of(plain));
        row.environment().ifPresent(e -> names.add(plain + "-" + e.word()));
        row.credential().id().ifPresent(id -> names.add(plain + "-" + id));
        return names;
    }

    /** Conditions hold only where they hold in all places; of two declarations the laxer one remains possible. */
    private static DraftedRow merged(DraftedRow a, DraftedRow b) {
        boolean sameTarget = a.target().equals(b.target());
        return new DraftedRow(
                a.actionClass(),
                a.object(),
                a.name().isEmpty() ? b.name() : a.name(),
                a.basis().compareTo(b.basis()) <= 0 ? a.basis() : b.basis(),
                sameTarget ? a.target() : joined(a.target(), b.target()),
                wider(a.targetScope(), b.targetScope()),
                a.environment(),
                a.attendance().equals(b.attendance()) ? a.attendance() : Optional.empty(),
                a.credential(),
                a.tool().or(b::tool),
                laxer(a.declared(), b.declared()),
                a.recovery() == b.recovery() ? a.recovery() : YesNo.UNKNOWN,
                a.context() == b.context() ? a.context() : ToolContext.UNKNOWN,
                Lists.common(a.conditions(), b.conditions()),
                Lists.joined(a.evidence(), b.evidence()),
                Lists.joined(a.proof(), b.proof()));
    }

    private static String joined(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a + b;
        }
        return List.of(a.split(", ")).contains(b) ? a : a + ", " + b;
    }

    private static Optional<TargetScope> wider(Optional<TargetScope> a, Optional<TargetScope> b) {
        if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
            return a.or(() -> b);
        }
        boolean broad = a.get() == TargetScope.BROAD || b.get() == TargetScope.BROAD;
        return Optional.of(broad ? TargetScope.BROAD : TargetScope.UNKNOWN);
    }

    private static Declared laxer(Declared a, Declared b) {
        if (a == Declared.NONE || b == Declared.NONE) {
            return a == Declared.NONE ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    List<Action> actions() {
        return rows.entrySet().stream()
                .map(each -> action(id(each.getKey()), each.getValue()))
                .toList();
    }

    private Action action(Id id, DraftedRow row) {
        return new Action(
                id,
                row.name().isEmpty() ? naturalName(row) : Secrets.withoutSecret(row.name()),
                row.actionClass(),
                row.basis() == Basis.NOT_VISIBLE || row.basis() == Basis.DECLARED ? Reach.UNKNOWN : Reach.REACHABLE,
                row.declared(),
                Secrets.withoutSecret(row.target()),
                row.targetScope(),
                row.environment(),
                row.attendance(),
                row.credential(),
                row.tool(),
                YesNo.UNKNOWN,
                row.recovery(),
                row.context(),
                row.basis(),
                row.conditions().stream()
                        .map(Secrets::withoutSecret)
                        .filter(c -> !c.isEmpty())
                        .toList(),
                row.evidence(),
                row.proof());
    }

    private String naturalName(DraftedRow row) {
        String what = new Wording(texts).of(row.actionClass());
        return row.object().isEmpty() ? what : texts.get("draft.row", what, Secrets.withoutSecret(row.object()));
    }

    List<Id> matching(Predicate<DraftedRow> wanted) {
        return rows.entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .map(each -> id(each.getKey()))
                .toList();
    }

    /** A finding with the address of the row it is about; of the document where there is none. */
    Finding finding(DraftBuilder.OpenFinding open) {
        Address on = open.on()
                .filter(row -> ids.containsKey(row.key()))
                .map(row -> Address.action(id(row.key())))
                .orElse(Address.DOCUMENT);
        return new Finding(open.code(), on, open.text(), open.evidence());
    }

    private Id id(DraftedRow.Key key) {
        Id id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("a row without id: " + key);
        }
        return id;
    }
}
