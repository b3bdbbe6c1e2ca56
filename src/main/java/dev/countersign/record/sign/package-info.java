/** Signs records: keys, what a signer says, and the signature in the file. */
@NullMarked
package dev.countersign.record.sign;

import org.jspecify.annotations.NullMarked;
