package dev.countersign.draft;

/**
 * A file of a kind that is not read: silence about it would be a false clean bill.
 *
 * @param file the file, relative to the checkout
 * @param kind what it is, in English words: {@code CircleCI}, {@code Makefile}, {@code agent instructions}
 */
public record SeenNotRead(String file, String kind) {}
