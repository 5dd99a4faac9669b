package com.isolatedaks.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.isolatedaks.PrivateStorageClassesArgs;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.services.ServiceLinks;
import com.isolatedaks.services.ServicePlan;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Storage accounts with their private links, the drivers' rights, and the classes.
 *
 * @param manifest the classes as YAML
 * @param accountIds resource ids of the accounts by the names of their classes
 * @param zoneIds resource ids of the zones by name
 */
public record StorageResources(
        Output<String> manifest, Map<String, Output<String>> accountIds, Map<String, Output<String>> zoneIds) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    /**
     * Makes all of it.
     *
     * @param areApplied whether the classes are put into the cluster
     */
    public static StorageResources make(Children children, PrivateStorageClassesArgs args, boolean areApplied) {
        String location = args.location();
        Place place = new Place(args.resourceGroupName(), location, args.tags().orElse(null));
        List<ClassPlan> plans = ClassPlan.all(args);
        StorageRoles roles = new StorageRoles(children, args.controlPlanePrincipalId());
        List<Resource> granted = new ArrayList<>();
        List<ServicePlan> services = new ArrayList<>();
        plans.stream().filter(ClassPlan::isPreMade).forEach(plan -> {
            StorageAccount account =
                    StorageAccounts.make(children, place, plan, args.protect().orElseThrow());
            granted.add(roles.onAccount(plan.name(), account.id()));
            services.add(
                    ServicePlan.of(children.parentName(), plan.name(), plan.privateLink(), account.id(), location));
        });
        if (plans.stream().anyMatch(plan -> !plan.isPreMade())) {
            granted.addAll(roles.forDriver(args.resourceGroupName(), args.endpointSubnetId()));
        }
        ServiceLinks links = ServiceLinks.make(
                children,
                services,
                new ServiceLinks.Reach(
                        place,
                        args.endpointSubnetId(),
                        LinkedNetworks.ids(args.virtualNetworks()),
                        args.sharedZones()));
        List<Output<StorageClassObject>> objects =
                plans.stream().map(plan -> object(plan, args, location)).toList();
        if (areApplied) {
            for (int i = 0; i < plans.size(); i++) {
                new AppliedClass(
                        children.name(ChildName.STORAGE_CLASS, plans.get(i).name()),
                        objects.get(i),
                        children.after(granted));
            }
        }
        return new StorageResources(
                Children.resolvedAfter(
                        Output.all(objects).applyValue(StorageResources::yaml),
                        links.resourceIds().values()),
                new TreeMap<>(links.resourceIds()),
                links.zoneIds());
    }

    private static Output<StorageClassObject> object(ClassPlan plan, PrivateStorageClassesArgs args, String location) {
        return Output.tuple(args.resourceGroupName(), args.endpointSubnetId())
                .applyValue(known -> StorageClassObject.of(plan, known.t1, known.t2, plan.zone(location)));
    }

    private static String yaml(List<StorageClassObject> objects) {
        return objects.stream()
                .map(object -> {
                    try {
                        return YAML.writeValueAsString(object.manifest());
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("a storage class that is no YAML: " + object, e);
                    }
                })
                .reduce((first, second) -> first + "---\n" + second)
                .orElse("");
    }
}
