package com.isolatedaks.isolation.catalogue;

/**
 * Applications of Microsoft Entra ID that every tenant knows by the same id ({@code entra-applications.json}).
 *
 * @param apiServer that of all AKS API servers
 * @param kubelogin that of kubelogin, which signs users in to them
 */
public record EntraApplications(String apiServer, String kubelogin) {
    private static final EntraApplications FACTS = CatalogueFile.row(
            CatalogueFile.read("entra-applications.json").get("applications"), EntraApplications.class);

    /** What is known of them. */
    public static EntraApplications facts() {
        return FACTS;
    }
}
