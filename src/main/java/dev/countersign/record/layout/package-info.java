/**
 * A record's words set on pages: fonts, wrapping, tables, page breaks. The result is marks at fixed places, each with the
 * part of the document it belongs to; how a file holds them is not known here.
 */
@NullMarked
package dev.countersign.record.layout;

import org.jspecify.annotations.NullMarked;
