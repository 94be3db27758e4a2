package org.reftel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The architecture, as a table the build checks. A package and its row come with its first class.
class FlowTest {

    /// package: what it may import besides `java..` and itself. A name with a dot is a library.
    static final List<String[]> MAY_USE =
            """
            model:
            disk:     model
            read:     model
            repair:   model
            parse:    model
            link:     model
            handling: model
            grammar:  model
            names:    model grammar
            statement: model grammar
            party:    model
            follow:   model party
            written:  model tools.jackson
            file:     model written
            ledger:   model disk javax.crypto
            store:    model disk ledger org.sqlite
            search:   model org.apache.lucene
            ingest:   model ledger read repair parse grammar names statement party follow link handling written file store search
            desk:     model grammar link handling statement party follow file store search
            custody:  model disk ledger handling store search ingest desk
            wording:  model follow desk
            release:  model party file follow desk wording tools.jackson
            serve:    model handling file follow desk wording release io.javalin gg.jte jakarta.servlet javax.management org.eclipse.jetty kotlin io.modelcontextprotocol tools.jackson
            cli:      model handling parse ledger file ingest follow desk custody wording release serve picocli. tools.jackson
            """.lines().map(line -> line.split("[: ]+")).toList();

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reftel");

    static Stream<List<String>> rows() {
        return MAY_USE.stream().map(List::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aPackageUsesOnlyWhatItsRowAllows(List<String> row) {
        String[] allowed = Stream.concat(
                        Stream.of("java..", "org.jspecify..", "org.reftel.model.."),
                        row.stream().map(FlowTest::packages))
                .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage("org.reftel." + row.getFirst() + ".."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(CLASSES);
    }

    private static String packages(String name) {
        var prefix = name.contains(".") ? name : "org.reftel." + name;
        return prefix + (name.endsWith(".") ? "." : "..");
    }

    /// `main` wires everything, so it alone has no row. Anything else without a row is a mistake.
    @Test
    void everyPackageHasARow() {
        var expected = rows().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
        var present = CLASSES.stream()
                .filter(c -> c.getPackageName().split("\\.").length > 2)
                .map(c -> c.getPackageName().split("\\.")[2])
                .filter(name -> !name.equals("main"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, present);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.reftel.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyMainChoosesAnEngine() {
        String[] engines = {
            "org.reftel.store.folder..",
            "org.reftel.store.sqlite..",
            "org.reftel.store.warc..",
            "org.reftel.ledger.tiles..",
            "org.reftel.search.lucene..",
        };
        String[] users = Stream.concat(Arrays.stream(engines), Stream.of("org.reftel.main.."))
                .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage(engines))
                .should()
                .onlyHaveDependentClassesThat(resideInAnyPackage(users))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    /// The functions that make a document of bytes must run anywhere: no files, no sockets, no clock.
    @Test
    void thePureStagesTouchNeitherDiskNorNetworkNorClock() {
        noClasses()
                .that(resideInAnyPackage(
                        "org.reftel.model..",
                        "org.reftel.read..",
                        "org.reftel.repair..",
                        "org.reftel.parse..",
                        "org.reftel.link.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.FileOutputStream")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyCliAndMainWriteToTheConsole() {
        noClasses()
                .that()
                .resideInAPackage("org.reftel..")
                .and()
                .resideOutsideOfPackages("org.reftel.cli..", "org.reftel.main..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = CLASSES.stream()
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .map(c -> c.getPackage())
                .distinct()
                .filter(p -> !p.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(p -> p.getName())
                .toList();
        assertEquals(List.of(), unmarked);
    }
}
