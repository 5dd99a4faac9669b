package com.isolatedaks.registry;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.naming.ChildName;
import com.pulumi.core.Output;
import java.util.Optional;

/**
 * A role that nodes need on a registry.
 *
 * @param child the child that grants it
 * @param key tells it apart from the same role on another registry
 * @param role the role
 * @param registryId the registry
 */
public record RegistryGrant(ChildName child, Optional<String> key, BuiltInRole role, Output<String> registryId) {}
