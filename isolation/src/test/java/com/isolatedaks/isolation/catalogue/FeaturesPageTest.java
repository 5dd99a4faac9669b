package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeaturesPageTest {
    private static final String WRITE = "docs.write";

    private static final String INTRODUCTION =
            """
            # Features and extensions

            <!-- Made from features.json and extensions.json by FeaturesPageTest; changes here are lost. -->

            What clusters can do besides running pods, and what each feature talks to outside of the network: the hosts that
            a firewall has to let out, where no private endpoint stands in for them. A feature that needs a way out is
            refused in a cluster without one ([ISO-804](rules.md#ISO-804)). In a network that is brought, a firewall may
            be there all the same: `outbound.reachableHosts` says which hosts it lets out. Hosts are those of Azure's
            public cloud.

            | feature | | isolated | hosts | to know |
            |---|---|---|---|---|
            """;

    private static final String EXTENSIONS =
            """

            ## Cluster extensions

            Each extension needs %s. What network isolated clusters support:

            | type | extension | support | since | to know |
            |---|---|---|---|---|
            """;

    @Test
    void thePageListsWhatTheCatalogueHas() throws IOException {
        Path page = Path.of("../docs/features.md");
        String generated = generate();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, generated);
        }

        assertThat(page)
                .as("%s is generated; run the test again with -D%s=true and commit the page", page, WRITE)
                .hasContent(generated);
    }

    private static String generate() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Feature feature : Features.all()) {
            page.append("| [%s](%s) | %s | %s | %s | %s |\n"
                    .formatted(
                            feature.name(),
                            feature.docs(),
                            feature.description(),
                            feature.worksWhenIsolated() ? "works" : "needs a way out",
                            hosts(feature.endpoints()),
                            Optional.ofNullable(feature.note()).orElse("")));
        }
        page.append(EXTENSIONS.formatted(hosts(Extensions.endpoints()).replace("<br>", " and ")));
        for (Extension extension : Extensions.all()) {
            page.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            extension.type(),
                            extension.name(),
                            extension.support().name().toLowerCase(Locale.ROOT),
                            Optional.ofNullable(extension.since()).orElse(""),
                            Optional.ofNullable(extension.note()).orElse("")));
        }
        return page.toString();
    }

    private static String hosts(List<Endpoint> endpoints) {
        return endpoints.stream()
                .map(endpoint -> "`%s` (%s %d)%s"
                        .formatted(
                                endpoint.hosts().get("public"),
                                endpoint.protocol(),
                                endpoint.port(),
                                endpoint.target()
                                        .map(target -> ", by private endpoint: " + target.groupId())
                                        .orElse("")))
                .collect(Collectors.joining("<br>"));
    }
}
