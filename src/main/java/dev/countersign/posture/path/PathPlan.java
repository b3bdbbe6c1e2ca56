package dev.countersign.posture.path;

import dev.countersign.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where boxes and lines of the picture stand, in whatever unit the measure has, from the upper left corner downwards. Paths
 * share a box where they stop at the same place, and no two lines cross.
 *
 * @param width how wide the picture is
 * @param height how high
 * @param boxes the boxes, lane by lane, from top to bottom
 * @param lines the lines between them
 */
public record PathPlan(double width, double height, List<Box> boxes, List<Line> lines) {
    /** Copies the lists. */
    public PathPlan {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * How large things are.
     *
     * @param width the width of the whole picture
     * @param gap the room between two lanes, in which the lines run
     * @param box how high a box is
     * @param between the room between two boxes of a lane
     */
    public record Measure(double width, double gap, double box, double between) {
        /** Where a lane begins. */
        public double left(Lane lane) {
            double left = 0;
            for (Lane before : Lane.values()) {
                if (before == lane) {
                    break;
                }
                left += width(before) + gap;
            }
            return left;
        }

        /** How wide the boxes of a lane are. */
        public double width(Lane lane) {
            double shares = 0;
            for (Lane each : Lane.values()) {
                shares += each.share();
            }
            return (width - gap * (Lane.values().length - 1)) * lane.share() / shares;
        }

        private double middle(double line) {
            return line * (box + between) + box / 2;
        }
    }

    /**
     * A box.
     *
     * @param stop what stands in it
     * @param paths the paths that stop here, numbers from 0
     * @param verdict the verdict of its one path; empty where verdicts may differ
     * @param x its left side
     * @param y its upper side
     * @param width how wide
     * @param height how high
     */
    public record Box(
            Stop stop,
            List<Integer> paths,
            Optional<Verdict> verdict,
            double x,
            double y,
            double width,
            double height) {
        /** Copies the list. */
        public Box {
            paths = List.copyOf(paths);
        }
    }

    /** What passes along a line. */
    public enum Passage {
        /** Whatever the verdict lets through. */
        OPEN,
        /** Nothing: a block cuts it off where it begins. */
        CUT,
        /** Nothing, for it was cut off before. */
        BEHIND
    }

    /**
     * A line from one box to the next, level at both ends.
     *
     * @param paths the paths that run along it, numbers from 0
     * @param verdict the verdict of the path; empty where several share the line
     * @param unsure whether it comes from or leads to something nobody knows
     * @param passage whether anything passes
     * @param fromX where it begins
     * @param fromY where it begins
     * @param toX where it ends
     * @param toY where it ends
     */
    public record Line(
            List<Integer> paths,
            Optional<Verdict> verdict,
            boolean unsure,
            Passage passage,
            double fromX,
            double fromY,
            double toX,
            double toY) {
        /** Copies the list. */
        public Line {
            paths = List.copyOf(paths);
        }
    }

    /** The plan of some paths. */
    public static PathPlan of(ActionPaths picture, Measure measure) {
        List<ActionPath> paths = picture.paths();
        Map<Lane, List<Box>> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            lanes.put(lane, boxes(paths, lane, measure));
        }
        List<Box> boxes = new ArrayList<>();
        lanes.values().forEach(boxes::addAll);
        List<Line> lines = new ArrayList<>();
        for (int lane = 1; lane < Lane.values().length; lane++) {
            List<Box> before = lanes.getOrDefault(Lane.values()[lane - 1], List.of());
            for (Box to : lanes.getOrDefault(Lane.values()[lane], List.of())) {
                before.forEach(from -> lines.addAll(lines(paths, from, to)));
            }
        }
        double height = Math.max(0, paths.size() * (measure.box() + measure.between()) - measure.between());
        return new PathPlan(measure.width(), height, boxes, lines);
    }

    private static List<Box> boxes(List<ActionPath> paths, Lane lane, Measure measure) {
        List<Box> boxes = new ArrayList<>();
        int from = 0;
        while (from < paths.size()) {
            int to = from;
            while (to + 1 < paths.size() && together(paths.get(from), paths.get(to + 1), lane)) {
                to++;
            }
            List<Integer> inside = new ArrayList<>();
            for (int path = from; path <= to; path++) {
                inside.add(path);
            }
            Optional<Verdict> verdict =
                    lane.isOfOnePath() ? Optional.of(paths.get(from).verdict()) : Optional.empty();
            boxes.add(new Box(
                    paths.get(from).stop(lane),
                    inside,
                    verdict,
                    measure.left(lane),
                    measure.middle((from + to) / 2.0) - measure.box() / 2,
                    measure.width(lane),
                    measure.box()));
            from = to + 1;
        }
        return boxes;
    }

    /** Paths share a box where they share all that counts for the way there. */
    private static boolean together(ActionPath one, ActionPath other, Lane lane) {
        return switch (lane) {
            case AGENT, REPOSITORY, CREDENTIAL -> one.stop(lane).equals(other.stop(lane));
            case TARGET ->
                one.stop(lane).equals(other.stop(lane))
                        && one.stop(Lane.CREDENTIAL).equals(other.stop(Lane.CREDENTIAL));
            case ACTION, PROOF -> false;
        };
    }

    /** One line where both ends are shared by the same paths in full, else a line for each path. */
    private static List<Line> lines(List<ActionPath> paths, Box from, Box to) {
        List<Integer> shared =
                to.paths().stream().filter(from.paths()::contains).toList();
        if (shared.isEmpty()) {
            return List.of();
        }
        boolean unsure = from.stop().unsure() || to.stop().unsure();
        double fromX = from.x() + from.width();
        if (!to.stop().lane().isOfOnePath() && to.stop().lane().compareTo(Lane.TARGET) < 0) {
            return List.of(
                    new Line(shared, Optional.empty(), unsure, Passage.OPEN, fromX, middle(from), to.x(), middle(to)));
        }
        List<Line> lines = new ArrayList<>();
        for (int path : shared) {
            Verdict verdict = paths.get(path).verdict();
            boolean unknown = verdict == Verdict.UNDECIDED
                    || (to.stop().lane() == Lane.ACTION && from.stop().unsure());
            lines.add(new Line(
                    List.of(path),
                    Optional.of(verdict),
                    unknown,
                    passage(verdict, to),
                    fromX,
                    middle(from),
                    to.x(),
                    middle(to)));
        }
        return lines;
    }

    private static Passage passage(Verdict verdict, Box to) {
        if (verdict != Verdict.BLOCK || to.stop().lane() == Lane.ACTION) {
            return Passage.OPEN;
        }
        return to.stop().lane() == Lane.TARGET ? Passage.CUT : Passage.BEHIND;
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }
}
