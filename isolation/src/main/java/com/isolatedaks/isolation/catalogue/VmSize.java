package com.isolatedaks.isolation.catalogue;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a VM size tells: family, vCPUs and, with a hyphen, how many of them are left.
 *
 * @param name the size, such as {@code Standard_D4ds_v5}
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions">Naming conventions</a>
 */
public record VmSize(String name) {
    /** What a system pool needs (https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools). */
    public static final int FEWEST_SYSTEM_CPUS = 4;

    private static final Set<String> GPU_FAMILIES = Set.of("NC", "ND", "NV");

    private static final Pattern NAME =
            Pattern.compile("Standard_(?<family>[A-Z]+)(?<cpus>\\d+)(?:-(?<left>\\d+))?[a-z]*(?:_[A-Za-z0-9]+)*?"
                    + "(?:_v(?<version>\\d+))?");

    /** Older versions number their sizes in other ways: a Standard_DS2_v2 has 2 vCPUs, a Standard_DS12_v2 has 4. */
    private static final int FIRST_VERSION_TO_COUNT_CPUS = 3;

    /** The vCPUs, if the name tells them. */
    public OptionalInt cpus() {
        Matcher matcher = NAME.matcher(name);
        boolean tells = matcher.matches()
                && matcher.group("version") != null
                && Integer.parseInt(matcher.group("version")) >= FIRST_VERSION_TO_COUNT_CPUS;
        if (!tells) {
            return OptionalInt.empty();
        }
        String left = matcher.group("left");
        return OptionalInt.of(Integer.parseInt(left == null ? matcher.group("cpus") : left));
    }

    /** Whether the vCPUs are there by credits only, as those of the B series are. */
    public boolean isBurstable() {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group("family").equals("B");
    }

    /**
     * Whether AKS installs NVIDIA's drivers on it (https://learn.microsoft.com/azure/aks/use-nvidia-gpu). The families NG
     * and NP have none of its GPUs.
     */
    public boolean hasNvidiaGpu() {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && GPU_FAMILIES.stream().anyMatch(matcher.group("family")::startsWith);
    }

    /** Whether the name tells that a system pool cannot have it. */
    public boolean isTooSmallForSystemPods() {
        return isBurstable() || cpus().orElse(FEWEST_SYSTEM_CPUS) < FEWEST_SYSTEM_CPUS;
    }
}
