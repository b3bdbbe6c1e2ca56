package dev.countersign.draft.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShellReaderTest {
    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of("npm publish # git push", List.of("0 npm publish")),
                Arguments.of("echo \"a # b\"; ls", List.of("0 echo a # b", "0 ls")),
                Arguments.of("git push \\\n  origin \\\n  main\nls", List.of("0 git push origin main", "3 ls")),
                Arguments.of("a && b || c; d | e & f", List.of("0 a", "0 b", "0 c", "0 d", "0 e", "0 f")),
                Arguments.of("(cd x && npm publish)", List.of("0 cd x", "0 npm publish")),
                Arguments.of("x=$(git push origin main)", List.of("0 git push origin main")),
                Arguments.of("echo \"$(gh pr merge 1)\"", List.of("0 gh pr merge 1", "0 echo $(gh pr merge 1)")),
                Arguments.of("echo `git push`", List.of("0 git push", "0 echo `git push`")),
                Arguments.of("cat <<EOF\ngit push\nEOF\nls", List.of("0 cat", "3 ls")),
                Arguments.of("cat > f <<-'E'\n\tgit push\n\tE\nls", List.of("0 cat", "3 ls")),
                Arguments.of("bash <<EOF\ngit push\nEOF", List.of("0 bash", "1 git push")),
                Arguments.of("env A=b C=d npm publish", List.of("0 npm publish")),
                Arguments.of("A=b npm publish", List.of("0 npm publish")),
                Arguments.of("sudo -u x timeout -k 5 10m nice -n 5 npm publish", List.of("0 npm publish")),
                Arguments.of(
                        "find . -print0 | xargs -0 -n 1 gh pr merge", List.of("0 find . -print0", "0 gh pr merge")),
                Arguments.of("npx -y wrangler@3 deploy", List.of("0 wrangler deploy")),
                Arguments.of("pnpm --filter x exec wrangler deploy", List.of("0 wrangler deploy")),
                Arguments.of("uv run --extra dev twine upload dist/*", List.of("0 twine upload dist/*")),
                Arguments.of("uvx --from twine twine upload d", List.of("0 twine upload d")),
                Arguments.of("bunx @scope/tool@1.2 go", List.of("0 @scope/tool go")),
                Arguments.of("docker run --rm -v a:b image npm publish", List.of("0 npm publish")),
                Arguments.of("docker compose run --rm web rails db:migrate", List.of("0 rails db:migrate")),
                Arguments.of("sh -c 'git push && ls'", List.of("0 sh -c git push && ls", "0 git push", "0 ls")),
                Arguments.of(
                        "if ! git diff --quiet; then\n  git push\nelse\n  ls\nfi",
                        List.of("0 git diff --quiet", "1 git push", "3 ls")),
                Arguments.of("for f in $(ls); do\n npm publish $f\ndone", List.of("0 ls", "1 npm publish $f")),
                Arguments.of(
                        "while read -r x; do gh pr merge $x; done < f", List.of("0 read -r x", "0 gh pr merge $x")),
                Arguments.of("release() {\n git push\n}\nrelease", List.of("1 git push", "3 release")),
                Arguments.of(
                        "case \"$x\" in\n a|b)\n  git push ;;\n *)\n  ls\n  ;;\nesac\npwd",
                        List.of("2 git push", "4 ls", "7 pwd")),
                Arguments.of("[[ $a == \"b\" && $c != d ]] && git push", List.of("0 git push")),
                Arguments.of("(( i < 3 )) && ls", List.of("0 ls")),
                Arguments.of("files=(a $(git push) b)\nls", List.of("0 git push", "1 ls")),
                Arguments.of("while x; do y; done < <(gh api repos/x)", List.of("0 x", "0 y", "0 gh api repos/x")),
                Arguments.of("echo ${{ a && 'b' || \"c\" }} ; ls", List.of("0 echo ${{ a && 'b' || \"c\" }}", "0 ls")),
                Arguments.of("echo '\ngit push\n'\nls", List.of("0 echo \ngit push\n", "3 ls")),
                Arguments.of("echo \"unclosed\ngit push", List.of("0 echo unclosed\ngit push")),
                Arguments.of("x=${a:-$(git push)}", List.of("0 git push")),
                Arguments.of("echo $((1 + 2)) > f 2>&1; ls", List.of("0 echo $((1 + 2))", "0 ls")));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theCommandsOfAScriptAreFoundWithTheirLines(String script, List<String> expected) {
        assertThat(ShellReader.read(script).stream().map(c -> c.line() + " " + c.text()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatACommandWritesAndReadsIsKept() {
        Command command = ShellReader.read("cat >> .github/workflows/a.yml <<EOF\nbody\nEOF")
                .get(0);

        assertThat(command.writesTo()).containsExactly(".github/workflows/a.yml");
        assertThat(command.input()).isEqualTo("body\n");
    }

    @Test
    void noTextBringsTheReaderDown() {
        java.util.Random random = new java.util.Random(7);
        String alphabet = "ab$(){}[]'\"`\\|&;<>#\n =${{esac case in EOF";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < random.nextInt(60); j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(ShellReader.read(text.toString())).isNotNull();
        }
        assertThat(ShellReader.read("$(".repeat(5000))).isNotNull();
        assertThat(ShellReader.read("(".repeat(50_000))).isNotNull();
    }
}
