package com.isolatedaks.simulator.http;

import static com.isolatedaks.simulator.http.ServedAzure.GROUP;
import static com.isolatedaks.simulator.http.ServedAzure.GROUPS_VERSION;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the served Azure begin with: a server of their own, and a resource group. */
abstract class OverHttp {
    @TempDir
    private Path folder;

    ServedAzure azure;

    @BeforeEach
    void serve() {
        azure = new ServedAzure(folder);
        azure.put(GROUP, GROUPS_VERSION, "{'location': 'westeurope'}");
    }

    @AfterEach
    void stop() {
        azure.close();
    }
}
