package dev.countersign.draft.github;

import dev.countersign.draft.DraftedRow;
import dev.countersign.draft.shell.Command;
import dev.countersign.draft.shell.Deed;
import dev.countersign.draft.shell.Verbs;
import dev.countersign.model.ActionClass;
import dev.countersign.model.Basis;
import dev.countersign.model.Ref;
import dev.countersign.model.TargetScope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pushes to other repositories, and trees that are emptied before they are pushed. */
final class OtherTrees {
    private static final Pattern HOSTED = Pattern.compile("(?:[:/])([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$");
    private static final Pattern EVERYTHING = Pattern.compile("(?:\\./)?\\*|\\.|\\./");

    private OtherTrees() {}

    /** Remembers what a later push would carry along. */
    static void note(Command command, StepScope step, int at) {
        List<String> positions = Verbs.table().positions(command);
        if (command.program().equals("git")
                && positions.size() > 1
                && positions.get(0).equals("clone")) {
            Matcher hosted = HOSTED.matcher(positions.get(1));
            if (hosted.find()) {
                step.job().cloned(hosted.group(1));
            }
        }
        if (empties(command, positions)) {
            step.job().emptied(step.file().evidence(at));
        }
    }

    private static boolean empties(Command command, List<String> positions) {
        return switch (command.program()) {
            case "find" ->
                command.has("-delete")
                        || (command.has("-exec", "-execdir") && command.has("rm"))
                                && !command.text().matches(".*(?:/tmp|node_modules|\\$RUNNER_TEMP).*");
            case "rm" ->
                command.text().matches(".*\\s-\\w*r.*")
                        && command.arguments().stream()
                                .anyMatch(a -> EVERYTHING.matcher(a).matches());
            case "git" ->
                positions.size() > 1
                        && positions.get(0).equals("rm")
                        && positions.stream()
                                .skip(1)
                                .anyMatch(a -> EVERYTHING.matcher(a).matches());
            default -> false;
        };
    }

    /** A push: to the repository itself, or to the one that was cloned. */
    static void push(Deed deed, StepScope step, int at) {
        DraftedRow row = step.row(ActionClass.WRITE_BRANCH, deed.object(), Basis.OBSERVED, at);
        Optional<String> other = step.job().cloned();
        if (other.isPresent() && deed.object().isEmpty() && step.file().line(at).contains("push")) {
            row = step.row(ActionClass.WRITE_BRANCH, other.get(), Basis.OBSERVED, at)
                    .on(other.get(), TargetScope.NARROW);
            Optional<Ref> only = onlySecret(step);
            row = only.isPresent() ? row.with(only.get()) : row;
        }
        step.job().builder().row(row);
        if (step.job().emptied().isPresent()) {
            DraftedRow delete = step.row(ActionClass.DELETE, "tree", Basis.OBSERVED, at);
            step.job()
                    .builder()
                    .row(delete.with(row.credential()).seen(step.job().emptied().get()));
        }
    }

    private static Optional<Ref> onlySecret(StepScope step) {
        List<Ref> secrets = step.job().builder().rows().stream()
                .filter(r -> r.actionClass() == ActionClass.SECRET_ACCESS)
                .map(DraftedRow::credential)
                .distinct()
                .toList();
        return secrets.size() == 1 ? Optional.of(secrets.get(0)) : Optional.empty();
    }
}
