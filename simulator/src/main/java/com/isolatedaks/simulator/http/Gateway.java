package com.isolatedaks.simulator.http;

import com.isolatedaks.simulator.azure.ArmException;
import com.isolatedaks.simulator.store.StoreException;
import java.util.Map;

/** The way of a request through this server: is it for us, is it for the directory, else it is for Resource Manager. */
final class Gateway {
    private final RequestIds ids;
    private final SignIn signIn;
    private final ResourceManager resourceManager;

    Gateway(RequestIds ids, SignIn signIn, ResourceManager resourceManager) {
        this.ids = ids;
        this.signIn = signIn;
        this.resourceManager = resourceManager;
    }

    HttpAnswer answer(HttpRequest request) {
        return route(request).with(ids.of(request));
    }

    private HttpAnswer route(HttpRequest request) {
        try {
            Loopback.check(request.header("host").orElse(""));
            return CloudMetadata.answer(request)
                    .or(() -> signIn.answer(request))
                    .orElseGet(() -> resourceManager.answer(request));
        } catch (ArmException e) {
            HttpAnswer refused = HttpAnswer.refused(e);
            return e.status() == 401
                    ? refused.with(Map.of("WWW-Authenticate", "Bearer authorization_uri=\"" + request.baseUrl() + "\""))
                    : refused;
        } catch (StoreException e) {
            return HttpAnswer.refused(HttpErrors.internal(e.getMessage()));
        }
    }
}
