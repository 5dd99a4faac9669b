package com.isolatedaks.isolation.proof;

import java.util.List;

/**
 * A right that somebody holds.
 *
 * @param principal who
 * @param role the role's name, or the id of its definition
 * @param scope what it is for
 * @param grants what it gives that matters to isolation
 * @param remark why the scope is wider than needed; empty if it is not
 */
public record Right(String principal, String role, String scope, List<String> grants, String remark) {
    public Right {
        grants = List.copyOf(grants);
    }
}
