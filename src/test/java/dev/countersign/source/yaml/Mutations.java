package dev.countersign.source.yaml;

import java.util.List;
import java.util.Random;

/** Slips of the pen, from a seed: signs of YAML put in, stretches taken out. */
final class Mutations {
    private static final List<String> SIGNS = List.of(
            " ",
            "\n",
            "\t",
            "#",
            " # c\n",
            "- ",
            ": ",
            ":",
            ",",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "|",
            ">",
            "? ",
            "&a ",
            "*a",
            "!x ",
            "\r\n",
            "\r",
            "null",
            "~",
            "\n\n",
            "...\n",
            "---\n",
            "\\",
            "%",
            "@",
            "\u00E9",
            "\uD83D\uDE80",
            "\u2028",
            "\uFEFF",
            "\u0000",
            "-",
            "+",
            "a: b\n",
            "  x: 1\n",
            "[]",
            "{}",
            "\\UFFFFFFFF",
            "%YAML 9999999999.1\n");

    private Mutations() {}

    static String of(String text, Random random) {
        String mutated = text;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), at + random.nextInt(random.nextBoolean() ? 5 : 300));
            String sign = random.nextInt(3) > 0 ? SIGNS.get(random.nextInt(SIGNS.size())) : "";
            mutated = mutated.substring(0, at) + sign + mutated.substring(sign.isEmpty() ? to : at);
        }
        return mutated;
    }
}
