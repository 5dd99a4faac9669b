package com.isolatedaks.isolation.dns;

import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.reach.Target;
import java.util.List;
import java.util.Optional;

/**
 * How a name resolves.
 *
 * @param name the name that was asked
 * @param steps what happened, as sentences
 * @param answer what came of it
 */
public record Resolution(String name, List<String> steps, Answer answer) {
    public Resolution {
        steps = List.copyOf(steps);
    }

    /** What a DNS server answers. */
    public sealed interface Answer {}

    /** Addresses that are known: those of private zones. */
    public record Addresses(List<Address> addresses) implements Answer {
        public Addresses {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * A public address.
     *
     * @param target whom it belongs to
     */
    public record PublicAddress(Target target) implements Answer {}

    /** There is no such name. */
    public record NoSuchName(String reason) implements Answer {}

    /** No server answers. */
    public record NoServer(String reason) implements Answer {}

    /** Where to go, if anywhere; of several addresses the first. */
    public Optional<Target> target() {
        if (answer instanceof Addresses known && !known.addresses().isEmpty()) {
            return Optional.of(Target.named(name, known.addresses().get(0)));
        }
        return answer instanceof PublicAddress open ? Optional.of(open.target()) : Optional.empty();
    }

    /** Why there is nowhere to go; empty if there is. */
    public Optional<String> failure() {
        if (answer instanceof NoSuchName none) {
            return Optional.of(none.reason());
        }
        return answer instanceof NoServer none ? Optional.of(none.reason()) : Optional.empty();
    }
}
