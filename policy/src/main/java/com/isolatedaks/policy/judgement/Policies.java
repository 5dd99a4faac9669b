package com.isolatedaks.policy.judgement;

import com.isolatedaks.isolation.check.ResourceRules;
import com.isolatedaks.isolation.proof.LeakKind;
import com.isolatedaks.isolation.rule.Rule;
import com.isolatedaks.isolation.rule.Severity;
import com.isolatedaks.policy.settings.SettingsReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** All policies of the pack: one for each kind of leak, one for each rule, and those about the proof itself. */
public final class Policies {
    /** What the proof cannot know. */
    static final String UNDECIDED = SettingsReader.UNDECIDED;
    /** Exceptions that are over, or for nothing. */
    static final String EXCEPTIONS = SettingsReader.EXCEPTIONS;
    /** Places that one layer keeps closed where two could. */
    static final String ONE_LAYER = "ONE-LAYER";
    /** What clusters need and do not have. */
    static final String NEEDS = "NEEDS";

    private static final String DOCS = "https://learn.microsoft.com/azure/aks/concepts-network-isolated";
    /** Leaks that one resource makes alone: public API servers and services. */
    private static final Set<String> BY_ONE_RESOURCE = Set.of("LEAK-201", "LEAK-202");

    private static final Map<String, Policy> ALL = all();

    private Policies() {}

    /** All policies by their names, in a stable order. */
    public static Map<String, Policy> byName() {
        return ALL;
    }

    /** The names of all policies. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    private static Map<String, Policy> all() {
        Map<String, Policy> all = new LinkedHashMap<>();
        LeakKind.all().forEach(kind -> add(all, of(kind)));
        ResourceRules.rules().forEach(rule -> add(all, of(rule)));
        add(
                all,
                new Policy(
                        UNDECIDED,
                        "everything that the proof reads is known",
                        "The answer depends on something that nobody can know yet; nothing is assumed to be safe.",
                        "give a name or an id that is known, or look at it yourself and set requireDecided to false",
                        DOCS,
                        EnforcementLevel.MANDATORY,
                        false));
        add(
                all,
                new Policy(
                        ONE_LAYER,
                        "two layers keep a network closed",
                        "There is no way out, and the security group lets nothing take one: where one of the two is missing, one mistake opens the network.",
                        "take the way out away, or deny Internet outbound in the security group",
                        DOCS,
                        EnforcementLevel.ADVISORY,
                        false));
        add(
                all,
                new Policy(
                        NEEDS,
                        "clusters have what they need to boot and to run",
                        "Without it nodes do not boot, or a feature does not run.",
                        "see what is in the way",
                        DOCS,
                        EnforcementLevel.ADVISORY,
                        false));
        add(
                all,
                new Policy(
                        EXCEPTIONS,
                        "exceptions are in force and needed",
                        "An exception that has expired does not count, and one that nothing needs should go.",
                        "take the exception away, or decide anew until when it holds",
                        DOCS,
                        EnforcementLevel.ADVISORY,
                        false));
        return all;
    }

    private static void add(Map<String, Policy> all, Policy policy) {
        all.put(policy.name(), policy);
    }

    private static Policy of(LeakKind kind) {
        return new Policy(
                kind.id(),
                kind.title(),
                "Nothing gets out of the stack and nothing gets in: here " + kind.title() + ".",
                kind.fix(),
                kind.docs(),
                EnforcementLevel.MANDATORY,
                BY_ONE_RESOURCE.contains(kind.id()));
    }

    private static Policy of(Rule rule) {
        return new Policy(
                rule.id(),
                rule.title(),
                rule.reason(),
                "keep the rule: " + rule.title(),
                rule.docs(),
                rule.severity() == Severity.ERROR ? EnforcementLevel.MANDATORY : EnforcementLevel.ADVISORY,
                true);
    }
}
