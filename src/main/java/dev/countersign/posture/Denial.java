package dev.countersign.posture;

import dev.countersign.model.ActionClass;
import dev.countersign.model.Environment;
import java.util.Optional;

/**
 * What a statement denies. Everything empty: nothing in it could be read.
 *
 * @param actionClass the class of action that does not happen
 * @param environment the environment that is not touched
 * @param broadScope true: no broad credential; false: no narrow one
 * @param standing true: no standing credential; false: no short-lived one
 */
public record Denial(
        Optional<ActionClass> actionClass,
        Optional<Environment> environment,
        Optional<Boolean> broadScope,
        Optional<Boolean> standing) {}
