package dev.countersign.posture;

import dev.countersign.model.Action;
import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Credential;
import dev.countersign.model.CredentialKind;
import dev.countersign.model.CredentialLifetime;
import dev.countersign.model.CredentialScope;
import dev.countersign.model.Id;
import dev.countersign.model.Open;
import dev.countersign.model.Reach;
import dev.countersign.model.Ref;
import dev.countersign.model.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a document knows about the credentials a workflow uses. */
final class CredentialsAnswer {
    private final AgentActionBom document;
    private final RowFacts facts;
    private final AnswerLines answer = new AnswerLines();

    private CredentialsAnswer(AgentActionBom document) {
        this.document = document;
        this.facts = new RowFacts(document);
    }

    static Prefilled of(AgentActionBom document, Id question) {
        CredentialsAnswer answer = new CredentialsAnswer(document);
        document.credentials().forEach(answer::credential);
        answer.gaps();
        answer.users();
        return answer.answer.to(question);
    }

    private void credential(Credential credential) {
        List<String> users = new ArrayList<>();
        users(credential).forEach(a -> users.add(Arguments.name(a)));
        document.tools().stream()
                .filter(t -> t.credential().equals(Ref.to(credential.id())))
                .forEach(t -> users.add(name(t)));
        answer.sayLists(
                users.isEmpty() ? "credentials.unused" : "credentials.used",
                List.of(
                        List.of(name(credential)),
                        List.of(Arguments.word(kind(credential))),
                        List.of(Arguments.word(credential.scope())),
                        List.of(Arguments.word(credential.lifetime())),
                        users));
        answer.from(Address.credential(credential.id()));
    }

    private List<Action> users(Credential credential) {
        return document.actions().stream()
                .filter(a -> a.credential().equals(Ref.to(credential.id())))
                .toList();
    }

    private static Open<CredentialKind> kind(Credential credential) {
        return credential.kind().word().isEmpty() ? Open.of(CredentialKind.UNKNOWN) : credential.kind();
    }

    private void gaps() {
        missField("kind", c -> kind(c).is(CredentialKind.UNKNOWN));
        missField("scope", c -> c.scope() == CredentialScope.UNKNOWN);
        missField("lifetime", c -> c.lifetime() == CredentialLifetime.UNKNOWN);
    }

    private void missField(String key, Predicate<Credential> unknown) {
        List<Credential> missing =
                document.credentials().stream().filter(unknown).toList();
        answer.missFor(
                "credentials." + key + "_unknown",
                missing.stream().map(CredentialsAnswer::name).toList());
        missing.forEach(c -> answer.lacking(Address.credential(c.id()).at(key)));
    }

    private void users() {
        List<Action> rows = document.actions().stream()
                .filter(a -> a.reach() != Reach.NOT_REACHABLE)
                .toList();
        answer.sayAll(
                "credentials.without",
                rows.stream()
                        .filter(a -> a.credential().equals(Ref.NONE))
                        .map(Arguments::name)
                        .toList());
        List<Action> unknown =
                rows.stream().filter(a -> isUnknown(a.credential())).toList();
        List<Tool> tools =
                document.tools().stream().filter(t -> isUnknown(t.credential())).toList();
        answer.missFor(
                "credentials.of_rows_unknown",
                unknown.stream().map(Arguments::name).toList());
        answer.missFor(
                "credentials.of_tools_unknown",
                tools.stream().map(CredentialsAnswer::name).toList());
        unknown.forEach(a -> answer.lacking(Address.action(a.id()).at("credential")));
        tools.forEach(t -> answer.lacking(Address.tool(t.id()).at("credential")));
        if (rows.isEmpty() && document.credentials().isEmpty()) {
            answer.miss("credentials.none");
        }
    }

    private boolean isUnknown(Ref credential) {
        return !credential.equals(Ref.NONE) && facts.credential(credential).isEmpty();
    }

    private static String name(Credential credential) {
        return Named.or(credential.name(), credential.id());
    }

    private static String name(Tool tool) {
        return Named.or(tool.name(), tool.id());
    }
}
