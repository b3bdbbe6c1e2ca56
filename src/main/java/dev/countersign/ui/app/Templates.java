package dev.countersign.ui.app;

import dev.countersign.store.AtomicFile;
import dev.countersign.store.StoreFailed;
import dev.countersign.text.Texts;
import dev.countersign.ui.pane.start.StartController.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Documents to begin with: those that ship with the program, and those a team keeps in a folder of its settings. */
final class Templates {
    private static final String SUFFIX = ".bom.yaml";
    private static final String FOLDER = "/dev/countersign/templates/";

    /** Shipped templates, by file name and the key of their texts. */
    private static final List<String> SHIPPED =
            List.of("pr-repair", "dependency-update", "issue-triage", "release-bot", "mcp-ide-agent");

    private final Path own;
    private final AtomicFile writer;
    private final Texts texts;

    Templates(Path own, AtomicFile writer, Texts texts) {
        this.own = own;
        this.writer = writer;
        this.texts = texts;
    }

    /** All of them, the shipped ones first; own ones in the order of their names. */
    List<Template> all() {
        List<Template> all = new ArrayList<>();
        for (String id : SHIPPED) {
            all.add(new Template(
                    id, texts.get("template." + id), texts.get("template." + id + ".help"), () -> shipped(id)));
        }
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().forEach(file -> all.add(own(file)));
            } catch (IOException e) {
                // a folder that cannot be listed offers nothing; the shipped ones are there
            }
        }
        return all;
    }

    private Template own(Path file) {
        String name = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        return new Template("own-" + name, name, texts.get("template.own"), () -> Files.readAllBytes(file));
    }

    /** Keeps a document as a template. */
    Path keep(String name, byte[] bytes) throws StoreFailed, IOException {
        Files.createDirectories(own);
        Path file = own.resolve(name + SUFFIX);
        writer.write(file, bytes);
        return file;
    }

    private static byte[] shipped(String id) {
        try (InputStream in = Templates.class.getResourceAsStream(FOLDER + id + SUFFIX)) {
            return Objects.requireNonNull(in, id).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
