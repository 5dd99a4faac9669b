package com.isolatedaks.isolation.boot;

/**
 * How a node fails to join its cluster. The exit codes are those of the script that sets nodes up, and the seconds are how
 * long it tries: attempts × (pause + longest attempt), or its own limit, after which the whole script is ended.
 *
 * @see <a href="https://github.com/Azure/AgentBaker/blob/master/parts/linux/cloud-init/artifacts/cse_helpers.sh">Exit codes</a>
 * @see <a href="https://github.com/Azure/AgentBaker/blob/master/parts/linux/cloud-init/artifacts/cse_main.sh">Attempts</a>
 */
public enum BootFailure {
    /** 60 attempts, 1 s apart, of 5 s. */
    NO_OUTBOUND(50, 360, "The node cannot reach the Microsoft Artifact Registry", "outboundconnfail"),
    /** 100 attempts, 1 s apart, of 10 s; the script is ended after 15 minutes. */
    API_SERVER_UNREACHABLE(51, 900, "The node cannot reach the Kubernetes API server", "k8sapiserverconnfail"),
    /** Ten minutes for names of private clusters. */
    API_SERVER_NAME_UNKNOWN(
            52, 600, "The node cannot resolve the Kubernetes API server's name", "k8sapiserverdnslookupfail"),
    /** The same, where Azure's own DNS server gives the answer. */
    API_SERVER_NAME_UNKNOWN_TO_AZURE(
            53,
            600,
            "The node cannot resolve the Kubernetes API server's name with Azure DNS",
            "k8sapiserverdnslookupfail"),
    /** 5 attempts, 15 s apart. */
    NO_METADATA(210, 75, "The node gets no answer from the instance metadata service", "oraspullunauthorized"),
    /** 10 attempts, 5 s apart, of 10 s. */
    REGISTRY_UNREACHABLE(
            211,
            150,
            "The bootstrap container registry is not reachable; check the network configuration",
            "oraspullnetworktimeout"),
    /** 10 attempts, 5 s apart. */
    REGISTRY_UNAUTHORIZED(
            212,
            50,
            "The bootstrap container registry turned the kubelet identity down; it needs the right to pull",
            "oraspullunauthorized");

    private final int exitCode;
    private final int seconds;
    private final String sentence;
    private final String page;

    BootFailure(int exitCode, int seconds, String sentence, String page) {
        this.exitCode = exitCode;
        this.seconds = seconds;
        this.sentence = sentence;
        this.page = page;
    }

    /** The exit code of the node's VM extension. */
    public int exitCode() {
        return exitCode;
    }

    /** How long nodes try before they give up. */
    public int seconds() {
        return seconds;
    }

    /** What went wrong, without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** The page of Microsoft's documentation on it. */
    public String page() {
        return "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-" + page;
    }
}
