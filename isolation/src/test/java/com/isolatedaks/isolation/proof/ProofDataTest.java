package com.isolatedaks.isolation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.isolation.catalogue.BuiltInRole;
import com.isolatedaks.isolation.catalogue.BuiltInRoles;
import com.isolatedaks.isolation.catalogue.Feature;
import com.isolatedaks.isolation.catalogue.Features;
import org.junit.jupiter.api.Test;

class ProofDataTest {
    @Test
    void everyFeatureThatAClusterCanSayIsOneOfTheCatalogue() {
        assertThat(Features.all())
                .extracting(Feature::name)
                .containsAll(EnabledFeature.all().stream()
                        .map(EnabledFeature::feature)
                        .toList());
    }

    @Test
    void everyRoleWithGrantsIsOneOfTheCatalogue() {
        assertThat(BuiltInRoles.all())
                .extracting(BuiltInRole::name)
                .containsAll(DataFile.rows("rights.json", "roles", Rights.Grants.class).stream()
                        .map(Rights.Grants::role)
                        .toList());
    }

    @Test
    void everyLeakAndPathHasAFixAndAPage() {
        assertThat(LeakKind.all()).allMatch(kind -> !kind.fix().isEmpty() && isPage(kind.docs()));
        assertThat(ResidualPath.all()).allMatch(path -> !path.mitigation().isEmpty() && isPage(path.docs()));
    }

    private static boolean isPage(String docs) {
        return docs.startsWith("https://learn.microsoft.com/");
    }
}
