package dev.countersign.draft.shell;

import dev.countersign.model.ActionClass;

/**
 * What a command does.
 *
 * @param actionClass the class
 * @param object what it is done to: a registry, a platform; empty for nothing in particular
 */
public record Deed(ActionClass actionClass, String object) {}
