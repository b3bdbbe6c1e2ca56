package dev.countersign.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while somebody edits, and started again: no edit older than a second is missing. Each start opens what
 * the one before left behind and says what it found.
 */
class KillTest {
    private static final long SECOND = 1000;

    @TempDir
    private Path home;

    private record Edit(long at, String place, String value) {}

    /** One life of the program, from its start to its end by a kill. */
    private record Life(Map<String, String> found, List<Edit> edits, long killed) {}

    @Test
    void whatWasTypedOutlivesAKill() throws Exception {
        kill(2, new Random());
    }

    @Test
    @Tag("slow")
    void whatWasTypedOutlivesFiftyKills() throws Exception {
        kill(50, new Random(50));
    }

    private void kill(int times, Random random) throws Exception {
        Path file = home.resolve("a.bom.yaml");
        Files.copy(Path.of("samples/unknowns.bom.yaml"), file);
        Map<String, List<Edit>> typed = new HashMap<>();
        long killed = 0;
        int edits = 0;
        for (int round = 0; round <= times; round++) {
            Life life = live(round, round == 0 ? List.of(file.toString()) : List.of(), 300 + random.nextInt(1500));
            requireKept(round, life.found(), typed, killed);
            typed.clear();
            life.found()
                    .forEach((place, value) -> typed.put(place, new ArrayList<>(List.of(new Edit(0, place, value)))));
            life.edits().forEach(edit -> typed.get(edit.place()).add(edit));
            killed = life.killed();
            edits += life.edits().size();
        }
        System.out.println("killed " + times + " times, " + edits + " edits, none older than a second lost");
        assertThat(edits).isGreaterThan(times * 3);
    }

    /** Each field holds the last edit older than a second, or a later one. */
    private static void requireKept(int round, Map<String, String> found, Map<String, List<Edit>> typed, long killed) {
        Map<String, String> lost = new HashMap<>();
        typed.forEach((place, edits) -> {
            int last = 0;
            for (int i = 0; i < edits.size(); i++) {
                last = edits.get(i).at() <= killed - SECOND ? i : last;
            }
            List<Edit> possible = edits.subList(last, edits.size());
            if (possible.stream()
                    .map(Edit::value)
                    .noneMatch(value -> value.equals(KillRobot.ANYTHING) || value.equals(found.get(place)))) {
                lost.put(place, "found \"" + found.get(place) + "\", typed by then " + ages(possible, killed));
            }
        });
        assertThat(lost).as("after kill %d", round).isEmpty();
    }

    private static List<String> ages(List<Edit> edits, long killed) {
        return edits.stream()
                .map(edit -> edit.value() + ", " + (killed - edit.at()) + " ms before the kill")
                .toList();
    }

    private Life live(int round, List<String> files, int millis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dprism.text=t2k",
                "-Djava.awt.headless=true",
                "-Dheadless.geometry=1600x1200-32",
                "-Duser.home=" + home,
                "-Dcountersign.home=" + home.resolve("own"),
                "-cp",
                System.getProperty("java.class.path"),
                KillRobot.class.getName(),
                String.valueOf(round)));
        command.addAll(files);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(home.resolve("errors.txt").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("DISPLAY", ":none");
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(1);
        Thread reading = new Thread(() -> read(process, lines, ready));
        reading.start();
        try {
            assertThat(ready.await(60, TimeUnit.SECONDS)).as(this::errors).isTrue();
            Thread.sleep(millis);
            assertThat(process.isAlive()).as(this::errors).isTrue();
        } finally {
            process.destroyForcibly();
        }
        long killed = System.currentTimeMillis();
        process.waitFor(20, TimeUnit.SECONDS);
        reading.join();
        return life(lines, killed);
    }

    private String errors() {
        try {
            return Files.readString(home.resolve("errors.txt"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void read(Process process, List<String> lines, CountDownLatch ready) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("READY")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            lines.add("END\t" + e.getMessage());
        }
    }

    private static Life life(List<String> lines, long killed) {
        Map<String, String> found = new HashMap<>();
        List<Edit> edits = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("FOUND")) {
                found.put(cells[1], cells[2]);
            } else if (cells[0].equals("WILL") && cells.length == 3) {
                // killed before it could say that it has
                edits.add(new Edit(Long.MAX_VALUE, cells[1], cells[2]));
            } else if (cells[0].equals("EDIT") && cells.length == 4) {
                edits.set(edits.size() - 1, new Edit(Long.parseLong(cells[1]), cells[2], cells[3]));
            }
        }
        return new Life(found, edits, killed);
    }
}
