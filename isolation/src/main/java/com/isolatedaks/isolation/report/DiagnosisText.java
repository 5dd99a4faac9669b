package com.isolatedaks.isolation.report;

import com.isolatedaks.isolation.catalogue.ExitCode;
import com.isolatedaks.isolation.catalogue.ExitCodes;
import com.isolatedaks.isolation.doctor.Diagnosis;
import com.isolatedaks.isolation.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A diagnosis for people: the likeliest cause first, with what the state shows and the command that mends it. */
public final class DiagnosisText {
    private final List<String> lines = new ArrayList<>();

    private DiagnosisText() {}

    /**
     * The lines to print.
     *
     * @param isWhole whether causes that the state rules out are printed, too
     */
    public static List<String> lines(Diagnosis diagnosis, boolean isWhole) {
        DiagnosisText text = new DiagnosisText();
        diagnosis
                .known()
                .ifPresentOrElse(code -> text.known(code, diagnosis, isWhole), () -> text.unknown(diagnosis.code()));
        return text.lines;
    }

    private void unknown(int code) {
        lines.add("exit code %d is not known; these are:".formatted(code));
        ExitCodes.all()
                .forEach(known -> lines.add("  %d %s: %s".formatted(known.code(), known.name(), known.meaning())));
    }

    private void known(ExitCode code, Diagnosis diagnosis, boolean isWhole) {
        lines.add("exit code %d (%s): %s".formatted(code.code(), code.name(), code.meaning()));
        lines.add("  " + code.docs());
        List<Finding> found = diagnosis.with(Finding.FOUND);
        lines.add("");
        lines.add(found.isEmpty() ? "The state shows none of its causes." : "The state shows:");
        int number = 1;
        for (Finding finding : found) {
            lines.add("  %d. %s".formatted(number++, finding.cause().title()));
            detail(finding);
        }
        List<Finding> unseen = diagnosis.with(Finding.UNSEEN);
        if (!unseen.isEmpty()) {
            lines.add("");
            lines.add("A state cannot show:");
            unseen.forEach(finding -> {
                lines.add("  - %s".formatted(finding.cause().title()));
                detail(finding);
            });
        }
        List<Finding> inOrder = diagnosis.with(Finding.IN_ORDER);
        if (isWhole) {
            lines.add("");
            lines.add("In order:");
            inOrder.forEach(finding -> lines.add(
                    "  - not: %s (%s: %s)".formatted(finding.cause().title(), finding.pool(), finding.shows())));
        } else if (!inOrder.isEmpty()) {
            lines.add("");
            lines.add(inOrder.stream()
                    .map(finding -> finding.cause().id())
                    .distinct()
                    .collect(Collectors.joining(", ", "In order: ", " (--all says more)")));
        }
    }

    private void detail(Finding finding) {
        lines.add("     %s%s".formatted(finding.pool().isEmpty() ? "" : finding.pool() + ": ", finding.shows()));
        lines.add("     check: %s".formatted(finding.check()));
        lines.add("     mend:  %s".formatted(finding.mend()));
        lines.add("     %s".formatted(finding.cause().docs()));
    }
}
