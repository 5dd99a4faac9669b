package com.isolatedaks.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation, as it is committed. */
record CommittedPage(Path file) {
    private static final String WRITE = "docs.write";

    /** A page by its path in the repository. */
    static CommittedPage at(String path) {
        // Surefire runs tests in the module's folder.
        return new CommittedPage(Path.of("..").resolve(path));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that the page is what is generated now, or makes it so when asked to by the system property. */
    void isGenerated(String generated) {
        if (Boolean.getBoolean(WRITE)) {
            try {
                Files.writeString(file, generated);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text())
                .as("%s is generated; run the test again with -D%s=true and commit the page", file, WRITE)
                .isEqualTo(generated);
    }
}
