package dev.countersign.draft.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads the commands of a script: comments, quotes, lists and pipes, subshells and substitutions, here-documents, control
 * flow and functions. All branches count. What is no shell is read as far as it looks like one; nothing is refused.
 */
public final class ShellReader {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_COMMANDS = 20_000;
    private static final Set<String> DROPPED =
            Set.of("if", "then", "elif", "else", "fi", "while", "until", "do", "done", "!", "{", "}", "esac", "coproc");
    private static final Set<String> SHELLS = Set.of("bash", "sh", "zsh", "dash", "ash", "ksh");

    private final Cursor at;
    private final int depth;
    private final List<Command> found;
    private final Deque<HereDocument> awaited = new ArrayDeque<>();
    private List<String> words = new ArrayList<>();
    private List<String> variables = new ArrayList<>();
    private List<String> targets = new ArrayList<>();
    private int line;
    private boolean piped;
    private boolean toPipe;
    private int cases;
    private boolean patternNext;

    /** A here-document that starts behind the present line. */
    private record HereDocument(String end, boolean indented, int command) {}

    private ShellReader(String text, int firstLine, int depth, List<Command> found) {
        this.at = new Cursor(text, firstLine);
        this.depth = depth;
        this.found = found;
    }

    /** The commands of a text, wrappers taken off, in the order they stand there. */
    public static List<Command> read(String text) {
        List<Command> found = new ArrayList<>();
        new ShellReader(text.replace("\r", ""), 0, 0, found).run();
        return found.stream().filter(command -> !command.words().isEmpty()).toList();
    }

    private void run() {
        while (!at.isEnd() && found.size() < MAX_COMMANDS) {
            step();
        }
        finish();
    }

    private void step() {
        if (at.skip("\\\n")) {
            return;
        }
        char c = at.peek();
        if (c == '\n') {
            finish();
            at.next();
            documents();
        } else if (c == ' ' || c == '\t') {
            at.next();
        } else if (c == '#') {
            at.toLineEnd();
        } else if (patternNext && cases > 0) {
            pattern();
        } else if (!operator(c)) {
            word();
        }
    }

    /** Whether an operator stood here; it is read. */
    private boolean operator(char c) {
        if (words.isEmpty() && at.looksAt("((")) {
            at.balanced('(', ')');
            return true;
        }
        if (at.skip("&>>") || at.skip("&>")) {
            redirect();
        } else if (at.looksAt("<(") || at.looksAt(">(")) {
            at.next();
            nested(at.inside('(', ')'));
            words.add("<(…)");
        } else if (at.skip("<<<")) {
            at.skipBlanks();
            readWord();
        } else if (at.skip("<<-")) {
            document(true);
        } else if (at.skip("<<")) {
            document(false);
        } else if (c == '<') {
            at.next();
            at.skip("&");
            at.skipBlanks();
            if (at.looksAt("<(")) {
                at.next();
                nested(at.inside('(', ')'));
            } else {
                readWord();
            }
        } else if (c == '>') {
            at.next();
            at.skip(">");
            at.skip("|");
            redirect();
        } else if (at.skip(";;&") || at.skip(";;") || at.skip(";&")) {
            finish();
            patternNext = cases > 0;
        } else if (at.skip("&&") || at.skip("||")) {
            finish();
        } else if (at.skip("|&") || at.skip("|")) {
            toPipe = true;
            finish();
        } else if (c == ';' || c == '&' || c == '(' || c == ')') {
            at.next();
            if (c == '(' && !words.isEmpty() && at.peek() == ')') {
                at.next();
                words.clear();
            } else {
                finish();
            }
        } else {
            return false;
        }
        return true;
    }

    private void redirect() {
        if (at.skip("&")) {
            readWord();
            return;
        }
        at.skipBlanks();
        targets.add(readWord());
    }

    private void document(boolean indented) {
        at.skipBlanks();
        awaited.add(new HereDocument(readWord(), indented, found.size()));
    }

    /** The texts of here-documents: data, unless a shell reads them. */
    private void documents() {
        while (!awaited.isEmpty()) {
            HereDocument document = awaited.removeFirst();
            int first = at.line();
            String body = at.untilLine(document.end(), document.indented());
            if (document.command() < found.size()) {
                Command reader = found.get(document.command());
                found.set(
                        document.command(),
                        new Command(
                                reader.words(),
                                reader.line(),
                                reader.variables(),
                                reader.writesTo(),
                                body,
                                reader.piped()));
                boolean shell = SHELLS.contains(reader.program())
                        && reader.arguments().stream().allMatch(a -> a.startsWith("-"));
                if ((shell || reader.program().equals("ssh")) && depth < MAX_DEPTH) {
                    new ShellReader(body, first, depth + 1, found).run();
                }
            }
        }
    }

    private void word() {
        int start = at.position();
        if (words.isEmpty()) {
            line = at.line();
        }
        String word = readWord();
        if (at.position() == start) {
            at.next();
            return;
        }
        boolean stream = word.matches("[0-9]") && (at.peek() == '>' || at.peek() == '<');
        if (stream || (words.isEmpty() && first(word))) {
            return;
        }
        words.add(word);
        if (words.size() == 1 && word.equals("[[")) {
            at.until("]]");
            words.clear();
        }
        if (words.size() == 3 && words.get(0).equals("case") && word.equals("in")) {
            words.clear();
            cases++;
            patternNext = true;
        }
    }

    /** Whether a first word is no command: a keyword, or a variable that is set. */
    private boolean first(String word) {
        if (word.equals("esac")) {
            cases = Math.max(0, cases - 1);
            patternNext = false;
        }
        if (DROPPED.contains(word)) {
            return true;
        }
        if (word.matches("[A-Za-z_][A-Za-z0-9_]*(?:\\[[^\\]]*\\])?\\+?=(?s:.*)")) {
            if (word.endsWith("=") && at.peek() == '(') {
                array();
            }
            variables.add(word);
            return true;
        }
        return false;
    }

    private void array() {
        String inside = at.inside('(', ')');
        substitutions(inside, at.line());
    }

    private void pattern() {
        while (!at.isEnd() && at.peek() != ')') {
            if (at.looksAt("esac") && words.isEmpty()) {
                patternNext = false;
                return;
            }
            if (at.peek() == '#') {
                at.toLineEnd();
            } else if (at.peek() == '"' || at.peek() == '\'') {
                readWord();
            } else {
                at.next();
            }
        }
        at.next();
        patternNext = false;
    }

    private String readWord() {
        WordReader reader = new WordReader(at);
        String word = reader.read();
        reader.substitutions().forEach(inner -> nested(inner.text(), inner.line()));
        return word;
    }

    private void substitutions(String text, int from) {
        WordReader reader = new WordReader(new Cursor(text, from));
        reader.readAll();
        reader.substitutions().forEach(inner -> nested(inner.text(), inner.line()));
    }

    private void nested(String text) {
        nested(text, at.line() - (int) text.chars().filter(c -> c == '\n').count());
    }

    private void nested(String text, int from) {
        if (depth < MAX_DEPTH) {
            new ShellReader(text, from, depth + 1, found).run();
        }
    }

    private void finish() {
        boolean intoPipe = toPipe;
        toPipe = false;
        if (!words.isEmpty() && !isLoopHead()) {
            add(new Command(words, line, variables, targets, "", piped));
        } else if (!variables.isEmpty() || !targets.isEmpty()) {
            found.add(new Command(List.of(), line, variables, targets, "", piped));
        }
        piped = intoPipe;
        words = new ArrayList<>();
        variables = new ArrayList<>();
        targets = new ArrayList<>();
    }

    private boolean isLoopHead() {
        String first = words.get(0);
        return first.equals("for") || first.equals("select") || first.equals("function") || first.equals("case");
    }

    private void add(Command command) {
        for (Command inner : Wrappers.unwrapped(command)) {
            found.add(inner);
            String script = Wrappers.script(inner);
            if (!script.isEmpty() && depth < MAX_DEPTH) {
                new ShellReader(script, command.line(), depth + 1, found).run();
            }
        }
    }
}
