package dev.countersign.ui.pane.signoff;

import dev.countersign.edit.Places;
import dev.countersign.edit.SetList;
import dev.countersign.model.Address;
import dev.countersign.model.Open;
import dev.countersign.model.Participant;
import dev.countersign.model.Role;
import dev.countersign.model.Signer;
import dev.countersign.model.Words;
import dev.countersign.text.Texts;
import dev.countersign.ui.control.Parts;
import dev.countersign.ui.session.Session;
import dev.countersign.ui.shell.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** People in roles: those who must sign, those who were there. */
public final class PeopleList<P extends Record> extends VBox {
    private final Session session;
    private final Ui ui;
    private final Texts texts;
    private final Address at;
    private final BiFunction<Open<Role>, String, P> make;
    private final Function<P, Open<Role>> role;
    private final Function<P, String> name;
    private final boolean rolesOnce;
    private final VBox list = new VBox(6);
    private final Button add;

    private PeopleList(
            Session session,
            Ui ui,
            String key,
            boolean rolesOnce,
            BiFunction<Open<Role>, String, P> make,
            Function<P, Open<Role>> role,
            Function<P, String> name) {
        super(6);
        this.session = session;
        this.ui = ui;
        this.texts = ui.texts();
        this.at = Address.REVIEW.at(key);
        this.rolesOnce = rolesOnce;
        this.make = make;
        this.role = role;
        this.name = name;
        this.add = Parts.button(texts.get("pane.sign_off.person.add"), "add-" + key.replace('.', '-'), this::add);
        getChildren().setAll(list, add);
    }

    static PeopleList<Signer> signers(Session session, Ui ui) {
        return new PeopleList<>(session, ui, "signers", true, Signer::new, Signer::role, Signer::name);
    }

    /** Those who are there. */
    public static PeopleList<Participant> participants(Session session, Ui ui) {
        return new PeopleList<>(
                session,
                ui,
                "meeting.participants",
                false,
                (role, name) -> new Participant(name, role),
                Participant::role,
                Participant::name);
    }

    @SuppressWarnings("unchecked") // the list at this address holds nothing else
    private List<P> people() {
        return (List<P>) Places.list(session.document(), at);
    }

    private void set(List<P> people) {
        session.submit(new SetList(at, people));
    }

    /** Adds somebody in the first role nobody has yet. */
    private void add() {
        List<P> all = new ArrayList<>(people());
        List<String> taken = all.stream().map(p -> role.apply(p).word()).toList();
        Role free = Words.values(Role.class).stream()
                .filter(r -> !rolesOnce || !taken.contains(r.word()))
                .findFirst()
                .orElse(Role.OBSERVER);
        all.add(make.apply(Open.of(free), ""));
        set(all);
        show();
        if (list.getChildren().size() == all.size()) {
            nameField(list.getChildren().get(all.size() - 1)).requestFocus();
        }
    }

    private static Node nameField(Node line) {
        return ((HBox) line).getChildren().get(1);
    }

    /** Shows the people as they are now; a line somebody types in stays. */
    public void show() {
        if (!list.isFocusWithin() || list.getChildren().size() != people().size()) {
            list.getChildren().setAll(people().stream().map(this::line).toList());
        }
    }

    private Node line(P person) {
        TextField who = new TextField(name.apply(person));
        who.setPromptText(texts.get("pane.sign_off.person.name"));
        who.setAccessibleText(texts.get("pane.sign_off.person.name"));
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        ComboBox<String> as = new ComboBox<>();
        as.setAccessibleText(texts.get("pane.sign_off.person.role"));
        Words.of(Role.class).forEach(word -> as.getItems().add(ui.wording().word("role", word)));
        as.setEditable(true);
        as.setMinWidth(0);
        as.setPrefWidth(10 * ui.look().pixels());
        as.setValue(ui.wording().word("role", role.apply(person).word()));
        int index = people().indexOf(person);
        as.valueProperty().addListener((o, before, now) -> replace(index, word(as), who.getText()));
        who.setOnAction(e -> replace(index, word(as), who.getText()));
        who.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                replace(index, word(as), who.getText());
            }
        });
        HBox line = new HBox(
                8,
                as,
                who,
                Parts.iconButton("fth-x", texts.get("pane.sign_off.person.remove"), "", () -> removeAt(index)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String word(ComboBox<String> as) {
        return Words.of(Role.class).stream()
                .filter(word -> ui.wording().word("role", word).equals(as.getValue()))
                .findFirst()
                .orElseGet(() -> String.valueOf(as.getValue()).strip());
    }

    private void replace(int index, String asRole, String called) {
        List<P> all = new ArrayList<>(people());
        if (index < all.size() && !asRole.isBlank()) {
            all.set(index, make.apply(Open.of(Role.class, asRole), called.strip()));
            set(all);
        }
    }

    private void removeAt(int index) {
        List<P> all = new ArrayList<>(people());
        all.remove(index);
        set(all);
    }

    void focusAdd() {
        add.requestFocus();
    }
}
