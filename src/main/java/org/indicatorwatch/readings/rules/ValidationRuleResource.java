package org.indicatorwatch.readings.rules;

import jakarta.ws.rs.Path;

import org.indicatorwatch.platform.access.Capability;
import org.indicatorwatch.platform.access.Requires;
import org.indicatorwatch.platform.coded.CodedResource;

@Path("/api/v1/validation-rules")
@Requires(value = Capability.MANAGE_CATALOGUE, toRead = Capability.READ)
class ValidationRuleResource extends CodedResource<ValidationRule, ValidationRuleView> {

    ValidationRuleResource(ValidationRuleService service) {
        super(service);
    }
}
