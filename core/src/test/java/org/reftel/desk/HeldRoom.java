package org.reftel.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.Stages;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Tag;
import org.reftel.model.Verdict;
import org.reftel.model.When;
import org.reftel.model.file.FileEntry;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// A room in memory, for tests of what stands above it.
final class HeldRoom implements Room {
    private final Map<Digest, Source> sources = new LinkedHashMap<>();
    private final Map<Digest, byte[]> bytes = new LinkedHashMap<>();
    private final Map<ExtractId, Document> documents = new LinkedHashMap<>();
    private final Map<String, List<ExtractId>> copies = new TreeMap<>();
    private final Map<String, List<Collation.Difference>> differences = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();

    /// Reads `text` with the program's own stages and keeps it; its words go into the index.
    List<Document> read(String name, String text, SearchIndex index) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var source = Stages.source(name, content);
        sources.put(source.digest(), source);
        bytes.put(source.digest(), content);
        var read = Stages.read(name, content).documents();
        for (var document : read) {
            documents.put(document.extract().id(), document);
            copies.computeIfAbsent(document.id(), id -> new ArrayList<>())
                    .add(document.extract().id());
            var reading = document.reading();
            var entry = entry(document.id()).orElseThrow();
            var paragraphs = new ArrayList<SearchIndex.Paragraph>();
            entry.subject()
                    .lines()
                    .forEach(line -> paragraphs.add(new SearchIndex.Paragraph("header", line, Label.of(Level.U))));
            for (var paragraph : document.paragraphs()) {
                paragraphs.add(new SearchIndex.Paragraph(
                        paragraph.address(), reading.prose(paragraph).text(), Label.of(Level.U)));
            }
            index.put(new SearchIndex.Entry(
                    document.id(),
                    entry.sent(),
                    Label.of(Level.U),
                    Map.of("tag", entry.tags(), "from", List.of(entry.post(), entry.origin())),
                    Map.of(),
                    paragraphs));
        }
        index.commit();
        return read;
    }

    void refer(Link link) {
        links.add(link);
    }

    void differ(String id, Collation.Difference difference) {
        differences.computeIfAbsent(id, key -> new ArrayList<>()).add(difference);
    }

    /// Puts other bytes in place of what was kept.
    void spoil(Digest digest, byte[] other) {
        bytes.put(digest, other);
    }

    Document document(ExtractId extract) {
        return Optional.ofNullable(documents.get(extract)).orElseThrow();
    }

    @Override
    public long archived() {
        return sources.size();
    }

    @Override
    public long catalogued() {
        return sources.size();
    }

    @Override
    public void each(long from, Visitor visitor) {
        throw new UnsupportedOperationException("this room only shows");
    }

    @Override
    public List<String> dump() {
        throw new UnsupportedOperationException("this room only shows");
    }

    @Override
    public List<Kept> sources() {
        return sources.values().stream()
                .map(source -> new Kept(source, "text", List.of(), List.of()))
                .toList();
    }

    @Override
    public Optional<Source> source(Digest digest) {
        return Optional.ofNullable(sources.get(digest));
    }

    @Override
    public byte[] bytes(Digest digest) {
        return Optional.ofNullable(bytes.get(digest)).orElseThrow();
    }

    @Override
    public byte[] bytes(Digest digest, long from, int length) {
        return java.util.Arrays.copyOfRange(bytes(digest), Math.toIntExact(from), Math.toIntExact(from) + length);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return copies.keySet().stream()
                .map(id -> entry(id).orElseThrow())
                .sorted(Comparator.comparing(entry -> CableId.parse(entry.id()).orElseThrow()))
                .toList();
    }

    @Override
    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(copies.get(id)).map(held -> {
            var document = document(held.getFirst());
            var header = document.header();
            return new CatalogueEntry(
                    id,
                    Basis.STATED,
                    held.getFirst(),
                    header.sent().optional().map(When::iso).orElse(""),
                    header.sent() instanceof Field.Found<When> found ? found.basis() : Basis.STATED,
                    header.released().optional().orElse(""),
                    header.classification()
                            .optional()
                            .map(m -> m.level().name())
                            .orElse(""),
                    List.of(),
                    header.origin().optional().map(origin -> origin.name()).orElse(""),
                    header.number().optional().map(CableId::post).orElse(""),
                    header.subject().optional().orElse(""),
                    header.tags().stream().map(Tag::tag).toList(),
                    "",
                    "",
                    document.paragraphs().size(),
                    document.repairs().size(),
                    List.of(document.extract().shape()),
                    Label.of(Level.U),
                    List.of(Label.of(Level.U)));
        });
    }

    @Override
    public Optional<String> idOf(String spelling) {
        return copies.containsKey(spelling) ? Optional.of(spelling) : Optional.empty();
    }

    @Override
    public List<String> numbered(String post, long serial) {
        return copies.keySet().stream()
                .filter(id -> CableId.parse(id)
                        .filter(number -> number.post().equals(post) && number.serial() == serial)
                        .isPresent())
                .toList();
    }

    @Override
    public List<ExtractId> copies(String id) {
        return List.copyOf(copies.getOrDefault(id, List.of()));
    }

    @Override
    public List<String> addresses(String id) {
        return document(copies(id).getFirst()).paragraphs().stream()
                .map(paragraph -> paragraph.address())
                .toList();
    }

    @Override
    public List<Collation.Difference> differences(String id) {
        return differences.getOrDefault(id, List.of());
    }

    @Override
    public List<Link> links(String id) {
        return links.stream().filter(link -> link.document().equals(id)).toList();
    }

    @Override
    public List<Link> links() {
        return List.copyOf(links);
    }

    @Override
    public List<OpenLink> stated(String id) {
        return stated().stream().filter(link -> link.document().equals(id)).toList();
    }

    @Override
    public List<OpenLink> stated() {
        return links.stream().map(HeldRoom::stated).toList();
    }

    private static OpenLink stated(Link link) {
        var meant = link.targets().stream()
                .map(target -> new OpenLink.Meant(List.of(target), true))
                .toList();
        return new OpenLink(
                link.document(),
                link.address(),
                link.at(),
                link.quote(),
                link.kind(),
                meant,
                link.state(),
                link.basis());
    }

    @Override
    public List<Link> linksTo(String id) {
        return links.stream().filter(link -> link.targets().contains(id)).toList();
    }

    @Override
    public List<Said> said(List<String> ids) {
        return List.of();
    }

    @Override
    public void eachSaid(Listener listener) {}

    @Override
    public List<PartyRef> partiesNamed(List<String> keys) {
        return List.of();
    }

    @Override
    public List<Sent> naming(List<String> keys, String since) {
        return List.of();
    }

    @Override
    public List<Name> names(String prefix, String after, int most, boolean frequent) {
        return List.of();
    }

    @Override
    public List<String> unsaid(String version) {
        return List.of();
    }

    @Override
    public List<Digest> choices() {
        return List.of();
    }

    @Override
    public Optional<Digest> kind(Digest definition) {
        return Optional.empty();
    }

    @Override
    public List<FileEntry> filed(String code) {
        return List.of();
    }

    @Override
    public List<FileEntry> filed() {
        return List.of();
    }

    @Override
    public boolean isPost(String key) {
        return copies.keySet().stream()
                .anyMatch(id -> CableId.parse(id)
                        .filter(number -> number.post().equals(key))
                        .isPresent());
    }

    @Override
    public List<Verdict.Kept> verdicts() {
        return List.of();
    }

    @Override
    public List<String> unindexed() {
        return List.of();
    }

    @Override
    public Writer writer() {
        throw new IllegalStateException("this room is filled by its tests");
    }

    @Override
    public void close() {}
}
