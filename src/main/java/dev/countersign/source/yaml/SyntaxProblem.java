package dev.countersign.source.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the library says about a text that is not YAML, as a code of ours.
 *
 * @param code the code
 * @param mark where
 * @param argument the line in which it began, where that helps
 */
record SyntaxProblem(String code, Optional<Mark> mark, String argument) {
    /** What the library's sentence holds, what we call it, and whether the place where it began says more. */
    private record Known(String sentence, String code, boolean whereItBegan) {}

    private static final List<Known> KNOWN = List.of(
            new Known("TAB", "yaml.tab", false),
            new Known("cannot start any token", "yaml.start", false),
            new Known("could not find expected ':'", "yaml.colon.missing", true),
            new Known("mapping values are not allowed here", "yaml.colon", false),
            new Known("mapping keys are not allowed here", "yaml.indent", false),
            new Known("sequence entries are not allowed here", "yaml.dash", false),
            new Known("expected <block end>", "yaml.indent", false),
            new Known("expected ',' or ']'", "yaml.bracket", false),
            new Known("expected ',' or '}'", "yaml.brace", false),
            new Known("found unexpected end of stream", "yaml.quote", true),
            new Known("found unexpected document separator", "yaml.quote", true),
            new Known("escape", "yaml.escape", false),
            new Known("expected the node content", "yaml.value", false),
            new Known("<document start>", "yaml.rest", false),
            new Known("<document end>", "yaml.rest", false));

    private static final List<Known> KNOWN_CONTEXTS = List.of(
            new Known("block scalar", "yaml.block", false),
            new Known("directive", "yaml.directive", false),
            new Known("an alias", "yaml.alias", true),
            new Known("an anchor", "yaml.anchor", true),
            new Known("a tag", "yaml.tag", true));

    static SyntaxProblem of(MarkedYamlEngineException e) {
        String sentence = Optional.ofNullable(e.getProblem()).orElse("");
        String context = Optional.ofNullable(e.getContext()).orElse("");
        Optional<Known> known = KNOWN.stream()
                .filter(k -> sentence.contains(k.sentence()) || context.contains(k.sentence()))
                .findFirst()
                .or(() -> KNOWN_CONTEXTS.stream()
                        .filter(k -> context.contains(k.sentence()))
                        .findFirst());
        boolean whereItBegan = known.map(Known::whereItBegan).orElse(false);
        Optional<Mark> mark = whereItBegan ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
        String began =
                e.getContextMark().map(m -> String.valueOf(m.getLine() + 1)).orElse("");
        return new SyntaxProblem(known.map(Known::code).orElse("yaml.syntax"), mark.or(e::getContextMark), began);
    }
}
