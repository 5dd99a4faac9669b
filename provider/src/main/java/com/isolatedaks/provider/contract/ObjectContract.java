package com.isolatedaks.provider.contract;

import java.util.Map;

/**
 * The inputs of a component, or an object among them.
 *
 * @param name the last part of its token, which users know it by
 * @param properties its parts by name, in the schema's order
 */
public record ObjectContract(String name, Map<String, Property> properties) {}
