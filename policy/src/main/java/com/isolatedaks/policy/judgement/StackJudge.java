package com.isolatedaks.policy.judgement;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.RegisteredResource;
import com.isolatedaks.isolation.state.StateReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges a stack as a whole: proves that it is isolated, or finds the paths by which it is not. */
public final class StackJudge {
    private static final String STACK = "";
    /** What the proof calls a stack without networks and clusters. */
    private static final String NOTHING_TO_PROVE = "the stack";

    private final Collection<RegisteredResource> resources;
    private final Reading reading;

    private StackJudge(Collection<RegisteredResource> resources, Reading reading) {
        this.resources = resources;
        this.reading = reading;
    }

    /**
     * What the policies have against a stack. One without networks and clusters has nothing to prove, and so nothing against it.
     *
     * @param isPlanned whether it is what a deployment would make
     */
    public static List<Finding> judge(Collection<RegisteredResource> resources, boolean isPlanned) {
        StackJudge judge = new StackJudge(resources, StateReader.registered(resources, isPlanned));
        return judge.findings(Prover.prove(judge.reading));
    }

    private List<Finding> findings(Proof proof) {
        List<Finding> findings = new ArrayList<>();
        proof.leaks().forEach(leak -> findings.add(Findings.of(leak, urn(leak.resource()))));
        proof.undecided().stream()
                // A stack without networks has nothing that could leak.
                .filter(undecided -> !undecided.resource().equals(NOTHING_TO_PROVE))
                .forEach(undecided -> findings.add(
                        new Finding(Policies.UNDECIDED, urnOfName(undecided.resource()), STACK, undecided.toString())));
        proof.layers().forEach(layer -> findings.add(new Finding(Policies.ONE_LAYER, STACK, STACK, layer)));
        proof.unmet()
                .forEach(need -> findings.add(new Finding(
                        Policies.NEEDS,
                        STACK,
                        STACK,
                        "%s needs %s: %s".formatted(need.place(), need.what(), need.how()))));
        return findings;
    }

    /** The resource of the program; what stands inline in another has that one's. */
    private String urn(ArmId id) {
        ArmId at = id;
        while (at.text().contains("/providers/")) {
            Optional<String> urn = Optional.ofNullable(reading.urns().get(at));
            if (urn.isPresent()) {
                return urn.get();
            }
            at = at.parent();
        }
        return STACK;
    }

    private String urnOfName(String name) {
        return resources.stream()
                .map(RegisteredResource::urn)
                .filter(urn -> urn.endsWith("::" + name))
                .findFirst()
                .orElse(STACK);
    }
}
