package dev.countersign.posture.path;

import dev.countersign.model.Action;
import dev.countersign.model.AgentActionBom;
import dev.countersign.posture.Matrix;
import dev.countersign.posture.Row;
import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All action paths of a document, ordered so that no two cross: those of one credential beside each other, and among them
 * those of one target.
 *
 * @param paths the paths, from top to bottom
 * @param rows how many rows they stand for
 */
public record ActionPaths(List<ActionPath> paths, int rows) {
    /** Beyond so many rows, those of one class, verdict and credential are one path. */
    public static final int MOST = 40;

    /** Copies the list. */
    public ActionPaths {
        paths = List.copyOf(paths);
    }

    /**
     * The paths of a document.
     *
     * @param document the document
     * @param matrix its matrix
     * @param texts the words in between
     */
    public static ActionPaths of(AgentActionBom document, Matrix matrix, Texts texts) {
        Stops stops = new Stops(document, new PathWords(texts));
        boolean grouped = matrix.rows().size() > MOST;
        Map<Object, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : matrix.rows()) {
            Object key = grouped ? alike(row) : row.id();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        List<ActionPath> paths = groups.values().stream()
                .map(rows -> new ActionPath(
                        rows.stream().map(Row::id).toList(), rows.get(0).inForce(), stops.of(rows)))
                .toList();
        return new ActionPaths(uncrossed(paths), matrix.rows().size());
    }

    private static Object alike(Row row) {
        Action action = row.action();
        return List.of(action.actionClass(), row.inForce(), action.credential());
    }

    /** Brings together what shares a credential, then what shares a target; else in the order of the document. */
    private static List<ActionPath> uncrossed(List<ActionPath> paths) {
        Map<Stop, Integer> credentials = firsts(paths, Lane.CREDENTIAL);
        Map<Stop, Integer> targets = firsts(paths, Lane.TARGET);
        return paths.stream()
                .sorted(Comparator.<ActionPath>comparingInt(
                                path -> credentials.getOrDefault(path.stop(Lane.CREDENTIAL), 0))
                        .thenComparingInt(path -> targets.getOrDefault(path.stop(Lane.TARGET), 0)))
                .toList();
    }

    private static Map<Stop, Integer> firsts(List<ActionPath> paths, Lane lane) {
        Map<Stop, Integer> firsts = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            firsts.putIfAbsent(paths.get(i).stop(lane), i);
        }
        return firsts;
    }

    /** Whether a path may stand for several rows. */
    public boolean isGrouped() {
        return rows > MOST;
    }

    /**
     * The same paths in parts of a few each, as for pages.
     *
     * @param most how many paths a part may have, at least 1
     */
    public List<ActionPaths> parts(int most) {
        List<ActionPaths> parts = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += most) {
            List<ActionPath> part = paths.subList(from, Math.min(paths.size(), from + most));
            parts.add(new ActionPaths(part, rows));
        }
        return parts;
    }

    /** The picture in words, a sentence a path, for those who do not see it. */
    public String spoken(Texts texts) {
        PathWords words = new PathWords(texts);
        return paths.isEmpty()
                ? ""
                : paths.stream()
                        .map(words::spoken)
                        .collect(Collectors.joining(" ", words.start(paths.get(0)) + " ", ""));
    }
}
