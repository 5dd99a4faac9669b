package com.isolatedaks.policy.judgement;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.check.ResourceRules;
import com.isolatedaks.isolation.check.Violation;
import com.isolatedaks.isolation.proof.Ingress;
import com.isolatedaks.isolation.state.RegisteredResource;
import com.isolatedaks.isolation.state.StateReader;
import java.util.List;
import java.util.stream.Stream;

/** Judges one resource before it is made: ways in that it opens by itself, and rules that it breaks. */
public final class ResourceJudge {
    private ResourceJudge() {}

    /** What the policies have against it. */
    public static List<Finding> judge(RegisteredResource resource) {
        return StateReader.planned(resource).stream()
                .flatMap(azure -> Stream.concat(
                        Ingress.leaks(List.of(azure)).stream().map(leak -> Findings.of(leak, resource.urn())),
                        ResourceRules.violations(azure).stream()
                                .map(violation -> finding(violation, azure, resource.urn()))))
                .toList();
    }

    private static Finding finding(Violation violation, ArmResource azure, String urn) {
        return new Finding(
                violation.rule().id(),
                urn,
                azure.id().text(),
                "%s\n%s\ndocs: %s"
                        .formatted(
                                violation,
                                violation.rule().reason(),
                                violation.rule().docs()));
    }
}
