package dev.countersign.draft.owners;

import dev.countersign.draft.Codeowners;
import dev.countersign.draft.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a CODEOWNERS file. In each section the last line that fits decides; a line without owners takes ownership
 * away. Only GitLab has sections, and owners of a whole section.
 */
final class OwnersFile implements Codeowners {
    private static final Pattern SECTION = Pattern.compile("^\\^?\\[([^\\]]+)](?:\\[\\d+])?(.*)$");
    private static final Pattern OWNER = Pattern.compile("@[^\\s]+|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private record Line(Pattern pattern, List<String> owners, int number, String section) {}

    private final SourceFile file;
    private final List<Line> lines = new ArrayList<>();

    OwnersFile(SourceFile file) {
        this.file = file;
        String section = "";
        List<String> ofSection = List.of();
        for (int i = 1; i <= file.lines().size(); i++) {
            String line = withoutComment(file.line(i)).strip();
            Matcher header = SECTION.matcher(line);
            if (header.matches()) {
                section = header.group(1).strip().toLowerCase(Locale.ROOT);
                ofSection = owners(header.group(2));
            } else if (!line.isEmpty() && !line.startsWith("!")) {
                add(line, i, section, ofSection);
            }
        }
    }

    private void add(String line, int number, String section, List<String> ofSection) {
        String[] parts = line.split("(?<!\\\\)\\s+", 2);
        List<String> own = owners(parts.length > 1 ? parts[1] : "");
        List<String> owners = own.isEmpty() ? ofSection : own;
        lines.add(new Line(pattern(parts[0].replace("\\ ", " ").replace("\\#", "#")), owners, number, section));
    }

    private static String withoutComment(String line) {
        if (line.stripLeading().startsWith("#")) {
            return "";
        }
        int comment = line.indexOf(" #");
        return comment < 0 ? line : line.substring(0, comment);
    }

    private static List<String> owners(String text) {
        List<String> owners = new ArrayList<>();
        Matcher matcher = OWNER.matcher(text);
        while (matcher.find()) {
            owners.add(matcher.group());
        }
        return owners;
    }

    /** As in a gitignore file, without {@code !} and {@code [ ]}; {@code docs/*} fits files directly in it only. */
    static Pattern pattern(String glob) {
        boolean anchored = glob.startsWith("/")
                || glob.substring(0, Math.max(0, glob.length() - 1)).contains("/");
        String bare = glob.startsWith("/") ? glob.substring(1) : glob;
        boolean folder = bare.endsWith("/");
        String plain = folder ? bare.substring(0, bare.length() - 1) : bare;
        StringBuilder regex = new StringBuilder(anchored ? "" : "(?:.*/)?");
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            if (plain.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (plain.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        boolean direct = anchored && plain.endsWith("/*");
        regex.append(folder ? "/.*" : direct ? "" : "(?:/.*)?");
        return Pattern.compile(regex.toString());
    }

    @Override
    public Optional<Owned> owner(String path) {
        Map<String, Line> last = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.pattern().matcher(path).matches()) {
                last.put(line.section(), line);
            }
        }
        Set<String> owners = new LinkedHashSet<>();
        int number = 0;
        for (Line line : last.values()) {
            owners.addAll(line.owners());
            number = line.owners().isEmpty() ? number : line.number();
        }
        return owners.isEmpty() ? Optional.empty() : Optional.of(new Owned(String.join(" ", owners), file, number));
    }
}
