package com.isolatedaks.network;

import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that AKS makes labels of nodes from: the subnet's, its network's and that one's resource group's.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/azure-cni-overlay">Azure CNI overlay</a>
 */
public final class LabelNames {
    /** The longest value of a Kubernetes label. */
    private static final int LONGEST = 63;

    private static final Pattern SUBNET = Pattern.compile(
            "/subscriptions/[^/]+/resourceGroups/([^/]+)/providers/Microsoft\\.Network/virtualNetworks/([^/]+)/subnets/([^/]+)",
            Pattern.CASE_INSENSITIVE);

    private LabelNames() {}

    /** Reports names in a subnet's id that are too long. */
    public static void checkSubnet(String path, String subnetId, Problems problems) {
        Matcher names = SUBNET.matcher(subnetId);
        if (names.matches()) {
            for (int group = 1; group <= names.groupCount(); group++) {
                check(path, names.group(group), problems);
            }
        }
    }

    /** Reports a name that is too long. */
    public static void check(String path, String name, Problems problems) {
        if (name.length() > LONGEST) {
            problems.add(
                    Rules.LABEL_NAMES,
                    path,
                    "the name is too long for a label of nodes",
                    name,
                    "at most " + LONGEST + " characters",
                    "choose a shorter name");
        }
    }
}
