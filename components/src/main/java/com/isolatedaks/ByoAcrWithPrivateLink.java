package com.isolatedaks;

import com.isolatedaks.access.Principals;
import com.isolatedaks.engine.Azure;
import com.isolatedaks.engine.OutputMaps;
import com.isolatedaks.enums.RegistryMode;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import com.isolatedaks.naming.ChildName;
import com.isolatedaks.naming.Children;
import com.isolatedaks.privatelink.LinkedNetworks;
import com.isolatedaks.privatelink.Place;
import com.isolatedaks.privatelink.SharedRecords;
import com.isolatedaks.privatelink.SharedZones;
import com.isolatedaks.registry.MirrorPlan;
import com.isolatedaks.registry.MirrorRules;
import com.isolatedaks.registry.Mirrors;
import com.isolatedaks.registry.PremiumRegistry;
import com.isolatedaks.registry.RegistryNames;
import com.isolatedaks.registry.RegistryPrivateLink;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * A Premium container registry that network isolated clusters boot from: public access off, Microsoft Artifact Registry
 * cached under the rule that AKS demands and other registries by mirrors, reached by a private endpoint with its private DNS
 * zone. The registry, its bootstrap rule and its zone can outlive the stack; the endpoint and the links belong to the network
 * they stand in, the mirrors to the stack.
 */
public final class ByoAcrWithPrivateLink extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "isolated-aks:index:ByoAcrWithPrivateLink";

    private final Output<String> registryId;
    private final Output<String> registryName;
    private final Output<String> loginServer;
    private final Output<String> registryResourceGroupName;
    private final Output<String> privateEndpointId;
    private final Output<String> privateDnsZoneId;
    private final Output<Map<String, String>> mirrors;
    private final Output<Map<String, String>> mirrorPrincipalIds;
    private final PrivateImages images;

    /** Makes a registry with default options. */
    public ByoAcrWithPrivateLink(String name, ByoAcrWithPrivateLinkArgs args) {
        this(name, args, null);
    }

    /**
     * Makes a registry.
     *
     * @throws InvalidInputsException if inputs are wrong; nothing is created then
     */
    public ByoAcrWithPrivateLink(
            String name, ByoAcrWithPrivateLinkArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, checked(name, args, options), options);
        Children children = new Children(this, name);
        RegistryNames names = RegistryNames.of(args);
        PremiumRegistry registry = PremiumRegistry.make(
                children,
                names,
                args.location(),
                args.enableZoneRedundancy().orElseThrow(),
                args.retain().orElseThrow(),
                args.sharedZones(),
                args.tags().orElse(null));
        RegistryPrivateLink link = RegistryPrivateLink.make(
                children,
                new Place(args.resourceGroupName(), args.location(), args.tags().orElse(null)),
                names.endpoint(),
                args.endpointSubnetId(),
                registry.registry().id(),
                registry.zone(),
                LinkedNetworks.ids(args.virtualNetworks()),
                SharedZones.linkOptions(children, args.sharedZones()));
        args.pullPrincipals()
                .ifPresent(principals -> Principals.grantAll(
                        children,
                        ChildName.REGISTRY_PULL,
                        BuiltInRoles.ACR_PULL,
                        registry.registry().id(),
                        principals));

        Mirrors mirrored = Mirrors.make(children, registry, args.location(), MirrorPlan.all(args));

        this.registryId = Children.resolvedAfter(
                registry.registry().id(),
                Stream.concat(Stream.of(registry.cacheRule()), link.done().stream())
                        .map(CustomResource::id)
                        .toList());
        this.registryName = Output.of(names.registry());
        this.loginServer = registry.registry().loginServer();
        this.registryResourceGroupName = Output.of(names.resourceGroup());
        this.privateEndpointId = link.endpoint().id();
        this.privateDnsZoneId = registry.zone().id();
        this.images = PrivateImages.of(MirrorPlan.places(args));
        this.mirrors = Children.resolvedAfter(
                Output.of(images.mirrors()),
                Stream.concat(Stream.of(registryId), mirrored.rules().stream().map(CustomResource::id))
                        .toList());
        this.mirrorPrincipalIds = OutputMaps.together(mirrored.principalIds());
        registerOutputs(Map.of(
                "registryId", registryId,
                "registryName", registryName,
                "loginServer", loginServer,
                "registryResourceGroupName", registryResourceGroupName,
                "privateEndpointId", privateEndpointId,
                "privateDnsZoneId", privateDnsZoneId,
                "mirrors", mirrors,
                "mirrorPrincipalIds", mirrorPrincipalIds));
    }

    /** Reports all that is wrong with the arguments. */
    public static void check(ByoAcrWithPrivateLinkArgs args, Problems problems) {
        RegistryNames.check(args, problems);
        MirrorRules.check(args, problems);
        if (args.registryMode().orElse(RegistryMode.Rbac) == RegistryMode.Abac) {
            problems.add(
                    Rules.MADE_REGISTRY_MODE,
                    "registryMode",
                    "a registry that is made cannot have this mode",
                    "Abac",
                    "\"Rbac\"",
                    "remove it, or make the registry elsewhere and bring it to the cluster by registryId");
        }
    }

    /**
     * Resource id of the registry; known only when the cache rule, the private endpoint, its DNS records and all links are
     * done, because nodes boot from it.
     */
    public Output<String> registryId() {
        return registryId;
    }

    /** Name of the registry. */
    public Output<String> registryName() {
        return registryName;
    }

    /** Host name that images are pulled from. */
    public Output<String> loginServer() {
        return loginServer;
    }

    /** Resource group of the registry. */
    public Output<String> registryResourceGroupName() {
        return registryResourceGroupName;
    }

    /** Resource id of the private endpoint. */
    public Output<String> privateEndpointId() {
        return privateEndpointId;
    }

    /** Resource id of the private DNS zone privatelink.azurecr.io. */
    public Output<String> privateDnsZoneId() {
        return privateDnsZoneId;
    }

    /**
     * What is found where: upstream repositories and their places in the registry, {@code docker.io/library/*} and
     * {@code myregistry.azurecr.io/docker.io/library/*}; known only when images can be pulled.
     */
    public Output<Map<String, String>> mirrors() {
        return mirrors;
    }

    /** Who reads the credentials of each mirror that has any: object ids of identities by the mirrors' names. */
    public Output<Map<String, String>> mirrorPrincipalIds() {
        return mirrorPrincipalIds;
    }

    /** What images are in the registry, known at once, in a preview too; rewrites references and manifests. */
    public PrivateImages images() {
        return images;
    }

    /** Runs before the component registers itself: what is wrong leaves no trace in the state. */
    private static String checked(
            String name, ByoAcrWithPrivateLinkArgs args, @Nullable ComponentResourceOptions options) {
        Problems problems = new Problems();
        check(args, problems);
        RegistryNames names = RegistryNames.of(args);
        SharedRecords.ask(
                        List.of(new SharedRecords.Claim(
                                "sharedZones", names.zone(), names.registry(), names.endpoint())),
                        args.sharedZones(),
                        Azure.of(options))
                .accept(problems);
        InvalidInputsException.throwIfAny(name, problems);
        return name;
    }
}
