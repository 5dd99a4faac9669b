package com.isolatedaks.isolation.doctor;

import com.isolatedaks.isolation.catalogue.ExitCode;
import java.util.List;
import java.util.Optional;

/**
 * What an exit code comes from.
 *
 * @param code the code that was asked for
 * @param known what is known of it; empty if nothing is
 * @param findings causes: those that the state shows first, then those that it cannot show, then those that it rules out
 */
public record Diagnosis(int code, Optional<ExitCode> known, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /** The causes of one kind of evidence, the likeliest first. */
    public List<Finding> with(String evidence) {
        return findings.stream()
                .filter(finding -> finding.evidence().equals(evidence))
                .toList();
    }
}
