package com.isolatedaks.images;

/**
 * A repository, or all below a path, as cache rules name them.
 *
 * @param path the repository, or what is before the wildcard
 * @param isWildcard whether it stands for all below the path
 * @see <a href="https://learn.microsoft.com/azure/container-registry/wildcards-artifact-cache">Wildcards</a>
 */
public record RepositoryPattern(String path, boolean isWildcard) {
    private static final String WILDCARD = "/*";

    /** Reads {@code registry/path} or {@code registry/path/*}. */
    public static RepositoryPattern of(String text) {
        return text.endsWith(WILDCARD)
                ? new RepositoryPattern(text.substring(0, text.length() - WILDCARD.length()), true)
                : new RepositoryPattern(text, false);
    }

    /** Whether a repository is meant. */
    public boolean covers(String repository) {
        return isWildcard ? repository.startsWith(path + "/") : repository.equals(path);
    }

    /** Whether all that another pattern means is meant. */
    public boolean coversAll(RepositoryPattern other) {
        return other.isWildcard ? isWildcard && (other.path + "/").startsWith(path + "/") : covers(other.path);
    }

    /**
     * Whether Azure refuses rules of both: of two with wildcards when one includes the other, of two without when they are the
     * same. One without goes before one with a wildcard.
     */
    public boolean overlaps(RepositoryPattern other) {
        return isWildcard == other.isWildcard && (coversAll(other) || other.coversAll(this));
    }

    /** The repository that stands below another pattern where this one stands below its own. */
    public String moved(String repository, RepositoryPattern target) {
        return target.path + repository.substring(path.length());
    }

    @Override
    public String toString() {
        return isWildcard ? path + WILDCARD : path;
    }
}
