package dev.countersign.compare;

import dev.countersign.edit.EditRefused;
import dev.countersign.edit.Rename;
import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Annotation;
import dev.countersign.model.Control;
import dev.countersign.model.Credential;
import dev.countersign.model.Id;
import dev.countersign.model.QuestionAnswer;
import dev.countersign.model.Tool;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Entries that both sides added. Two of them under one id are two things unless they are the same one; the same one under
 * two ids is one.
 */
final class NewEntries {
    private static final int LONGEST_STEM = 70;

    private final AgentActionBom base;
    private final AgentActionBom theirs;
    private AgentActionBom ours;

    private NewEntries(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Ours, with ids that stand for the same thing on both sides. */
    static AgentActionBom apart(AgentActionBom base, AgentActionBom ours, AgentActionBom theirs) {
        NewEntries entries = new NewEntries(base, ours, theirs);
        entries.settle(AgentActionBom::credentials, Credential::id, Address::credential, NewEntries::same);
        entries.settle(AgentActionBom::tools, Tool::id, Address::tool, NewEntries::same);
        entries.settle(AgentActionBom::actions, Action::id, Address::action, NewEntries::same);
        entries.settle(AgentActionBom::controls, Control::id, Address::control, NewEntries::same);
        entries.settle(d -> d.review().questions(), QuestionAnswer::id, Address::question, NewEntries::same);
        entries.settle(d -> d.review().annotations(), Annotation::id, Address::annotation, NewEntries::same);
        return entries.ours;
    }

    private <T> void settle(
            Function<AgentActionBom, List<T>> list,
            Function<T, Id> id,
            Function<Id, Address> address,
            BiPredicate<T, T> same) {
        Set<Id> before = ids(base, list, id);
        Set<Id> here = ids(ours, list, id);
        Set<Id> taken = new HashSet<>(before);
        taken.addAll(here);
        taken.addAll(ids(theirs, list, id));
        List<T> theirNews = list.apply(theirs).stream()
                .filter(entry -> !before.contains(id.apply(entry)))
                .toList();
        for (T entry : list.apply(ours)) {
            Id mine = id.apply(entry);
            if (before.contains(mine)) {
                continue;
            }
            Optional<T> namesake =
                    theirNews.stream().filter(t -> id.apply(t).equals(mine)).findFirst();
            if (namesake.filter(t -> t.equals(entry) || same.test(entry, t)).isPresent()) {
                continue;
            }
            Optional<Id> pair = theirNews.stream()
                    .filter(t -> !here.contains(id.apply(t)) && same.test(entry, t))
                    .map(id)
                    .findFirst();
            Optional<Id> other = pair.or(() -> namesake.map(t -> fresh(mine, taken)));
            if (other.isPresent()) {
                taken.add(other.get());
                here.add(other.get());
                rename(address.apply(mine), other.get());
            }
        }
    }

    private static <T> Set<Id> ids(
            AgentActionBom document, Function<AgentActionBom, List<T>> list, Function<T, Id> id) {
        Set<Id> ids = new HashSet<>();
        list.apply(document).forEach(entry -> ids.add(id.apply(entry)));
        return ids;
    }

    private static Id fresh(Id id, Set<Id> taken) {
        String stem = id.value().substring(0, Math.min(LONGEST_STEM, id.value().length()));
        int number = 2;
        while (taken.contains(new Id(stem + "-" + number))) {
            number++;
        }
        return new Id(stem + "-" + number);
    }

    private void rename(Address at, Id to) {
        try {
            ours = new Rename(at, to, Map.of()).apply(ours);
        } catch (EditRefused e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(Credential one, Credential other) {
        return named(one.name(), other.name()) && one.kind().equals(other.kind());
    }

    private static boolean same(Tool one, Tool other) {
        return named(one.name(), other.name());
    }

    private static boolean same(Action one, Action other) {
        return named(one.name(), other.name()) && one.actionClass() == other.actionClass();
    }

    private static boolean same(Control one, Control other) {
        return named(one.name(), other.name());
    }

    private static boolean same(QuestionAnswer one, QuestionAnswer other) {
        return one.text().equals(other.text())
                && (!one.text().isBlank() || one.id().equals(other.id()));
    }

    private static boolean same(Annotation one, Annotation other) {
        return one.on().equals(other.on())
                && one.text().equals(other.text())
                && one.by().equals(other.by())
                && one.at().equals(other.at())
                && one.kind().equals(other.kind());
    }

    private static boolean named(String one, String other) {
        return !one.isBlank() && one.equalsIgnoreCase(other);
    }
}
