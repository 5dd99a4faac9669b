package com.isolatedaks.storage;

import com.isolatedaks.PrivateStorageClassesArgs;
import com.isolatedaks.enums.StorageProtocol;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.NameInputs;
import com.isolatedaks.privatelink.SharedZones;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of private storage classes. */
public final class StorageRules {
    /** A DNS subdomain (https://kubernetes.io/docs/concepts/overview/working-with-objects/names). */
    private static final Pattern CLASS_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");

    private StorageRules() {}

    /** Reports all that is wrong with the arguments. */
    public static void check(String componentName, PrivateStorageClassesArgs args, Problems problems) {
        NameInputs.requireRegion("location", args.location(), problems);
        if (args.classes().isEmpty()) {
            problems.add("classes", "empty; name at least one storage class");
        }
        List<ClassPlan> plans = ClassPlan.all(args);
        Map<String, String> accounts = new HashMap<>();
        Set<String> zones = new HashSet<>();
        for (ClassPlan plan : plans) {
            String path = "classes." + plan.name();
            checkName(componentName, path, plan, problems);
            checkProtocol(path, plan, problems);
            checkAccount(path, plan, accounts, problems);
            if (plan.isPreMade()) {
                zones.add(plan.zone(args.location()));
            }
        }
        plans.stream().filter(plan -> !plan.isPreMade()).forEach(plan -> checkDriver(plan, args, zones, problems));
        if (!zones.isEmpty()) {
            SharedZones.check(zones, args.sharedZones(), args.virtualNetworks(), problems);
        }
    }

    private static void checkName(String componentName, String path, ClassPlan plan, Problems problems) {
        if (!CLASS_NAME.matcher(plan.name()).matches()) {
            problems.add(
                    Rules.NAME,
                    path,
                    "not a name that Kubernetes accepts",
                    plan.name(),
                    "lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit",
                    "choose another name");
        } else if (plan.isPreMade()) {
            NameInputs.requireName(
                    path, componentName + "-" + plan.name(), "Microsoft.Network/privateEndpoints", problems);
        }
    }

    private static void checkProtocol(String path, ClassPlan plan, Problems problems) {
        StorageProtocol wrong = plan.isFiles() ? StorageProtocol.Fuse : StorageProtocol.Smb;
        if (plan.protocol() == wrong) {
            problems.add(
                    Rules.STORAGE_PROTOCOL,
                    path + ".protocol",
                    "not a protocol of " + plan.service().getValue(),
                    wrong.getValue(),
                    plan.isFiles() ? "\"Smb\" or \"Nfs\"" : "\"Fuse\" or \"Nfs\"",
                    "choose one of them");
        } else if (plan.isFiles() && plan.isNfs() && !plan.isPremium()) {
            problems.add(
                    Rules.STORAGE_PROTOCOL,
                    path + ".skuName",
                    "has no NFS shares",
                    plan.sku().getValue(),
                    "\"Premium_LRS\" or \"Premium_ZRS\"",
                    "choose one of them, or the protocol Smb");
        }
    }

    private static void checkAccount(String path, ClassPlan plan, Map<String, String> accounts, Problems problems) {
        String accountPath = path + ".accountName";
        if (plan.accountName().isPresent() != plan.isPreMade()) {
            problems.add(
                    accountPath,
                    plan.isPreMade()
                            ? "missing; choose a name, unique in all of Azure, or set provisioning to DriverMade"
                            : "set although the driver makes the account; remove it or set provisioning to PreMade");
            return;
        }
        plan.accountName().ifPresent(account -> {
            NameInputs.requireName(accountPath, account, "Microsoft.Storage/storageAccounts", problems);
            String other = accounts.putIfAbsent(account, path);
            if (other != null) {
                problems.add(accountPath, "the account of " + other + "; choose another name: each class has its own");
            }
        });
    }

    /** The driver makes a zone of the same name in the network's group, and a network is linked with one of a name only. */
    private static void checkDriver(
            ClassPlan plan, PrivateStorageClassesArgs args, Set<String> madeZones, Problems problems) {
        String zone = plan.zone(args.location());
        boolean isShared = args.sharedZones()
                .filter(shared -> shared.privateDnsZones().containsKey(zone))
                .isPresent();
        if (isShared || madeZones.contains(zone)) {
            problems.add(
                    Rules.DRIVER_MADE_ZONE,
                    "classes." + plan.name() + ".provisioning",
                    "the driver would make a second zone " + zone,
                    "DriverMade",
                    "\"PreMade\"",
                    "choose it and an accountName");
        }
    }
}
