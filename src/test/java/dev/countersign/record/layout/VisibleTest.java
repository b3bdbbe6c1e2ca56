package dev.countersign.record.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VisibleTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain text, 100 % – “ok” €", "plain text, 100 % – “ok” €"),
                Arguments.of("Größe Ελλάδα Привет", "Größe Ελλάδα Привет"),
                Arguments.of("שלום العربية", "שלום العربية"),
                Arguments.of("a\u0000b", "a[U+0000]b"),
                Arguments.of("a\tb\rc\u0085d", "a[U+0009]b[U+000D]c[U+0085]d"),
                Arguments.of("x\u202Eexe\u202C", "x[U+202E]exe[U+202C]"),
                Arguments.of("x\u2066y\u2069", "x[U+2066]y[U+2069]"),
                Arguments.of("a\u200Bb\u200Dc\uFEFFd\u2060e", "a[U+200B]b[U+200D]c[U+FEFF]d[U+2060]e"),
                Arguments.of("soft\u00ADhyphen", "soft[U+00AD]hyphen"),
                Arguments.of("line\u2028end\u2029", "line[U+2028]end[U+2029]"),
                Arguments.of("tag\uDB40\uDC41", "tag[U+E0041]"),
                Arguments.of("half\uD83D", "half[U+D83D]"),
                Arguments.of("\uDC00half", "[U+DC00]half"),
                Arguments.of("private\uE000", "private[U+E000]"),
                Arguments.of("unassigned\u0378", "unassigned[U+0378]"),
                Arguments.of("heart❤\uFE0F", "heart❤[U+FE0F]"),
                Arguments.of("\u3164\uFFA0\u115F\u1160", "[U+3164][U+FFA0][U+115F][U+1160]"),
                Arguments.of("blank\u2800", "blank[U+2800]"),
                Arguments.of("中文 🙂 ไทย", "[U+4E2D][U+6587] [U+1F642] [U+0E44][U+0E17][U+0E22]"),
                Arguments.of("[U+202E]", "[U+202E]"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatCannotBeSeenIsShownAsItsNumber(String text, String shown) {
        assertThat(Visible.of(text)).isEqualTo(shown);
    }

    /** A later JDK knows characters that an earlier one does not; what is drawn must not depend on that. */
    @Test
    void noFontHoldsACharacterThatIsNotYetAssigned() {
        for (Face face : List.of(Face.REGULAR, Face.SEMIBOLD, Face.BOLD, Face.MONO, Face.FALLBACK)) {
            assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                            .filter(codePoint -> Character.getType(codePoint) == Character.UNASSIGNED)
                            .filter(face::has))
                    .isEmpty();
        }
    }

    /** Where a glyph stands for two characters, text copied out of the file could be another than was written. */
    @Test
    void charactersThatShareAGlyphAreDrawnInAnotherFont() {
        for (int shared : new int[] {0x2206, 0x2126, 0x02BC}) {
            assertThat(Visible.face(Face.REGULAR, shared)).contains(Face.FALLBACK);
        }
        assertThat(Visible.face(Face.REGULAR, 0x0394)).contains(Face.REGULAR);
    }
}
