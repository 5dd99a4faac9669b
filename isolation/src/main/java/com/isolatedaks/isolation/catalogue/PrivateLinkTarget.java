package com.isolatedaks.isolation.catalogue;

/**
 * What a private endpoint connects to.
 *
 * @param type ARM type of the target
 * @param groupId the sub-resource
 */
public record PrivateLinkTarget(String type, String groupId) {}
