package com.isolatedaks.isolation.proof;

import com.isolatedaks.isolation.state.Undecided;
import java.util.List;

/**
 * The answer to whether a stack is isolated.
 *
 * @param conclusion what it comes to
 * @param leaks what gets out or in, each with a path
 * @param allowed what firewalls let out on purpose
 * @param undecided what the answer depends on and is not known
 * @param layers places that only one of two layers keeps closed
 * @param places from how many places it was asked
 * @param needs what clusters need, and whether they have it
 * @param names how clusters resolve the names of private endpoints
 * @param rights who holds rights that matter
 * @param residual what remains by nature
 * @param isPlanned whether it is about what a deployment would make
 */
public record Proof(
        Conclusion conclusion,
        List<Leak> leaks,
        List<AllowedEgress> allowed,
        List<Undecided> undecided,
        List<String> layers,
        int places,
        List<Need> needs,
        List<NameAnswer> names,
        List<Right> rights,
        List<ResidualPath.Present> residual,
        boolean isPlanned) {
    public Proof {
        leaks = List.copyOf(leaks);
        allowed = List.copyOf(allowed);
        undecided = List.copyOf(undecided);
        layers = List.copyOf(layers);
        needs = List.copyOf(needs);
        names = List.copyOf(names);
        rights = List.copyOf(rights);
        residual = List.copyOf(residual);
    }

    /** The needs that are not met. */
    public List<Need> unmet() {
        return needs.stream().filter(need -> !need.isMet()).toList();
    }
}
