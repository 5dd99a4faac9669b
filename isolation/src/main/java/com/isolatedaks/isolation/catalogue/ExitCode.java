package com.isolatedaks.isolation.catalogue;

import java.util.List;

/**
 * An exit code of the script that sets up nodes.
 *
 * @param code the number
 * @param name the script's name for it
 * @param meaning what it means, without a full stop
 * @param docs the page about it
 * @param causes ids of what can be the cause; what comes first explains what comes after it
 */
public record ExitCode(int code, String name, String meaning, String docs, List<String> causes) {
    public ExitCode {
        causes = List.copyOf(causes);
    }
}
