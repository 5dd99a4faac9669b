package com.isolatedaks.isolation.catalogue;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** A row of {@code sources.json} as it stands there. */
record SourceRow(@Nullable String name, @Nullable String url, @Nullable String date) {
    private static final Predicate<String> DATE = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?")
            .asMatchPredicate();
    private static final Predicate<String> URL =
            Pattern.compile("https://[\\w.-]+/\\S+").asMatchPredicate();

    Optional<Source> read(Faults here) {
        String page = here.text(url, "url");
        String day = here.text(date, "date");
        here.require(page.isEmpty() || URL.test(page), "url %s is none".formatted(page));
        here.require(day.isEmpty() || DATE.test(day), "date %s is neither a day nor a month".formatted(day));
        return Optional.of(new Source(here.text(name, "name"), page, day));
    }
}
