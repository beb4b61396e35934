package org.qingyu.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The doors between rooms, as rules. Every module holds its own classes against the ones that concern it. */
public final class HouseRules {

    private static final String[] FLINK = {"org.apache.flink.."};
    private static final String[] SPARK = {"org.apache.spark..", "scala.."};
    private static final String[] LAKE = {"org.apache.iceberg..", "org.apache.parquet..", "java.sql.."};

    private HouseRules() {}

    /** The classes of the module under test, without its tests. */
    public static JavaClasses ownClasses(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(packages);
    }

    /** What holds everywhere. */
    public static void holdEverywhere(JavaClasses classes) {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time enters through a Clock or an event")
                .check(classes);
        fields().should()
                .notHaveRawType(Optional.class)
                .because("Optional is for return values only")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .because("a class is named after its job")
                .check(classes);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..dto..", "..service..")
                .because("packages are named by meaning")
                .check(classes);
        slices().matching("org.qingyu.(**)").should().beFreeOfCycles().check(classes);
    }

    /** No Flink, no Spark, no lake, no database: the shared language, intake and judgement. */
    public static void knowNoEngine(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(FLINK, SPARK, LAKE).flatMap(Stream::of).toArray(String[]::new))
                .because("engines stand at the edges")
                .check(classes);
    }

    /** No Flink and no Spark: the lake's own rooms. */
    public static void knowTheLakeButNoEngine(JavaClasses classes) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(FLINK, SPARK).flatMap(Stream::of).toArray(String[]::new))
                .because("engines stand at the edges")
                .check(classes);
    }

    /** Flink and Spark never meet in Java. */
    public static void knowNoSpark(JavaClasses classes) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(SPARK).check(classes);
    }

    /** Flink and Spark never meet in Java. */
    public static void knowNoFlink(JavaClasses classes) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage(FLINK).check(classes);
    }
}
