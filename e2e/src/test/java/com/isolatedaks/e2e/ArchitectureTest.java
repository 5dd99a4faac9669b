package com.isolatedaks.e2e;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.Module;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arrows between the modules, and the shape of what is in them. */
class ArchitectureTest {
    private static final int MOST_LINES = 400;
    private static final int MEDIAN_LINES = 100;

    @ParameterizedTest
    @EnumSource(Module.class)
    void moduleUsesOnlyThoseThatItMay(Module module) {
        Set<Module> used = classesOf(module).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .flatMap(type -> Module.containing(type.getName()).stream())
                .filter(other -> other != module)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isSubsetOf(module.mayUse());
    }

    @Test
    void knowledgeOfIsolationKnowsNothingOfPulumi() {
        assertThat(classesOf(Module.ISOLATION).stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getName()))
                .noneMatch(name -> name.startsWith("com.pulumi.") || name.startsWith("pulumirpc."));
    }

    @ParameterizedTest
    @EnumSource(Module.class)
    void packagesOfAModuleHaveNoCycles(Module module) {
        slices().matching(module.packages() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classesOf(module));
    }

    @Test
    void filesAreSmall() {
        int[] lines = Arrays.stream(Module.values())
                .flatMap(Module::sources)
                .mapToInt(source -> source.lines().size())
                .sorted()
                .toArray();

        assertThat(lines[lines.length - 1]).as("longest").isLessThanOrEqualTo(MOST_LINES);
        assertThat(lines[lines.length / 2]).as("median").isLessThan(MEDIAN_LINES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Module.class,
            names = {"COMPONENTS", "ISOLATION"})
    void publicTypesOfTheLibraryAreDocumented(Module module) {
        assertThat(module.sources().filter(source -> source.hasPublicType() && !source.hasDocumentedType()))
                .isEmpty();
    }

    private static JavaClasses classesOf(Module module) {
        return new ClassFileImporter().importPath(module.classes());
    }
}
