package dev.countersign.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person set, and how they left the window. Words of lists that belong to later layers (theme, role, paper) are kept
 * as words; a word that is not known there any more falls back there.
 *
 * @param appearance how everything looks
 * @param layout how the window was left
 * @param speaker who speaks
 * @param reviewing what reviews start from
 * @param printing how records are made
 */
public record Settings(Appearance appearance, Layout layout, Speaker speaker, Reviewing reviewing, Printing printing) {
    /** The settings of somebody who has set nothing. */
    public static final Settings DEFAULT = new Settings(
            new Appearance("light", 100, ""),
            new Layout(Optional.empty(), Map.of()),
            new Speaker("", ""),
            new Reviewing("", "", ""),
            new Printing("a4", "", ""));

    /**
     * How everything looks.
     *
     * @param theme light, dark or high_contrast
     * @param textSize percent, 80 to 200; others are brought into that range
     * @param language a language tag; empty for the system's
     */
    public record Appearance(String theme, int textSize, String language) {
        /** Brings the text size into its range. */
        public Appearance {
            textSize = Math.max(80, Math.min(200, textSize));
        }
    }

    /**
     * How the window was left.
     *
     * @param window where it was; empty before the first time
     * @param splitters the positions of splitters, 0 to 1, by their name
     */
    public record Layout(Optional<Bounds> window, Map<String, Double> splitters) {
        /** Copies the map, in the order of the names. */
        public Layout {
            splitters = java.util.Collections.unmodifiableMap(new TreeMap<>(splitters));
        }

        /** The same with one splitter moved. */
        public Layout withSplitter(String name, double position) {
            Map<String, Double> moved = new TreeMap<>(splitters);
            moved.put(name, position);
            return new Layout(window, moved);
        }
    }

    /**
     * Where a window was, in logical pixels; the place may be negative on a second screen.
     *
     * @param x of the left edge
     * @param y of the upper edge
     * @param width its width
     * @param height its height
     * @param maximized whether it filled the screen
     */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /**
     * Who speaks: the name that stands behind decisions.
     *
     * @param name empty while nobody was asked
     * @param role a word of the roles, or another
     */
    public record Speaker(String name, String role) {}

    /**
     * What reviews start from.
     *
     * @param posture the posture's file, or empty for the built-in one
     * @param postureFolder where a team keeps its postures; empty for the program's own folder
     * @param lastFolder where a file was last opened or saved; empty before the first time
     */
    public record Reviewing(String posture, String postureFolder, String lastFolder) {}

    /**
     * How records are made.
     *
     * @param paper a4 or letter
     * @param classification the line on every page; may be empty
     * @param language a language tag; empty for that of the window
     */
    public record Printing(String paper, String classification, String language) {}

    /** The same with another look. */
    public Settings with(Appearance changed) {
        return new Settings(changed, layout, speaker, reviewing, printing);
    }

    /** The same with the window left otherwise. */
    public Settings with(Layout changed) {
        return new Settings(appearance, changed, speaker, reviewing, printing);
    }

    /** The same with another speaker. */
    public Settings with(Speaker changed) {
        return new Settings(appearance, layout, changed, reviewing, printing);
    }

    /** The same with other things to start from. */
    public Settings with(Reviewing changed) {
        return new Settings(appearance, layout, speaker, changed, printing);
    }

    /** The same with records made otherwise. */
    public Settings with(Printing changed) {
        return new Settings(appearance, layout, speaker, reviewing, changed);
    }
}
