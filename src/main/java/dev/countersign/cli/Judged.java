package dev.countersign.cli;

import dev.countersign.posture.Matrix;

/**
 * A document with its verdicts.
 *
 * @param subject the document
 * @param matrix its verdicts
 */
record Judged(Subject subject, Matrix matrix) {}
