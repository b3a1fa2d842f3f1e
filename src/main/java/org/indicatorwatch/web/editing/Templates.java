package org.indicatorwatch.web.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "web/editing")
final class Templates {

    private Templates() {}

    static native TemplateInstance list(ItemList page);

    static native TemplateInstance edit(ItemForm page);
}
