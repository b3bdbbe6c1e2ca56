package dev.countersign.record.content;

/**
 * A file inside the record.
 *
 * @param name its name
 * @param mediaType what it is
 * @param property the name of the property that holds its digest
 * @param bytes its bytes; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are compared by digest
public record Attachment(String name, String mediaType, String property, byte[] bytes) {}
