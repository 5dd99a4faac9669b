package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.boot.FailedBoot;
import com.isolatedaks.isolation.boot.NetworkBoot;
import com.isolatedaks.isolation.catalogue.BootstrapRule;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.proof.Need;
import com.isolatedaks.isolation.proof.PullNeeds;
import com.isolatedaks.isolation.proof.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why a registry that nodes reach does not give them what they ask for. */
final class PullCauses {
    private static final String RULE = "Microsoft.ContainerRegistry/registries/cacheRules";
    private static final String EVERYTHING = "*";

    private final Patient patient;
    private final PullNeeds pulls;

    PullCauses(Patient patient) {
        this.patient = patient;
        this.pulls = new PullNeeds(patient.resources());
    }

    Map<String, Supplier<Observation>> all() {
        return Map.of(
                "cache-rule", () -> ofOwn(registry -> need(pulls.cacheRule(patient.place(), registry.id()))),
                "cache-rule-target", () -> ofOwn(this::target),
                "cache-rule-wildcard", () -> ofOwn(this::wildcard),
                "pull-role", () -> ofOwn(this::role),
                "pull-role-mode", () -> ofOwn(this::mode),
                "arm-tokens", () -> ofOwn(this::tokens),
                "no-kubelet-identity", this::identity,
                "metadata-rule", this::metadata);
    }

    private Observation ofOwn(Function<ArmResource, Observation> observation) {
        if (!patient.bootsFromRegistry()) {
            return Observation.inOrder("the cluster boots from no registry of its own");
        }
        return patient.ownRegistry()
                .map(observation)
                .orElseGet(() -> Observation.unseen("the registry is not in this stack"));
    }

    private static Observation need(Need need) {
        return need.isMet() ? Observation.inOrder(need.how()) : Observation.found(need.how());
    }

    private List<ArmResource> rules(ArmResource registry) {
        return patient.resources().stream()
                .filter(resource -> resource.type().equalsIgnoreCase(RULE))
                .filter(resource -> resource.id().parent().equals(registry.id()))
                .toList();
    }

    private static String text(ArmResource resource, String property) {
        return resource.body().at("/properties/" + property).asText("");
    }

    private Observation target(ArmResource registry) {
        BootstrapRule facts = BootstrapRule.facts();
        return rules(registry).stream()
                .filter(rule -> text(rule, "sourceRepository").equals(facts.source()))
                .filter(rule -> !text(rule, "targetRepository").equals(facts.target()))
                .findFirst()
                .map(rule -> Observation.found("cache rule %s has target %s; nodes ask for %s"
                        .formatted(rule.id().name(), text(rule, "targetRepository"), facts.target())))
                .orElse(Observation.inOrder("no rule for it has another target"));
    }

    private Observation wildcard(ArmResource registry) {
        return rules(registry).stream()
                .filter(rule -> text(rule, "sourceRepository").equals(EVERYTHING)
                        || text(rule, "targetRepository").equals(EVERYTHING))
                .findFirst()
                .map(rule -> Observation.found(
                        "cache rule %s covers everything".formatted(rule.id().name())))
                .orElse(Observation.inOrder("no rule covers everything"));
    }

    private Observation role(ArmResource registry) {
        if (patient.kubelet().isEmpty()) {
            return Observation.unseen("the kubelet identity's principal is not known");
        }
        return need(pulls.right(patient.place(), registry.id(), patient.cluster()));
    }

    /** A registry in the mode of repositories does not honour AcrPull, and one in the other mode no role for repositories. */
    private Observation mode(ArmResource registry) {
        String other =
                patient.isByRepository() ? BuiltInRoles.ACR_PULL.name() : BuiltInRoles.ACR_REPOSITORY_READER.name();
        List<String> held = held(registry.id());
        return held.contains(other) && !held.contains(patient.pullRole())
                ? Observation.found("the kubelet identity holds %s, and the registry honours %s"
                        .formatted(other, patient.pullRole()))
                : Observation.inOrder("the registry honours " + patient.pullRole());
    }

    private List<String> held(ArmId registry) {
        return Rights.of(patient.resources()).stream()
                .filter(right -> right.principal().endsWith(patient.kubelet())
                        || right.principal().equals("identity " + kubeletName()))
                .filter(right -> right.scope().equals(registry.nestedName()))
                .map(right -> right.role())
                .toList();
    }

    private String kubeletName() {
        return new ArmId(patient.text("/properties/identityProfile/kubeletidentity/resourceId")).name();
    }

    private Observation tokens(ArmResource registry) {
        return text(registry, "policies/azureADAuthenticationAsArmPolicy/status")
                        .equalsIgnoreCase("disabled")
                ? Observation.found("policies.azureADAuthenticationAsArmPolicy of %s is disabled"
                        .formatted(registry.id().name()))
                : Observation.inOrder("it takes them");
    }

    private Observation identity() {
        boolean isServicePrincipal =
                !List.of("", "msi").contains(patient.text("/properties/servicePrincipalProfile/clientId"));
        if (isServicePrincipal) {
            return Observation.found("the cluster has a service principal");
        }
        return patient.kubelet().isEmpty()
                ? Observation.unseen("the kubelet identity's principal is not known")
                : Observation.inOrder("its principal is " + patient.kubelet());
    }

    private Observation metadata() {
        Optional<FailedBoot> failed = new NetworkBoot(patient.nodes(), patient.model()).metadata();
        return failed.map(boot -> Observation.found(boot.reason())).orElse(Observation.inOrder("it answers"));
    }
}
