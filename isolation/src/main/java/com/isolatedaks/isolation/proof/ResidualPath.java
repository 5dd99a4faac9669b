package com.isolatedaks.isolation.proof;

import java.util.List;

/**
 * A path that remains by nature ({@code residual-paths.json}).
 *
 * @param id stable, {@code PATH-01}
 * @param title what it is
 * @param mitigation what narrows it
 * @param docs the page that says so
 */
public record ResidualPath(String id, String title, String mitigation, String docs) {
    private static final List<ResidualPath> ALL = DataFile.rows("residual-paths.json", "paths", ResidualPath.class);

    /** All that are known. */
    public static List<ResidualPath> all() {
        return ALL;
    }

    /**
     * One that a stack has.
     *
     * @param path the path
     * @param where what has it
     */
    public record Present(ResidualPath path, List<String> where) {
        public Present {
            where = List.copyOf(where);
        }
    }
}
