package com.isolatedaks.provider.contract;

import java.util.List;

/**
 * A component of the package.
 *
 * @param token its type
 * @param inputs what it takes
 * @param outputs names of what it gives
 */
public record ComponentContract(String token, ObjectContract inputs, List<String> outputs) {}
