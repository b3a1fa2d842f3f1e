package org.indicatorwatch.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The directory in which the service keeps what must survive a restart. */
public final class DataDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    /** A path below this directory. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * Claims the directory for this process until the returned channel is closed.
     *
     * @throws IllegalStateException if another process holds it
     */
    FileChannel lock() throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Reported below, as for any other holder.
        }
        channel.close();
        throw new IllegalStateException("Another running instance holds the data directory " + path
                + ". Stop it, or give this one its own with INDICATOR_WATCH_DATA_DIR,"
                + " or share an external PostgreSQL with QUARKUS_DATASOURCE_JDBC_URL.");
    }

    /** The secret kept in the named file, generated on first use: 24 random bytes, readable by the owner only. */
    String secret(String name) throws IOException {
        Path file = resolve(name);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String secret = randomSecret(24);
        writeSecret(name, secret);
        return secret;
    }

    /** Writes a file that only the owner can read (mode 0600) and returns its path. */
    public Path writeSecret(String name, String content) throws IOException {
        Files.createDirectories(path);
        Path file = resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        return Files.writeString(file, content + System.lineSeparator());
    }

    /** Random text from {@code bytes} random bytes, in URL-safe Base64. */
    public static String randomSecret(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
