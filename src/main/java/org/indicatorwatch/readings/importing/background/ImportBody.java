package org.indicatorwatch.readings.importing.background;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.Panache;

/** The body of a long import in the database, in parts that fit into memory. */
final class ImportBody {

    private static final int PART_SIZE = 1 << 20;

    private ImportBody() {}

    static void save(UUID id, InputStream body) throws IOException {
        byte[] buffer = new byte[PART_SIZE];
        int position = 0;
        for (int read = body.readNBytes(buffer, 0, PART_SIZE); read > 0; read = body.readNBytes(buffer, 0, PART_SIZE)) {
            Panache.getEntityManager()
                    .createNativeQuery("insert into long_import_part (import, position, data) values (?1, ?2, ?3)")
                    .setParameter(1, id)
                    .setParameter(2, position++)
                    .setParameter(3, Arrays.copyOf(buffer, read))
                    .executeUpdate();
        }
    }

    static void load(UUID id, OutputStream out) throws IOException {
        for (int position = 0; ; position++) {
            List<?> part = Panache.getEntityManager()
                    .createNativeQuery(
                            "select data from long_import_part where import = ?1 and position = ?2", byte[].class)
                    .setParameter(1, id)
                    .setParameter(2, position)
                    .getResultList();
            if (part.isEmpty()) {
                return;
            }
            out.write((byte[]) part.get(0));
        }
    }

    static void delete(UUID id) {
        Panache.getEntityManager()
                .createNativeQuery("delete from long_import_part where import = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
