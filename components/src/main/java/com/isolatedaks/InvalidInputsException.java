package com.isolatedaks;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.exceptions.RunException;
import java.util.List;

/** Thrown by a component whose inputs are wrong, before it creates anything; names all problems at once. */
public final class InvalidInputsException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    private InvalidInputsException(String message, List<Problem> problems) {
        super(message);
        this.problems = problems;
    }

    /** Throws if there is any problem. */
    public static void throwIfAny(String componentName, Problems problems) {
        if (!problems.isEmpty()) {
            String lines = String.join(
                    "\n", problems.all().stream().map(problem -> "  " + problem).toList());
            throw new InvalidInputsException(componentName + ": invalid inputs\n" + lines, problems.all());
        }
    }

    /** What is wrong, a line for each problem. */
    public List<Problem> problems() {
        return problems;
    }
}
