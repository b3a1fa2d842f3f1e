package org.indicatorwatch.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;

import org.indicatorwatch.platform.web.Page;
import org.indicatorwatch.platform.workbook.WorkbookFormat;

/** Writes a list as CSV or as a workbook. */
@Provider
@Produces({ListExport.CSV, WorkbookFormat.MEDIA_TYPE})
class PageWriter implements MessageBodyWriter<Page<?>> {

    private final ListColumns columns;

    @Context
    UriInfo uri;

    @Context
    ResourceInfo resource;

    PageWriter(ListColumns columns) {
        this.columns = columns;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        List<String> path = List.of(uri.getPath().split("/"));
        ListExport<?> export = export(path.get(path.size() - 1), page, row());
        boolean csv = mediaType.isCompatible(MediaType.valueOf(ListExport.CSV));
        headers.putSingle("Content-Type", csv ? ListExport.CSV + ";charset=UTF-8" : WorkbookFormat.MEDIA_TYPE);
        headers.putSingle("Content-Disposition", export.disposition(csv ? "csv" : "xlsx"));
        if (csv) {
            export.writeCsv(out);
        } else {
            export.writeWorkbook(out);
        }
    }

    @SuppressWarnings("unchecked")
    private <V> ListExport<V> export(String name, Page<?> page, Class<V> row) {
        List<V> items = (List<V>) page.items();
        return new ListExport<>(name, columns.of(row), items::forEach);
    }

    /** The declared class of the rows, also where a resource takes it from the one that it extends. */
    private Class<?> row() {
        TypeFactory types = TypeFactory.defaultInstance();
        Method list = resource.getResourceMethod();
        JavaType declaring = types.constructType(resource.getResourceClass()).findSuperType(list.getDeclaringClass());
        return types.resolveMemberType(list.getGenericReturnType(), declaring.getBindings())
                .containedType(0)
                .getRawClass();
    }
}
