package dev.countersign.posture.path;

/**
 * A stop of an action path. Names are as the document has them; whoever shows them shows what could deceive.
 *
 * @param lane which stop
 * @param name what it is called
 * @param unsure whether the name says that nobody knows
 * @param detail what stands below the name; empty for nothing
 * @param detailUnsure whether the detail says that something is unknown, assumed or missing
 */
public record Stop(Lane lane, String name, boolean unsure, String detail, boolean detailUnsure) {
    /** A stop that is known. */
    static Stop known(Lane lane, String name, String detail) {
        return new Stop(lane, name, false, detail, false);
    }
}
