package dev.countersign.edit;

import dev.countersign.model.Address;
import dev.countersign.model.AgentActionBom;
import dev.countersign.model.Evidence;
import dev.countersign.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds evidence to an entry, and takes it away again. */
public final class Cite {
    private Cite() {}

    /**
     * Adds evidence; what is there already is not added twice. Sources of the document that are listed keep their digest.
     *
     * @param at a row, credential or tool
     * @param evidence what to add
     * @param sources the files it was read from, with their digests
     * @return empty when everything is there
     */
    public static Optional<Edit> add(
            AgentActionBom document, Address at, List<Evidence> evidence, List<Source> sources) {
        List<Object> places = new ArrayList<>(Places.list(document, at.at("evidence")));
        int before = places.size();
        evidence.stream().filter(each -> !places.contains(each)).forEach(places::add);
        List<Source> listed = new ArrayList<>(document.sources());
        sources.stream()
                .filter(source -> listed.stream().noneMatch(each -> each.file().equals(source.file())))
                .forEach(listed::add);
        List<Edit> edits = new ArrayList<>();
        if (places.size() > before) {
            edits.add(new SetList(at.at("evidence"), places));
        }
        if (listed.size() > document.sources().size()) {
            edits.add(new SetList(Address.DOCUMENT.at("sources"), listed));
        }
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Several(EditName.of("cite", Places.label(document, at)), edits));
    }

    /** Takes evidence away. */
    public static Edit remove(AgentActionBom document, Address at, Evidence evidence) {
        List<Object> places = new ArrayList<>(Places.list(document, at.at("evidence")));
        places.remove(evidence);
        return new Several(
                EditName.of("uncite", Places.label(document, at)), List.of(new SetList(at.at("evidence"), places)));
    }
}
