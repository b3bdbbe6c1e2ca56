package dev.countersign.source.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository and a path in it.
 *
 * @param repository the repository
 * @param path the path
 */
record RepositoryPath(String repository, String path) {
    private static final Pattern HOST = Pattern.compile(
            "^(?:https?://|ssh://git@|git@)(?:www\\.)?(?:github\\.com|gitlab\\.com|bitbucket\\.org)[/:]");
    private static final Pattern VIEW = Pattern.compile("/(?:-/)?(?:blob|tree|raw|edit|src)/[^/]+/");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:^|[/\\s:,@(])(\\.[\\p{L}_][^\\s]*.*)$");
    private static final Pattern EXTENSION =
            Pattern.compile("^[^/]*\\p{L}[^/]*\\.[\\p{L}\\p{N}]{1,8}$|^[^/]+\\.[\\p{L}]{1,8}$");
    private static final int REPOSITORY_SEGMENTS = 2;
    private static final Pattern SEPARATORS_AT_END = Pattern.compile("[/\\s:,;@(]+$");

    /** What stands after Repo/path, Repo or Repository: split at the first segment that starts a path. */
    static RepositoryPath of(String value) {
        String text = withoutHost(value);
        Matcher dot = DOT_SEGMENT.matcher(text);
        if (dot.find()) {
            String before =
                    SEPARATORS_AT_END.matcher(text.substring(0, dot.start(1))).replaceAll("");
            return new RepositoryPath(before, closed(dot.group(1).strip()));
        }
        String[] segments = text.split("/", -1);
        boolean file = EXTENSION.matcher(segments[segments.length - 1]).matches();
        if (file && segments.length > REPOSITORY_SEGMENTS) {
            int cut = segments[0].length() + 1 + segments[1].length();
            return new RepositoryPath(text.substring(0, cut), text.substring(cut + 1));
        }
        return new RepositoryPath(text, "");
    }

    /** What stands after Path: a path, with the repository before it where a segment that starts with a dot shows one. */
    static RepositoryPath ofPath(String value, boolean repositoryIsKnown) {
        RepositoryPath split = of(value);
        return repositoryIsKnown || split.path.isEmpty()
                ? new RepositoryPath("", repositoryIsKnown ? value : split.repository)
                : split;
    }

    private static String closed(String path) {
        return path.endsWith(")") && !path.contains("(") ? path.substring(0, path.length() - 1) : path;
    }

    private static String withoutHost(String value) {
        Matcher host = HOST.matcher(value);
        if (!host.find()) {
            return value;
        }
        String rest = VIEW.matcher(value.substring(host.end())).replaceFirst("/");
        return rest.endsWith(".git") ? rest.substring(0, rest.length() - ".git".length()) : rest;
    }

    /** The name of the file, without folders and extension. */
    static String baseName(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
