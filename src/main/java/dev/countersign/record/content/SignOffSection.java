package dev.countersign.record.content;

import dev.countersign.model.Predecessor;
import dev.countersign.model.Signer;
import dev.countersign.posture.Signers;
import dev.countersign.record.Section;
import dev.countersign.record.SignField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who must sign in which role, and what a signature proves and does not. */
final class SignOffSection {
    private static final List<String> OUTCOMES = List.of("approve", "approve_with_conditions", "object", "abstain");

    private final Material material;
    private final Say say;

    SignOffSection(Material material) {
        this.material = material;
        this.say = material.say();
    }

    /** The name of the field in which a required signer signs. */
    static String field(Signer signer) {
        return SignField.required(signer.role().word());
    }

    List<Block> blocks() {
        Blocks blocks = new Blocks();
        if (material.openItems() == Section.SIGN_OFF) {
            OpenSection.open(material, blocks);
        }
        who(blocks);
        blocks.part(say.text("sign.outcomes"))
                .pairs(OUTCOMES.stream()
                        .map(outcome -> new Block.Pair(
                                say.text("sign.outcome." + outcome),
                                List.of(Line.of(say.text("sign.outcome." + outcome + ".means")))))
                        .toList());
        blocks.part(say.text("sign.proves"))
                .bullets(lines("sign.proves.who", "sign.proves.what", "sign.proves.change"));
        blocks.part(say.text("sign.proves_not"))
                .bullets(lines("sign.proves_not.person", "sign.proves_not.time", "sign.proves_not.true"));
        if (!material.isRedacted()) {
            blocks.part(say.text("sign.others")).say(say.text("sign.others.means"));
            blocks.add(new Block.SignBoxes(Stream.of(1, 2).map(this::spare).toList()));
        }
        left(blocks);
        return blocks.list();
    }

    private void who(Blocks blocks) {
        List<Signer> signers = material.review().signers();
        if (signers.isEmpty()) {
            blocks.say(Line.of(say.text("glance.no_signers"), Style.UNSURE));
        }
        blocks.table(
                List.of(
                        new Block.Column(say.field("signer.role"), 30),
                        new Block.Column(say.field("signer.name"), 40),
                        new Block.Column(say.text("sign.field"), 30)),
                signers.stream().map(this::signer).toList());
        if (!signers.isEmpty()) {
            blocks.aside(say.text(material.isRedacted() ? "redacted.cannot_sign" : "sign.where"));
        }
    }

    private Block.Row signer(Signer signer) {
        List<Line> name = new ArrayList<>();
        name.add(Material.named(signer.name()).map(Line::of).orElse(Line.of(say.text("sign.anybody"), Style.QUIET)));
        if (Signers.isOwner(signer.role().word(), signer.name(), material.workflow())) {
            name.add(Line.of(say.text("sign.owner"), Style.QUIET));
        }
        return Blocks.row(
                List.of(Line.of(say.word(signer.role()), Style.STRONG)),
                name,
                List.of(Line.of(field(signer), Style.QUIET_CODE)));
    }

    private List<Line> lines(String... keys) {
        return Arrays.stream(keys).map(key -> Line.of(say.text(key))).toList();
    }

    private Block.SignBox spare(int number) {
        return new Block.SignBox(
                SignField.spare(number),
                say.text("sign.other"),
                List.of(Line.of(say.text("sign.other.to_sign"), Style.QUIET)),
                say.text("sign.other.hint", number));
    }

    private void left(Blocks blocks) {
        List<String> left = Arrays.stream(Section.values())
                .filter(section -> !material.has(section))
                .map(material::heading)
                .toList();
        if (!left.isEmpty()) {
            blocks.part(say.text("left_out")).say(say.text("left_out.which", String.join("; ", left)));
        }
        Predecessor predecessor = material.review().predecessor();
        if (!predecessor.record().isBlank() || !predecessor.documentSha256().isBlank()) {
            blocks.part(say.field("review.predecessor"))
                    .pairs(List.of(
                            pair("check.record", predecessor.record()),
                            pair("check.document", predecessor.documentSha256())));
        }
    }

    private Block.Pair pair(String key, String digest) {
        return new Block.Pair(say.text(key), List.of(Line.of(digest, Style.CODE)));
    }
}
