package com.isolatedaks.isolation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturesPageTest {
    private static final String WRITE = "docs.write";

    @Test
    void thePageListsWhatTheCatalogueHas() throws IOException {
        Path page = Path.of("../docs/features.md");
        String generated = FeaturesPage.write();
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, generated);
        }

        assertThat(page)
                .as("%s is generated; run the test again with -D%s=true and commit the page", page, WRITE)
                .hasContent(generated);
    }
}
