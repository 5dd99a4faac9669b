package com.isolatedaks.provider.inputs;

import com.isolatedaks.isolation.rule.Problems;
import java.util.Optional;
import java.util.Set;

/**
 * What came of reading.
 *
 * @param args the arguments, unless they are too wrong to make any; without what has an unknown name
 * @param problems all that is wrong
 * @param plainDependencies URNs of the resources that plain inputs come from: no output has them
 */
public record ReadArgs(Optional<Object> args, Problems problems, Set<String> plainDependencies) {}
