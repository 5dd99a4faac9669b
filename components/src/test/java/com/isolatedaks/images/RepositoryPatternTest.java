package com.isolatedaks.images;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RepositoryPatternTest {

    @Property
    void twoWildcardsOverlapExactlyIfARepositoryIsBelowBoth(
            @ForAll("paths") String one, @ForAll("paths") String other, @ForAll("paths") String rest) {
        var first = new RepositoryPattern(one, true);
        var second = new RepositoryPattern(other, true);
        boolean shareOne = first.covers(other + "/" + rest) || second.covers(one + "/" + rest);

        assertThat(first.overlaps(second)).isEqualTo(shareOne);
        assertThat(second.overlaps(first)).isEqualTo(first.overlaps(second));
    }

    @Property
    void whatIsMovedIsBelowTheTargetAndComesBack(
            @ForAll("paths") String source, @ForAll("paths") String target, @ForAll("paths") String rest) {
        var from = new RepositoryPattern(source, true);
        var to = new RepositoryPattern(target, true);
        String moved = from.moved(source + "/" + rest, to);

        assertThat(to.covers(moved)).isTrue();
        assertThat(to.moved(moved, from)).isEqualTo(source + "/" + rest);
    }

    @Property
    void aPatternReadsAsItIsWritten(@ForAll("paths") String path, @ForAll boolean isWildcard) {
        var pattern = new RepositoryPattern(path, isWildcard);

        assertThat(RepositoryPattern.of(pattern.toString())).isEqualTo(pattern);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "b", "ab").list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("/", parts));
    }
}
