package com.isolatedaks.policy.judgement;

/**
 * What a policy has against a resource.
 *
 * @param policy the policy's name
 * @param urn the resource to change; empty if it is about the stack
 * @param azureId its id in Azure, or the one that it will have; empty if it is about the stack
 * @param message what is wrong, why, and what to do
 */
public record Finding(String policy, String urn, String azureId, String message) {}
