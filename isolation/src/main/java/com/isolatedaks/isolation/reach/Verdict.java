package com.isolatedaks.isolation.reach;

import java.util.List;

/** Whether a packet arrives, with its way: the last step decides. */
public sealed interface Verdict {
    /** The steps in the order in which Azure takes them. */
    List<Hop> hops();

    /** The step that decides. */
    default Hop deciding() {
        return hops().get(hops().size() - 1);
    }

    /** Whether the packet cannot arrive. */
    default boolean isBlocked() {
        return this instanceof Blocked;
    }

    /** It arrives. */
    record Reached(List<Hop> hops) implements Verdict {
        public Reached {
            hops = List.copyOf(hops);
        }
    }

    /** It does not arrive. */
    record Blocked(List<Hop> hops) implements Verdict {
        public Blocked {
            hops = List.copyOf(hops);
        }
    }

    /** It leaves what is known: what comes after the last step can let it through or not. */
    record Undecided(List<Hop> hops) implements Verdict {
        public Undecided {
            hops = List.copyOf(hops);
        }
    }
}
