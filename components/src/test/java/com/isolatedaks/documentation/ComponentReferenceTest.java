package com.isolatedaks.documentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ComponentReferenceTest {
    @Test
    void theReferencePageSaysWhatTheSchemaSays() throws IOException {
        try (InputStream schema = ComponentReferenceTest.class.getResourceAsStream("/com/isolatedaks/schema.json")) {
            String generated = ComponentReference.of(new ObjectMapper().readTree(schema));

            CommittedPage.at("docs/components.md").isGenerated(generated);
        }
    }
}
