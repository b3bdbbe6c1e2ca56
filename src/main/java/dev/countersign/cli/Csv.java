package dev.countersign.cli;

import dev.countersign.posture.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The matrix as comma-separated values, as RFC 4180 has them. */
final class Csv {
    /** A spreadsheet would run a cell that begins with one of these. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    static String of(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(Columns.names()));
        rows.forEach(row -> lines.add(Columns.values(row)));
        return lines.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
