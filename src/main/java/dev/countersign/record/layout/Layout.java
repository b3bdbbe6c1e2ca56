package dev.countersign.record.layout;

import dev.countersign.record.Progress;
import dev.countersign.record.content.Block;
import dev.countersign.record.content.Frame;
import dev.countersign.record.content.RecordContent;
import java.util.ArrayList;
import java.util.List;

/**
 * A record set on pages.
 *
 * @param pages the pages
 * @param document the parts of the document, in reading order
 */
public record Layout(List<Page> pages, Tag document) {
    /** Copies the list. */
    public Layout {
        pages = List.copyOf(pages);
    }

    /**
     * Sets a record. The same record is always set in the same way, on every machine.
     *
     * @param content what it says
     * @param progress told how far it is
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static Layout of(RecordContent content, Progress progress) {
        return of(content, 0, progress);
    }

    /**
     * Sets the beginning of a record.
     *
     * @param pages how many pages the whole record has; 0 for as many as there are
     */
    public static Layout of(RecordContent content, int pages, Progress progress) {
        Frame frame = content.frame();
        Sheet sheet = Sheet.of(frame.paper(), frame.notice().isPresent());
        Tag document = Tag.document();
        Pager pager = new Pager(sheet);
        BlockSetter setter = new BlockSetter(sheet);
        List<Strip> flow = new ArrayList<>();
        List<Block> blocks = content.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Progress part = progress.part((double) i / blocks.size(), (i + 1.0) / blocks.size());
            part.step(0);
            Block block = blocks.get(i);
            if (block instanceof Block.NewPage) {
                pager.lay(flow);
                flow.clear();
                pager.turnUnlessEmpty();
            } else if (block instanceof Block.Fit fit) {
                flow.addAll(fit(fit, setter, document, pager.room(), part));
            } else {
                flow.addAll(setter.set(block, document, part));
                if (block instanceof Block.Paragraph && i + 1 < blocks.size() && isIntroduced(blocks.get(i + 1))) {
                    flow.set(flow.size() - 1, flow.get(flow.size() - 1).glue());
                }
            }
        }
        pager.lay(flow);
        return new Layout(framed(pager.pages(), pages, new Frames(frame, sheet)), document);
    }

    private static boolean isIntroduced(Block block) {
        return block instanceof Block.Table || block instanceof Block.Pairs || block instanceof Block.PathPicture;
    }

    private static List<Strip> fit(Block.Fit fit, BlockSetter setter, Tag document, float room, Progress progress) {
        int last = fit.lengths().size() - 1;
        for (int i = 0; i < last; i++) {
            if (Strip.height(set(fit.lengths().get(i), setter, Tag.document(), progress)) <= room) {
                return set(fit.lengths().get(i), setter, document, progress);
            }
        }
        return set(fit.lengths().get(last), setter, document, progress);
    }

    private static List<Strip> set(List<Block> blocks, BlockSetter setter, Tag parent, Progress progress) {
        List<Strip> strips = new ArrayList<>();
        blocks.forEach(block -> strips.addAll(setter.set(block, parent, progress)));
        return strips;
    }

    private static List<Page> framed(List<List<Mark>> pages, int all, Frames frames) {
        List<Page> framed = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Mark> marks = new ArrayList<>(frames.under());
            marks.addAll(frames.around(i + 1, Math.max(all, pages.size())));
            marks.addAll(pages.get(i));
            framed.add(new Page(marks));
        }
        return framed;
    }
}
