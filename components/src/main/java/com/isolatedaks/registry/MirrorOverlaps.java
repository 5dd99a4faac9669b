package com.isolatedaks.registry;

import com.isolatedaks.images.RepositoryPattern;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.isolation.rule.Rules;
import java.util.List;

/**
 * Mirrors that get in each other's way, or in that of the bootstrap rule.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-registry/wildcards-artifact-cache">Overlapping rules</a>
 */
final class MirrorOverlaps {
    private static final RepositoryPattern BOOTSTRAP_SOURCE = RepositoryPattern.of(BootstrapCacheRule.SOURCE);
    private static final RepositoryPattern BOOTSTRAP_TARGET = RepositoryPattern.of(BootstrapCacheRule.TARGET);

    private MirrorOverlaps() {}

    static void check(List<MirrorPlan> mirrors, Problems problems) {
        for (int i = 0; i < mirrors.size(); i++) {
            MirrorPlan mirror = mirrors.get(i);
            Problems here = problems.under("mirrors." + mirror.key());
            checkBootstrap(mirror, here);
            for (MirrorPlan other : mirrors.subList(0, i)) {
                check(mirror, other, here);
            }
        }
    }

    private static void checkBootstrap(MirrorPlan mirror, Problems problems) {
        if (mirror.source().overlaps(BOOTSTRAP_SOURCE)) {
            problems.add(
                    Rules.NO_OTHER_CACHE_RULE,
                    "upstream",
                    "cached already",
                    mirror.source().toString(),
                    "another registry",
                    "remove the mirror; the images are at " + BOOTSTRAP_TARGET);
        }
        boolean isInTheWay = BOOTSTRAP_TARGET.coversAll(mirror.target())
                || mirror.target().overlaps(BOOTSTRAP_TARGET)
                || mirror.target().path().equals(BOOTSTRAP_TARGET.path());
        if (isInTheWay) {
            problems.add(
                    Rules.NO_OTHER_CACHE_RULE,
                    "target",
                    "in the way of what nodes boot from",
                    mirror.target().toString(),
                    "a place outside of " + BOOTSTRAP_TARGET,
                    "choose another target");
        }
    }

    private static void check(MirrorPlan mirror, MirrorPlan other, Problems problems) {
        if (mirror.source().overlaps(other.source())) {
            overlap("upstream", mirror.source(), other, other.source(), problems);
        }
        boolean isAmbiguous = hides(mirror, other) || hides(other, mirror);
        if (mirror.target().overlaps(other.target()) || isAmbiguous) {
            overlap("target", mirror.target(), other, other.target(), problems);
        }
    }

    /** Whether one name below a wildcard stands for another image than the wildcard says; Azure accepts that. */
    private static boolean hides(MirrorPlan exact, MirrorPlan wildcard) {
        return !exact.target().isWildcard()
                && wildcard.target().isWildcard()
                && wildcard.target().covers(exact.target().path())
                && !wildcard.target()
                        .moved(exact.target().path(), wildcard.source())
                        .equals(exact.source().path());
    }

    private static void overlap(
            String property, RepositoryPattern got, MirrorPlan other, RepositoryPattern taken, Problems problems) {
        problems.add(
                Rules.MIRROR_OVERLAP,
                property,
                "overlaps with mirrors." + other.key(),
                got.toString(),
                "a repository outside of " + taken,
                property.equals("target") ? "choose another target" : "remove one of the two");
    }
}
