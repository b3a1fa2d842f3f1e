package org.indicatorwatch.web.editing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "web/editing")
final class EditingTemplates {

    private EditingTemplates() {}

    static native TemplateInstance list(ItemList page);

    static native TemplateInstance edit(ItemForm page);
}
