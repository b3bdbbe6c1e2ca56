package dev.countersign.record.content;

import dev.countersign.record.RecordId;
import dev.countersign.record.RecordInput;
import dev.countersign.record.RecordJson;
import dev.countersign.record.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All a record says, in reading order, without saying how it looks.
 *
 * @param recordId its id
 * @param date the day it is of; empty for an undated one
 * @param frame what stands on every page
 * @param blocks what it says
 * @param attachments the files inside it
 */
public record RecordContent(
        RecordId recordId, Optional<LocalDate> date, Frame frame, List<Block> blocks, List<Attachment> attachments) {
    /** The name of the attached document. */
    public static final String DOCUMENT = "document.bom.yaml";

    /** The name of the attached posture. */
    public static final String POSTURE = "posture.yaml";

    /** The name of the attachment in which the record speaks about itself. */
    public static final String RECORD = "record.json";

    /** Copies the lists. */
    public RecordContent {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
    }

    /** The content of the record made of an input. */
    public static RecordContent of(RecordInput input) {
        Material material = new Material(input, false);
        RecordId id = RecordId.of(input);
        return new RecordContent(id, input.date(), frame(material, id), blocks(material, id), attachments(input));
    }

    /**
     * The content of a redacted copy of that record: without file paths, names of credentials and text of evidence, without
     * files inside and fields to sign in, and saying so on every page.
     */
    public static RecordContent redacted(RecordInput input) {
        Material material = new Material(input.redacted(), true);
        RecordId id = RecordId.of(input);
        return new RecordContent(id, input.date(), frame(material, id), blocks(material, id), List.of());
    }

    /**
     * The beginning of it: all that comes before a number of rows of tables and items of lists is spent.
     *
     * @param entries that number
     */
    public RecordContent beginning(int entries) {
        return new RecordContent(recordId, date, frame, new Beginning(entries).of(blocks), attachments);
    }

    private static Frame frame(Material material, RecordId id) {
        Say say = material.say();
        String digest = material.input().documentSha256();
        Optional<String> draft = material.matrix().isReady() ? Optional.empty() : Optional.of(say.text("draft"));
        String head = say.text("head", material.title());
        return new Frame(
                say.text("title", material.title()),
                say.language(),
                material.input().options().paper(),
                draft.map(word -> word + " · " + head).orElse(head),
                material.input().options().classification(),
                say.text("foot", id.text(), digest.substring(0, 6) + "…" + digest.substring(digest.length() - 6)),
                material.isRedacted() ? Optional.of(say.text("redacted.notice", id.text(), digest)) : Optional.empty(),
                draft);
    }

    private static List<Block> blocks(Material material, RecordId id) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(FirstPage.of(material));
        blocks.add(new Block.NewPage());
        add(Section.MATRIX, material, new MatrixSection(material).blocks(), blocks);
        add(Section.QUESTIONS, material, new QuestionsSection(material).blocks(), blocks);
        add(Section.PROOF, material, new ProofSection(material).blocks(), blocks);
        add(Section.OPEN, material, new OpenSection(material).blocks(), blocks);
        add(Section.EVIDENCE, material, new EvidenceSection(material).blocks(), blocks);
        add(Section.LOG, material, new LogSection(material).blocks(), blocks);
        add(Section.SIGN_OFF, material, new SignOffSection(material).blocks(), blocks);
        add(Section.CHECK, material, new CheckSection(material, id).blocks(), blocks);
        return blocks;
    }

    private static void add(Section section, Material material, List<Block> content, List<Block> blocks) {
        if (material.has(section)) {
            String heading = material.heading(section);
            blocks.add(new Block.Heading(Block.Rank.SECTION, heading, Optional.empty(), Optional.of(heading)));
            blocks.addAll(content);
        }
    }

    private static List<Attachment> attachments(RecordInput input) {
        return List.of(
                new Attachment(DOCUMENT, "application/yaml", "documentSha256", input.documentYaml()),
                new Attachment(POSTURE, "application/yaml", "postureSha256", input.postureYaml()),
                new Attachment(RECORD, "application/json", "recordJsonSha256", RecordJson.of(input)));
    }
}
