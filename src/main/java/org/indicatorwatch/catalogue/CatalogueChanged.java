package org.indicatorwatch.catalogue;

/**
 * Something in the catalogue changed that assessments depend on. Fired in the transaction of the change.
 *
 * @param indicator code of the changed indicator, or null
 * @param plan code of the changed plan, or of the plan of the changed target, or null
 * @param target code of the changed target, or null for the whole plan
 */
public record CatalogueChanged(String indicator, String plan, String target) {

    static CatalogueChanged ofIndicator(String code) {
        return new CatalogueChanged(code, null, null);
    }

    static CatalogueChanged ofPlan(String code) {
        return new CatalogueChanged(null, code, null);
    }

    static CatalogueChanged ofTarget(String plan, String code) {
        return new CatalogueChanged(null, plan, code);
    }
}
