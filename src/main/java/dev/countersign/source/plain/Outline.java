package dev.countersign.source.plain;

import dev.countersign.model.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into documents, and each into sections and lines that belong to none. */
final class Outline {
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-*+\u2022\u2013\u25e6]|\\d{1,2}[.)])\\s+(?:\\[[ xX]\\]\\s*)?");
    private static final Pattern LABELLED =
            Pattern.compile("^[*_]{0,3}([A-Za-z][A-Za-z \u00a0/()_-]{1,40}?)[*_]{0,3}\\s*[:\uff1a][*_]{0,3}\\s*(.*)$");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern TABLE_ROW = Pattern.compile("^\\|([^|]*)\\|(.*?)\\|?\\s*$");
    private static final Pattern RULE = Pattern.compile("^[\\s|:=*_-]*$");

    private final List<Part> parts = new ArrayList<>();
    private Part part = new Part();
    private Optional<Section> open = Optional.empty();

    /** One document of a text. */
    static final class Part {
        private final List<Section> sections = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private String heading = "";

        List<Section> sections() {
            return sections;
        }

        List<Note> notes() {
            return notes;
        }

        String heading() {
            return heading;
        }

        private boolean has(Label label) {
            return sections.stream().anyMatch(s -> s.label() == label);
        }
    }

    private Outline(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            read(i + 1, lines[i]);
        }
        parts.add(part);
    }

    static List<Part> of(String text) {
        return List.copyOf(new Outline(text).parts);
    }

    private void read(int number, String raw) {
        String line = raw.replace('\u00a0', ' ').replaceFirst("^(?:\\s*>)+ ?", "");
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("```") || text.startsWith("~~~")) {
            return;
        }
        Matcher row = TABLE_ROW.matcher(text);
        if (row.matches()) {
            readRow(number, text, row.group(1).strip(), row.group(2).strip());
            return;
        }
        if (RULE.matcher(text).matches()) {
            return;
        }
        Matcher bullet = BULLET.matcher(line);
        boolean isBullet = bullet.find();
        String bare = isBullet ? line.substring(bullet.end()).strip() : text;
        Matcher heading = HEADING.matcher(text);
        if (heading.matches()) {
            readHeading(number, heading.group(1));
        } else if (!label(number, bare)) {
            readRest(number, bare, isBullet, Character.isWhitespace(line.charAt(0)));
        }
    }

    private void readRow(int number, String text, String first, String second) {
        String bare = first.replaceAll("[*_]", "").strip();
        boolean head = RULE.matcher(text).matches() || second.equalsIgnoreCase("value");
        if (!head && !label(number, bare.replaceFirst(":$", "") + ": " + second)) {
            note(number, text);
        }
    }

    private void readHeading(int number, String text) {
        Optional<Label> label = Label.of(text.replaceFirst(":$", ""));
        if (label.isPresent()) {
            open(label.get());
        } else if (part.sections.isEmpty() && part.heading.isEmpty()) {
            part.heading = text.replaceAll("[*_`]", "").strip();
            open = Optional.empty();
        } else if (!label(number, text)) {
            open = Optional.empty();
            note(number, text);
        }
    }

    private boolean label(int number, String bare) {
        Matcher labelled = LABELLED.matcher(bare);
        if (!labelled.matches()) {
            return false;
        }
        Optional<Label> label = Label.of(labelled.group(1));
        label.ifPresent(l -> {
            open(l);
            open.ifPresent(section -> section.add(number, labelled.group(2)));
        });
        return label.isPresent();
    }

    private void open(Label label) {
        if (label == Label.WORKFLOW && part.has(Label.WORKFLOW)) {
            parts.add(part);
            part = new Part();
        }
        Section section = new Section(label);
        part.sections.add(section);
        open = Optional.of(section);
    }

    private void readRest(int number, String bare, boolean isBullet, boolean indented) {
        if (open.isPresent() && isBullet) {
            open.get().add(number, bare);
        } else if (open.isPresent() && indented) {
            open.get().goOn(number, bare);
        } else {
            note(number, bare);
        }
    }

    private void note(int number, String text) {
        part.notes.add(new Note(number, text));
    }
}
