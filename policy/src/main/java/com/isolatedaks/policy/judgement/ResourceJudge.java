package com.isolatedaks.policy.judgement;

import com.isolatedaks.isolation.check.ResourceRules;
import com.isolatedaks.isolation.state.RegisteredResource;
import com.isolatedaks.isolation.state.StateReader;
import java.util.List;

/** Judges one resource before it is made. */
public final class ResourceJudge {
    private ResourceJudge() {}

    /** The rules that it breaks. */
    public static List<Finding> judge(RegisteredResource resource) {
        return StateReader.planned(resource)
                .map(azure -> ResourceRules.violations(azure).stream()
                        .map(violation -> new Finding(
                                violation.rule().id(),
                                resource.urn(),
                                azure.id().text(),
                                "%s\n%s\ndocs: %s"
                                        .formatted(
                                                violation,
                                                violation.rule().reason(),
                                                violation.rule().docs())))
                        .toList())
                .orElse(List.of());
    }
}
