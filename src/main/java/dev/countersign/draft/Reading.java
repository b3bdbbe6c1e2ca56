package dev.countersign.draft;

import dev.countersign.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What readers write into while a checkout is drafted. */
public final class Reading {
    private final Checkout checkout;
    private final Texts texts;
    private final List<DraftBuilder> documents = new ArrayList<>();
    private final Map<String, String> said = new HashMap<>();
    private final Set<Skipped> skipped = new LinkedHashSet<>();
    private final Set<SeenNotRead> seen = new LinkedHashSet<>();

    /** A draft in which nothing has been read. */
    public Reading(Checkout checkout, Texts texts) {
        this.checkout = checkout;
        this.texts = texts;
    }

    /** The checkout that is read. */
    public Checkout checkout() {
        return checkout;
    }

    /** The texts in the language of the draft. */
    public Texts texts() {
        return texts;
    }

    /** A text without arguments, in the language of the draft. */
    public String said(String key) {
        return said.computeIfAbsent(key, texts::get);
    }

    /** Starts a document about a file, or about a job in it. */
    public DraftBuilder document(SourceFile file) {
        DraftBuilder document = new DraftBuilder(file, texts);
        documents.add(document);
        return document;
    }

    /** Takes a document back that was started in vain. */
    public void withdraw(DraftBuilder document) {
        documents.removeIf(each -> each == document);
    }

    /**
     * Says that a file, or a part of it, is left out.
     *
     * @param line the line, from 1; 0 where there is none
     * @param key the key of the reason's text
     */
    public void skip(String file, int line, String key, String... arguments) {
        List<String> shown = Stream.of(arguments).map(Secrets::withoutSecret).toList();
        skipped.add(new Skipped(file, line, key, shown));
    }

    /** Says that a file of a kind was seen that is not read, or that is context only. */
    public void seenNotRead(String file, String kind) {
        seen.add(new SeenNotRead(file, kind));
    }

    List<DraftBuilder> documents() {
        return documents;
    }

    Stream<Skipped> skipped() {
        return Stream.concat(skipped.stream(), checkout.skipped().stream());
    }

    Stream<SeenNotRead> seen() {
        return seen.stream();
    }
}
