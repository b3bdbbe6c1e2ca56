package dev.countersign.posture;

/** Reads what a statement such as "no production data access" denies. */
public interface DenialReader {
    /** What a statement denies; a denial with everything empty where nothing can be read. */
    Denial read(String statement);
}
