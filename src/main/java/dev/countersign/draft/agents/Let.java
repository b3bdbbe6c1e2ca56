package dev.countersign.draft.agents;

import dev.countersign.model.ActionClass;

/**
 * Something a rule lets through.
 *
 * @param actionClass what kind of thing it is
 * @param object what tells it from others of its class; empty for none
 * @param server the server whose tool it is; empty for none
 * @param guessed whether only a name says so, as what is behind it cannot be seen
 */
record Let(ActionClass actionClass, String object, String server, boolean guessed) {
    static Let of(ActionClass actionClass) {
        return new Let(actionClass, "", "", false);
    }

    static Let of(ActionClass actionClass, String object) {
        return new Let(actionClass, object, "", false);
    }
}
