package dev.countersign.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeceptiveTest {
    @ParameterizedTest
    @CsvSource({
        "pay\u200bpal, pay[U+200B]pal",
        "abc\u202edef, abc[U+202E]def",
        "p\u0430ypal, p[U+0430]ypal",
        "\u0440\u0430\u0443pal, [U+0440][U+0430][U+0443]pal",
        "\u043f\u0440\u043e\u0434a, \u043f\u0440\u043e\u0434[U+0061]",
        "ok d\u0435ploy now, ok d[U+0435]ploy now",
        "\u03b1lpha, [U+03B1]lpha",
        "soft\u00adhyphen, soft[U+00AD]hyphen",
        "tag\udb40\udc01, tag[U+E0001]",
        "half\ud83d, half[U+D83D]",
        "private\ue000, private[U+E000]",
        "noncharacter\ufdd0, noncharacter[U+FDD0]",
    })
    void whatDeceivesIsShownByItsNumber(String text, String shown) {
        assertThat(Deceptive.is(text)).isTrue();
        assertThat(Deceptive.shown(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deploy to production",
                "Überprüfung, naïve façade",
                "развёртывание",
                "deploy развёртывание",
                "部署 デプロイ",
                "نشر",
                "é as e\u0301",
                "5 µs",
                "🚀",
                "deploy-развёртывание"
            })
    void honestTextsStayAsTheyAre(String text) {
        assertThat(Deceptive.is(text)).isFalse();
        assertThat(Deceptive.shown(text)).isEqualTo(text);
    }

    @Test
    void lineBreaksStayOnlyWhereATextHasLines() {
        assertThat(Deceptive.is("a\nb")).isTrue();
        assertThat(Deceptive.shown("a\r\n\tb\u0000")).isEqualTo("a[U+000D][U+000A][U+0009]b[U+0000]");
        assertThat(Deceptive.shownInLines("a\r\n\tb\u0000\rc")).isEqualTo("a\n\tb[U+0000][U+000D]c");
    }

    @Test
    void whatIsShownDeceivesNoLonger() {
        assertThat(Deceptive.is(Deceptive.shown("p\u0430y\u200bpal\u202e"))).isFalse();
    }
}
