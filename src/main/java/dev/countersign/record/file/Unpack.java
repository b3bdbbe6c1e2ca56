package dev.countersign.record.file;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks the bytes of streams, never more than asked for. */
final class Unpack {
    private static final int PIECE = 16 * 1024;

    private Unpack() {}

    /**
     * The bytes of a stream, unpacked.
     *
     * @param most how many at most
     * @throws Broken when they are more, packed in another way than this program packs, or damaged
     */
    static byte[] bytes(byte[] file, Cos.Stream stream, int most) throws Broken {
        Cos.Dict dict = stream.dict();
        if (!(dict.get("DecodeParms") instanceof Cos.Null) || !(dict.get("F") instanceof Cos.Null)) {
            throw new Broken("packed", stream.start());
        }
        Cos filter = dict.get("Filter");
        if (filter instanceof Cos.Arr list && list.items().size() == 1) {
            filter = list.items().get(0);
        }
        if (filter instanceof Cos.Null) {
            if (stream.length() > most) {
                throw new Broken("inflates", most);
            }
            return Arrays.copyOfRange(file, stream.start(), stream.start() + stream.length());
        }
        if (!filter.equals(new Cos.Name("FlateDecode"))) {
            throw new Broken("packed", stream.start());
        }
        return inflate(file, stream, most);
    }

    private static byte[] inflate(byte[] file, Cos.Stream stream, int most) throws Broken {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, stream.start(), stream.length());
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) {
                    throw new Broken("packed", stream.start());
                }
                if (unpacked.size() + count > most) {
                    throw new Broken("inflates", most);
                }
                unpacked.write(piece, 0, count);
            }
            // a line end may stand before endstream; more would be a place to hide something
            if (inflater.getRemaining() > 2) {
                throw new Broken("packed", stream.start());
            }
            return unpacked.toByteArray();
        } catch (DataFormatException e) {
            throw new Broken("packed", stream.start());
        } finally {
            inflater.end();
        }
    }
}
