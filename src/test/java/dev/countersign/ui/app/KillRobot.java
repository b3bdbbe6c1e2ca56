package dev.countersign.ui.app;

import dev.countersign.Main;
import dev.countersign.ui.shell.PaneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * The real program with somebody at its keys: opens what was left behind, says what it finds in each field, and then edits,
 * decides and undoes at random until it is killed. Each line it prints is {@code FOUND place value}, {@code WILL place value} before an edit and
 * {@code EDIT millis place value} after it.
 */
public final class KillRobot implements Runnable {
    private static final Map<PaneId, List<String>> FIELDS = Map.of(
            PaneId.WORKFLOW, List.of("owner", "review_owner", "agent", "purpose", "repository", "path"),
            PaneId.ACTIONS, List.of("name", "target"),
            PaneId.CREDENTIALS, List.of("name", "owner", "revocation"));

    private static final String RATIONALE = "decision#rationale";

    /** Stands for a text that is not known beforehand. */
    static final String ANYTHING = "*";

    private final Random random;
    private final long round;

    private KillRobot(long round) {
        this.round = round;
        this.random = new Random(round);
    }

    /** Starts the program with the arguments behind the first, which is the number of the round. */
    public static void main(String[] args) {
        Thread robot = new Thread(new KillRobot(Long.parseLong(args[0])), "robot");
        robot.setDaemon(true);
        robot.start();
        Main.main(List.of(args).subList(1, args.length).toArray(String[]::new));
    }

    @Override
    public void run() {
        try {
            until(() -> !Window.getWindows().isEmpty()
                    && find("paneHost").or(() -> find("recover-open")).isPresent());
            Thread.sleep(200);
            if (onFx(() -> find("recover-open")).isPresent()) {
                onFx(() -> fire("recover-open"));
            }
            // a view comes into the window in parts, the explanation last
            until(() -> find("table").isPresent() && find("park").isPresent());
            for (PaneId pane : FIELDS.keySet()) {
                onFx(() -> fire("pane-" + pane.word()));
                for (String field : FIELDS.get(pane)) {
                    say(
                            "FOUND",
                            pane.word() + "#" + field,
                            onFx(() -> input(field).getText()));
                }
            }
            onFx(KillRobot::selectFirstRow);
            say("FOUND", RATIONALE, onFx(() -> rationale().getText()));
            onFx(KillRobot::bringToFront);
            say("READY", "", "");
            edit();
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
        }
    }

    private void edit() throws Exception {
        List<PaneId> panes = new ArrayList<>(FIELDS.keySet());
        panes.sort(null);
        for (int number = 0; ; number++) {
            if (random.nextInt(5) == 0) {
                decide("round " + round + " decision " + number);
                continue;
            }
            PaneId pane = panes.get(random.nextInt(panes.size()));
            List<String> fields = FIELDS.get(pane);
            String field = fields.get(random.nextInt(fields.size()));
            String value = "round " + round + " edit " + number;
            onFx(() -> fire("pane-" + pane.word()));
            say("WILL", pane.word() + "#" + field, value);
            onFx(() -> type(field, value));
            done(pane.word() + "#" + field, value);
            Thread.sleep(random.nextInt(80));
            if (random.nextInt(4) == 0) {
                undo(pane.word() + "#" + field, field);
            }
        }
    }

    private void undo(String place, String field) throws Exception {
        say("WILL", place, ANYTHING);
        onFx(() -> fire("undo"));
        done(place, onFx(() -> input(field).getText()));
    }

    /** A verdict, and why: without the verdict there is no field for the reason, and nothing would be found. */
    private void decide(String why) throws Exception {
        onFx(KillRobot::selectFirstRow);
        onFx(() -> fire(random.nextBoolean() ? "block" : "approve"));
        if (onFx(() -> find("speaker-name")).isPresent()) {
            onFx(() -> {
                ((TextInputControl) find("speaker-name").orElseThrow()).setText("Reviewer on duty");
                return fire("speaker-go");
            });
        }
        say("WILL", RATIONALE, why);
        onFx(() -> write(rationale(), why));
        done(RATIONALE, why);
    }

    private static boolean selectFirstRow() {
        TableView<?> table = (TableView<?>) find("table").orElseThrow();
        table.getSelectionModel().clearAndSelect(0);
        return true;
    }

    private static TextInputControl rationale() {
        return (TextInputControl) find("decision-rationale").orElseThrow().lookup(".text-input");
    }

    private static void done(String place, String value) {
        System.out.println("EDIT\t" + System.currentTimeMillis() + "\t" + place + "\t" + value);
    }

    /** A window that is not in front has no field that loses the focus. */
    private static boolean bringToFront() {
        Window.getWindows().get(0).requestFocus();
        return Window.getWindows().get(0).isFocused();
    }

    private static boolean type(String field, String value) {
        return write(input(field), value);
    }

    private static boolean write(TextInputControl input, String value) {
        input.requestFocus();
        input.setText(value);
        boolean isLong = input instanceof TextArea;
        input.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, isLong, false, false));
        return true;
    }

    private static TextInputControl input(String field) {
        Node row = find("paneHost")
                .map(host -> host.lookup("#field-" + field))
                .orElseThrow(() -> new IllegalStateException("no field " + field));
        return (TextInputControl) row.lookup(".text-input");
    }

    private static boolean fire(String id) {
        // a column of the matrix has the name of a button beside it
        Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + id))
                .fire();
        return true;
    }

    private static Optional<Node> find(String id) {
        return Window.getWindows().stream()
                .flatMap(window ->
                        Optional.ofNullable(window.getScene().getRoot().lookup("#" + id)).stream())
                .findFirst();
    }

    private static void say(String what, String place, String value) {
        System.out.println(what + "\t" + place + "\t" + value);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            try {
                if (onFx(holds)) {
                    return;
                }
            } catch (IllegalStateException e) {
                // the toolkit is not there yet
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("waited in vain");
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
