package com.isolatedaks.images;

import com.isolatedaks.isolation.catalogue.ImageRegistries;
import com.isolatedaks.isolation.catalogue.ImageRegistry;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference of an image, with what it leaves out: {@code nginx} is {@code docker.io/library/nginx}.
 *
 * @param host the registry, with a port if it has one
 * @param path the repository in it
 * @param version tag and digest as they were written, with their separators; empty if there are none
 * @see <a href="https://github.com/distribution/reference/blob/main/normalize.go">How references are completed</a>
 */
public record ImageReference(String host, String path, String version) {
    private static final Pattern FORM = Pattern.compile(
            "(?<name>[^@]+?)"
                    + "(?<version>(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@[A-Za-z][A-Za-z0-9]*([-_+.][A-Za-z][A-Za-z0-9]*)*:\\p{XDigit}{32,})?)");
    private static final String COMPONENT = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    private static final Predicate<String> PATH =
            Pattern.compile(COMPONENT + "(/" + COMPONENT + ")*").asMatchPredicate();
    private static final Predicate<String> HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\\d+)?").asMatchPredicate();

    /** The longest name, of host and repository together. */
    private static final int LONGEST = 255;

    /** Reads a reference; empty if it is none. */
    public static Optional<ImageReference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(complete(matcher.group("name"), matcher.group("version")))
                        .filter(ImageReference::isValid)
                : Optional.empty();
    }

    /** Whether a text is a repository's path, without a registry. */
    public static boolean isPath(String text) {
        return PATH.test(text) && text.length() <= LONGEST;
    }

    /** Host and repository. */
    public String repository() {
        return host + "/" + path;
    }

    @Override
    public String toString() {
        return repository() + version;
    }

    private static ImageReference complete(String name, String version) {
        ImageRegistry byDefault = ImageRegistries.byDefault();
        int slash = name.indexOf('/');
        boolean hasHost = slash > 0 && isHost(name.substring(0, slash));
        String host = hasHost ? name.substring(0, slash) : byDefault.name();
        String path = hasHost ? name.substring(slash + 1) : name;
        if (byDefault.aliases().contains(host)) {
            host = byDefault.name();
        }
        boolean isOfficial = host.equals(byDefault.name()) && path.indexOf('/') < 0;
        return new ImageReference(
                host, isOfficial ? byDefault.officialNamespace().orElseThrow() + "/" + path : path, version);
    }

    /** What is before the first slash is a namespace unless it looks like a host. */
    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || first.chars().anyMatch(Character::isUpperCase);
    }

    private boolean isValid() {
        return HOST.test(host) && PATH.test(path) && repository().length() <= LONGEST;
    }
}
