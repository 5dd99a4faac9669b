package com.isolatedaks.e2e.modes;

/** Whose registry nodes boot from. */
enum RegistryKind {
    /** AKS makes it. */
    AKS("aks"),
    /** ByoAcrWithPrivateLink makes it in the same stack. */
    MADE("made"),
    /** Exists in another resource group. */
    EXISTING("existing"),
    /** Exists in another resource group and has permissions by repository. */
    ABAC("abac");

    private final String word;

    RegistryKind(String word) {
        this.word = word;
    }

    /** Whether it is named by its id. */
    boolean isOwn() {
        return this != AKS;
    }

    @Override
    public String toString() {
        return word;
    }
}
