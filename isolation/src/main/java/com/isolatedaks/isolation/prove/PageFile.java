package com.isolatedaks.isolation.prove;

import com.isolatedaks.isolation.state.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a page: whole or not at all, so that nobody opens half of one. */
final class PageFile {
    private PageFile() {}

    static void write(Path file, String html) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path whole = Files.createTempFile(folder, ".proof", ".html");
            try {
                Files.writeString(whole, html);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new StateException(
                    "--html: cannot be written, got %s; expected a file in a folder that can be written to"
                            .formatted(file));
        }
    }
}
