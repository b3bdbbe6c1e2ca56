package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.Environment;
import dev.countersign.model.Reach;
import java.util.ArrayList;
import java.util.List;

/** Statements that deny what a row or a credential grants. */
final class DeniedStatements {
    private static final String CODE = "statement.denied";

    private DeniedStatements() {}

    static List<Remark> in(AgentActionBom document, DenialReader reader) {
        List<Remark> found = new ArrayList<>();
        for (String statement : document.statements()) {
            Denial denial = reader.read(statement);
            document.actions().stream()
                    .filter(action -> denies(denial, action))
                    .map(action -> Remark.of(CODE, Address.action(action.id()), statement, Arguments.name(action)))
                    .forEach(found::add);
            document.credentials().stream()
                    .filter(credential -> denies(denial, credential))
                    .map(credential -> Remark.of(
                            CODE,
                            Address.credential(credential.id()),
                            statement,
                            Named.or(credential.name(), credential.id())))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean denies(Denial denial, Action action) {
        boolean saysSomething =
                denial.actionClass().isPresent() || denial.environment().isPresent();
        return saysSomething
                && action.reach() == Reach.REACHABLE
                && denial.actionClass().filter(c -> c != action.actionClass()).isEmpty()
                && denial.environment().filter(e -> e != atWorst(action)).isEmpty();
    }

    private static Environment atWorst(Action action) {
        Environment environment = action.effectiveEnvironment();
        return environment == Environment.UNKNOWN ? Environment.PRODUCTION : environment;
    }

    private static boolean denies(Denial denial, Credential credential) {
        return denial.broadScope().filter(broad -> isOfScope(credential, broad)).isPresent()
                || denial.standing()
                        .filter(standing -> isOfLifetime(credential, standing))
                        .isPresent();
    }

    private static boolean isOfScope(Credential credential, boolean broad) {
        return broad ? credential.scope().isBroad() : credential.scope().isNarrow();
    }

    private static boolean isOfLifetime(Credential credential, boolean standing) {
        return standing
                ? credential.lifetime().isStanding()
                : credential.lifetime().isShort();
    }
}
