package com.isolatedaks.cluster;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a VM size tells: family, vCPUs and, with a hyphen, how many of them are left.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions">Naming conventions</a>
 */
final class PoolVmSize {
    private static final Pattern NAME =
            Pattern.compile("Standard_(?<family>[A-Z]+)(?<cpus>\\d+)(?:-(?<left>\\d+))?[a-z]*(?:_[A-Za-z0-9]+)*?"
                    + "(?:_v(?<version>\\d+))?");

    /** Older versions number their sizes in other ways: a Standard_DS2_v2 has 2 vCPUs, a Standard_DS12_v2 has 4. */
    private static final int FIRST_VERSION_TO_COUNT_CPUS = 3;

    private PoolVmSize() {}

    /** The vCPUs of a size, if its name tells them. */
    static OptionalInt cpus(String vmSize) {
        Matcher name = NAME.matcher(vmSize);
        boolean tells = name.matches()
                && name.group("version") != null
                && Integer.parseInt(name.group("version")) >= FIRST_VERSION_TO_COUNT_CPUS;
        if (!tells) {
            return OptionalInt.empty();
        }
        String left = name.group("left");
        return OptionalInt.of(Integer.parseInt(left == null ? name.group("cpus") : left));
    }

    /** Whether its vCPUs are there by credits only. */
    static boolean isBurstable(String vmSize) {
        Matcher name = NAME.matcher(vmSize);
        return name.matches() && name.group("family").equals("B");
    }
}
