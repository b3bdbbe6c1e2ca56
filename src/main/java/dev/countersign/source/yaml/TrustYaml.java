package dev.countersign.source.yaml;

import dev.countersign.source.Refused;
import dev.countersign.source.yaml.YamlNode.Mapping;
import dev.countersign.source.yaml.YamlNode.Scalar;
import dev.countersign.source.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whom a team trusts: {@code trust/1}. Like a posture it may hold nothing but what the format has. */
public final class TrustYaml {
    private static final String FORMAT = "trust/1";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final ProblemLog problems;
    private final StrictNodes nodes;

    private TrustYaml(YamlText text) {
        this.problems = new ProblemLog(text.lines());
        this.nodes = new StrictNodes(problems);
    }

    /**
     * Reads a list of signers.
     *
     * @throws Refused when the bytes hold none, with every problem that could be found
     */
    public static List<TrustedSigner> read(byte[] bytes) throws Refused {
        YamlText text = YamlText.read(bytes);
        return new TrustYaml(text).read(text.root());
    }

    private List<TrustedSigner> read(YamlNode node) throws Refused {
        if (!(node instanceof Mapping root)) {
            throw problems.refused("bom.root", node.start(), FORMAT);
        }
        Formats.check(root, "trust", FORMAT, problems);
        nodes.refuseOtherKeys(root, List.of("format", "signers"));
        List<TrustedSigner> signers = new ArrayList<>();
        Optional<YamlNode> list = nodes.required(root, "signers");
        if (list.isPresent() && list.get() instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Mapping signer) {
                    signer(signer).ifPresent(signers::add);
                } else {
                    problems.add("node.entry", item.start(), "signers", "roles");
                }
            }
        } else if (list.isPresent()) {
            problems.add("node.list", list.get().start(), "signers");
        }
        problems.refuseIfAny();
        return signers;
    }

    private Optional<TrustedSigner> signer(Mapping node) {
        nodes.refuseOtherKeys(node, List.of("name", "roles", "certificate_sha256"));
        String name = node.value("name")
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text())
                .orElse("");
        List<String> roles = new ArrayList<>();
        Optional<YamlNode> list = nodes.required(node, "roles");
        if (list.isPresent() && list.get() instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Scalar role && !role.text().isBlank()) {
                    roles.add(role.text());
                } else {
                    problems.add("node.item", item.start(), "roles");
                }
            }
        } else if (list.isPresent()) {
            problems.add("node.list", list.get().start(), "roles");
        }
        return nodes.requiredText(node, "certificate_sha256")
                .flatMap(this::digest)
                .map(digest -> new TrustedSigner(name, roles, digest));
    }

    private Optional<String> digest(Scalar scalar) {
        String digest = scalar.text().replace(":", "").toLowerCase(Locale.ROOT);
        if (!DIGEST.matcher(digest).matches()) {
            problems.add("trust.certificate", scalar.start(), ProblemLog.quoted(scalar.text()));
            return Optional.empty();
        }
        return Optional.of(digest);
    }
}
