package org.indicatorwatch.catalogue;

/**
 * Something in the catalogue changed that assessments depend on. Fired in the transaction of the change.
 *
 * @param indicator code of the changed indicator, or null
 * @param plan code of the changed plan, or of the plan of a changed target, or null
 */
public record CatalogueChanged(String indicator, String plan) {

    static CatalogueChanged ofIndicator(String code) {
        return new CatalogueChanged(code, null);
    }

    static CatalogueChanged ofPlan(String code) {
        return new CatalogueChanged(null, code);
    }
}
