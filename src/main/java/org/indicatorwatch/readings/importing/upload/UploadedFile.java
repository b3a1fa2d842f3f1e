package org.indicatorwatch.readings.importing.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A request body on disk, until it is closed: workbooks cannot be read from a stream. */
record UploadedFile(Path file) implements AutoCloseable {

    static UploadedFile of(InputStream body) throws IOException {
        Path file = Files.createTempFile("indicator-watch-upload", ".tmp");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new UploadedFile(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
