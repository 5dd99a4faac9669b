package com.isolatedaks.simulator.plugin;

/** How the engine writes values that JSON has no form for (pulumi/pulumi, sdk/go/common/resource/sig/sig.go). */
final class Signatures {
    /** The key of an object that is not a plain one; its value says which kind. */
    static final String KEY = "4dabf18193072939515e22adb298388d";

    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    static final String RESOURCE = "5cf8f73096256a8f31e491e813e4eb8e";

    private Signatures() {}
}
