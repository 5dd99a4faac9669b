package com.isolatedaks.simulator.schema;

/**
 * A function of the package.
 *
 * @param inputs its arguments
 * @param outputs the properties of its result
 */
public record FunctionSchema(ObjectShape inputs, ObjectShape outputs) {}
