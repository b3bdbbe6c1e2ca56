package dev.countersign.record.layout;

import java.util.ArrayList;
import java.util.List;

/** Lays strips down a page and turns it when it is full. */
final class Pager {
    private final Sheet sheet;
    private final List<List<Mark>> pages = new ArrayList<>();
    private float y;

    Pager(Sheet sheet) {
        this.sheet = sheet;
        turn();
    }

    /** The pages so far, without running heads and feet. */
    List<List<Mark>> pages() {
        return pages;
    }

    /** Begins a page unless the present one is still empty. */
    void turnUnlessEmpty() {
        if (!isEmpty()) {
            turn();
        }
    }

    /** How much room is left on the page. */
    float room() {
        return sheet.bottom() - y;
    }

    /** Lays strips down; those that are glued together on one page where one is high enough. */
    void lay(List<Strip> strips) {
        int from = 0;
        while (from < strips.size()) {
            int to = from;
            while (to < strips.size() - 1 && strips.get(to).glued()) {
                to++;
            }
            layTogether(strips.subList(from, to + 1));
            from = to + 1;
        }
    }

    private void layTogether(List<Strip> group) {
        float needed = Strip.height(group) + (isEmpty() ? 0 : group.get(0).before());
        if (needed > room() && !isEmpty()) {
            turn();
        }
        for (Strip strip : group) {
            if (strip.height() + strip.before() > room() && !isEmpty()) {
                turn();
            }
            if (isEmpty()) {
                strip.repeated().forEach(this::put);
            }
            put(strip);
        }
    }

    private void put(Strip strip) {
        if (!isEmpty()) {
            y += strip.before();
        }
        for (Mark mark : strip.marks()) {
            current().add(mark.moved(sheet.left(), y));
        }
        y += strip.height();
    }

    private boolean isEmpty() {
        return y <= sheet.top();
    }

    private List<Mark> current() {
        return pages.get(pages.size() - 1);
    }

    private void turn() {
        pages.add(new ArrayList<>());
        y = sheet.top();
    }
}
