package dev.countersign.record.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ICC profile (version 2, a display with three curves and a matrix) for sRGB, as IEC 61966-2-1 defines it. Made here
 * rather than taken from the JDK, whose own profile differs from one JDK to the next.
 */
final class SrgbProfile {
    private static final int HEADER = 128;
    private static final int CURVE_POINTS = 1024;
    private static final String NAME = "sRGB IEC61966-2-1";

    /** White and the three colours as XYZ under D50, in parts of 65,536. */
    private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};

    private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
    private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
    private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};

    private SrgbProfile() {}

    static byte[] bytes() {
        byte[] curve = curve();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("desc", description());
        entries.put("cprt", copyright());
        entries.put("wtpt", xyz(WHITE));
        entries.put("rXYZ", xyz(RED));
        entries.put("gXYZ", xyz(GREEN));
        entries.put("bXYZ", xyz(BLUE));
        entries.put("rTRC", curve);
        entries.put("gTRC", curve);
        entries.put("bTRC", curve);
        return assemble(entries);
    }

    /** The header, the table of entries, and their data, once for those that share it. */
    private static byte[] assemble(Map<String, byte[]> entries) {
        int start = HEADER + 4 + entries.size() * 12;
        IdentityHashMap<byte[], Integer> places = new IdentityHashMap<>();
        byte[] data = new byte[0];
        for (byte[] entry : entries.values()) {
            if (places.putIfAbsent(entry, start + data.length) == null) {
                data = join(data, entry);
            }
        }
        byte[] all = data;
        return write(out -> {
            header(out, start + all.length);
            out.writeInt(entries.size());
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.write(ascii(entry.getKey()));
                out.writeInt(places.getOrDefault(entry.getValue(), 0));
                out.writeInt(entry.getValue().length);
            }
            out.write(all);
        });
    }

    private static void header(DataOutputStream out, int size) throws IOException {
        out.writeInt(size);
        out.writeInt(0);
        out.writeInt(0x02100000);
        out.write(ascii("mntrRGB XYZ "));
        out.write(new byte[] {0x07, (byte) 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0});
        out.write(ascii("acsp"));
        out.write(new byte[28]);
        for (int part : WHITE) {
            out.writeInt(part);
        }
        out.write(new byte[HEADER - 80]);
    }

    private static byte[] description() {
        return write(out -> {
            out.write(ascii("desc"));
            out.writeInt(0);
            out.writeInt(NAME.length() + 1);
            out.write(ascii(NAME));
            out.write(0);
            out.write(new byte[4 + 4 + 2 + 1 + 67]);
        });
    }

    private static byte[] copyright() {
        return write(out -> {
            out.write(ascii("text"));
            out.writeInt(0);
            out.write(ascii("No copyright, use freely"));
            out.write(0);
        });
    }

    private static byte[] xyz(int[] parts) {
        return write(out -> {
            out.write(ascii("XYZ "));
            out.writeInt(0);
            for (int part : parts) {
                out.writeInt(part);
            }
        });
    }

    private static byte[] curve() {
        return write(out -> {
            out.write(ascii("curv"));
            out.writeInt(0);
            out.writeInt(CURVE_POINTS);
            for (int i = 0; i < CURVE_POINTS; i++) {
                double value = (double) i / (CURVE_POINTS - 1);
                double linear = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
                out.writeShort((int) StrictMath.rint(linear * 65535));
            }
        });
    }

    private static byte[] join(byte[] one, byte[] other) {
        int padding = (4 - other.length % 4) % 4;
        return write(out -> {
            out.write(one);
            out.write(other);
            out.write(new byte[padding]);
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
