package minga.practice;

import org.eclipse.persistence.config.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;

/**
 * EclipseLink descriptor customizer that reads a section without answers as an empty section, where EclipseLink would
 * give null.
 */
@SuppressWarnings("removal")
public final class NonNullEmbeddablesCustomizer implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor version) {
        for (DatabaseMapping mapping : version.getMappings()) {
            if (mapping instanceof AggregateObjectMapping section) {
                section.dontAllowNull();
            }
        }
    }
}
