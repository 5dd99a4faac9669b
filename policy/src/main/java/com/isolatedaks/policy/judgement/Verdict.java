package com.isolatedaks.policy.judgement;

import com.isolatedaks.policy.settings.GrantedException;
import com.isolatedaks.policy.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;

/** What follows from findings: levels and exceptions as the user has set them. It remembers which exceptions were needed. */
public final class Verdict {
    private final Settings settings;
    private final LocalDate today;
    private final Set<GrantedException> needed = ConcurrentHashMap.newKeySet();

    public Verdict(Settings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    /** What follows from what was found on a resource. */
    public List<Diagnostic> ofResource(List<Finding> findings) {
        return findings.stream()
                .map(finding -> diagnostic(finding, level(finding.policy())))
                .filter(Verdict::isOn)
                .toList();
    }

    /**
     * What follows from what was found in a stack, with what is to be said of the exceptions.
     *
     * @param isOurs whether the stack has components of ours, which leave nothing unknown
     */
    public List<Diagnostic> ofStack(List<Finding> findings, boolean isOurs) {
        boolean isUnknownWrong = settings.requireDecided().orElse(isOurs);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Finding finding : findings) {
            EnforcementLevel level = level(finding.policy());
            boolean isOnlySaid = finding.policy().equals(Policies.UNDECIDED)
                    && !isUnknownWrong
                    && level != EnforcementLevel.DISABLED;
            diagnostics.add(diagnostic(finding, isOnlySaid ? EnforcementLevel.ADVISORY : level));
        }
        settings.exceptions().stream()
                .flatMap(exception -> remark(exception).stream())
                .map(remark ->
                        new Diagnostic(new Finding(Policies.EXCEPTIONS, "", "", remark), level(Policies.EXCEPTIONS)))
                .forEach(diagnostics::add);
        return diagnostics.stream().filter(Verdict::isOn).toList();
    }

    private Optional<String> remark(GrantedException exception) {
        if (exception.isExpired(today)) {
            return Optional.of("the exception has expired and does not count: " + exception);
        }
        return needed.contains(exception)
                ? Optional.empty()
                : Optional.of("the exception is for nothing that was found: " + exception);
    }

    private Diagnostic diagnostic(Finding finding, EnforcementLevel level) {
        Optional<GrantedException> granted = settings.exceptions().stream()
                .filter(exception -> exception.matches(finding.policy(), finding.urn(), finding.azureId()))
                .filter(exception -> !exception.isExpired(today))
                .findFirst();
        granted.ifPresent(needed::add);
        if (granted.isEmpty() || level == EnforcementLevel.DISABLED) {
            return new Diagnostic(finding, level);
        }
        String message = "let through until %s (%s): %s"
                .formatted(granted.get().expires(), granted.get().reason(), finding.message());
        return new Diagnostic(
                new Finding(finding.policy(), finding.urn(), finding.azureId(), message), EnforcementLevel.ADVISORY);
    }

    private EnforcementLevel level(String policy) {
        return settings.levels()
                .getOrDefault(policy, Policies.byName().get(policy).level());
    }

    private static boolean isOn(Diagnostic diagnostic) {
        return diagnostic.level() != EnforcementLevel.DISABLED;
    }
}
