package com.isolatedaks.isolation.state;

import com.isolatedaks.isolation.arm.ArmResource;
import com.isolatedaks.isolation.model.ArmId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of a stack.
 *
 * @param possibilities the resources; several times where references can be to one of several: in each other ones are meant
 * @param choices the properties that these possibilities differ in
 * @param undecided what nobody can know yet
 * @param urns the URNs of resources by id
 * @param isPlanned whether it is what a deployment would make
 */
public record Reading(
        List<List<ArmResource>> possibilities,
        List<String> choices,
        List<Undecided> undecided,
        Map<ArmId, String> urns,
        boolean isPlanned) {
    public Reading {
        possibilities = List.copyOf(possibilities);
        choices = List.copyOf(choices);
        undecided = List.copyOf(undecided);
        urns = Map.copyOf(urns);
    }

    /** The program's name of a resource. */
    public Optional<String> name(ArmId id) {
        return Optional.ofNullable(urns.get(id)).map(urn -> urn.substring(urn.lastIndexOf("::") + 2));
    }
}
