package dev.countersign.draft.readers;

import dev.countersign.draft.Reader;
import dev.countersign.draft.Reading;
import dev.countersign.draft.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists formats of CI and build scripts that are not read by themselves. */
final class SeenReader implements Reader {
    private record Kind(Pattern path, String name) {}

    private static Kind kind(String regex, String name) {
        return new Kind(Pattern.compile(regex), name);
    }

    private static final List<Kind> KINDS = List.of(
            kind("\\.circleci/config\\.ya?ml", "CircleCI"),
            kind("(?:.*/)?Jenkinsfile(?:\\.[\\w-]+)?|.*\\.jenkinsfile", "Jenkins"),
            kind("(?:.*/)?(?:azure-pipelines[^/]*|\\.azure-pipelines/.*|\\.vsts-ci)\\.ya?ml", "Azure Pipelines"),
            kind("(?:.*/)?bitbucket-pipelines\\.ya?ml", "Bitbucket Pipelines"),
            kind("(?:.*/)?\\.buildkite/[^/]+\\.(?:ya?ml|json|sh)", "Buildkite"),
            kind(
                    "(?:.*/)?\\.(?:drone|woodpecker|travis|appveyor|cirrus|semaphore/semaphore)\\.ya?ml|appveyor\\.ya?ml|\\.woodpecker/.*\\.ya?ml",
                    "other CI"),
            kind("(?:.*/)?\\.teamcity/.*\\.kts", "TeamCity"),
            kind("(?:.*/)?cloudbuild[^/]*\\.(?:ya?ml|json)", "Google Cloud Build"),
            kind("(?:.*/)?(?:buildspec|appspec)[^/]*\\.ya?ml", "AWS CodeBuild"),
            kind("(?:.*/)?\\.tekton/.*\\.ya?ml", "Tekton"),
            kind("(?:.*/)?(?:GNUm|M|m)akefile", "Makefile"),
            kind("[Jj]ustfile|\\.justfile", "justfile"),
            kind("Taskfile(?:\\.dist)?\\.ya?ml", "Taskfile"),
            kind("\\.github/dependabot\\.ya?ml", "Dependabot"),
            kind("(?:\\.github/)?renovate\\.json5?|\\.renovaterc(?:\\.json)?", "Renovate"),
            kind("(?:.*/)?\\.github/workflows/[^/]+\\.md", "agentic workflow in Markdown"));

    /** A reader that only says what it sees. */
    SeenReader() {}

    @Override
    public boolean takes(String path) {
        return kindOf(path).isPresent();
    }

    @Override
    public boolean read(SourceFile file, Reading into) {
        kindOf(file.path()).ifPresent(kind -> into.seenNotRead(file.path(), kind.name()));
        return true;
    }

    private static Optional<Kind> kindOf(String path) {
        return KINDS.stream()
                .filter(kind -> kind.path().matcher(path).matches())
                .findFirst();
    }
}
