package com.isolatedaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.rule.Problems;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A problem without a rule is one of an input's own form: missing, not understood, or given twice. */
class ProblemRulesTest {
    private static final Set<String> OF_FORM = Set.of(
            // Texts that are not read.
            "cluster.MaintenanceRules.date",
            "cluster.MaintenanceRules.requireForm",
            "cluster.PoolRules.check",
            "cluster.VersionRules.requireForm",
            "cluster.ClusterRules.checkAccess",
            "network.Ranges.read",
            "registry.BroughtRegistry.ask",
            "images.Manifests.find",
            "images.Manifests.rewrite",
            // Parts that are missing, or are too many.
            "cluster.IdentityRules.check",
            "cluster.IdentityRules.requireAllOrNone",
            "cluster.MaintenanceRules.checkDates",
            "cluster.MaintenanceSchedule.check",
            "cluster.MaintenanceSchedule.of",
            "cluster.NetworkRules.brought",
            "cluster.NetworkRules.made",
            "network.AddressPlan.of",
            "apiserver.ApiServerRules.check",
            "monitoring.MonitoringRules.checkNetworks",
            "privatelink.LinkedNetworks.requireAny",
            "services.ServiceRules.check",
            "storage.StorageRules.check",
            "storage.StorageRules.checkAccount",
            "zones.HubZones.check",
            "zones.SpokeLinks.check",
            "monitoring.MonitoringRules.requireType",
            "transition.TransitionRules.check");

    @Test
    void everyRuleOfAzuresAndOfIsolationHasAnId() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                // Generated classes are many and check nothing.
                .withImportOption(
                        location -> !location.matches(Pattern.compile(".*/com/isolatedaks/(inputs|outputs|enums)/.*")))
                .importPackages("com.isolatedaks");
        Set<String> withoutRule = new TreeSet<>();
        classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(ProblemRulesTest::addsWithoutRule)
                .filter(call -> !call.getOriginOwner().isEquivalentTo(Problems.class))
                .map(call -> call.getOriginOwner().getFullName().replaceFirst("^com\\.isolatedaks\\.", "") + "."
                        + call.getOrigin().getName().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1"))
                .filter(place -> !place.startsWith("config."))
                .forEach(withoutRule::add);

        assertThat(withoutRule).isSubsetOf(OF_FORM);
    }

    private static boolean addsWithoutRule(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Problems.class)
                && call.getName().equals("add")
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(String.class);
    }
}
