package com.isolatedaks.simulator.arm;

import com.isolatedaks.simulator.azure.ArmErrors;
import com.isolatedaks.simulator.azure.AzureResource;
import com.isolatedaks.simulator.azure.ResourceId;
import com.isolatedaks.simulator.azure.Resources;
import java.util.List;
import java.util.Set;

/** GET of a resource or of a collection. */
final class ReadHandler {
    private final Answers answers;

    ReadHandler(Answers answers) {
        this.answers = answers;
    }

    ArmResponse get(Call call) {
        AzureResource resource = call.resources()
                .find(call.id())
                .or(() -> RoleDefinitions.find(call.id()))
                .orElseThrow(() -> missing(call));
        return Answers.ok(answers.show(resource, call.resources()));
    }

    /** Lists the resources of all types. */
    static ArmResponse resources(ArmRequest request, RequestPath path, Resources resources) {
        requireScope(path.id(), resources);
        Page page = Page.of(path.query(), GenericResources.EXPAND);
        Set<String> expanded = GenericResources.expanded(Page.parameter(path.query(), GenericResources.EXPAND));
        List<AzureResource> all =
                GenericResources.filtered(path.id(), Page.parameter(path.query(), Page.FILTER), resources);
        return Answers.ok(
                page.answer(request, path.query(), all, resource -> GenericResources.show(resource, expanded)));
    }

    private static void requireScope(ResourceId scope, Resources resources) {
        boolean mustExist = !scope.isTenant() && !scope.isSubscription();
        if (mustExist && resources.find(scope).isEmpty()) {
            throw ArmErrors.resourceNotFound(scope);
        }
    }

    private static RuntimeException missing(Call call) {
        return call.id()
                .resourceGroup()
                .filter(group -> call.resources().find(group).isEmpty())
                .map(group -> ArmErrors.resourceGroupNotFound(group.name()))
                .orElseGet(() -> ArmErrors.resourceNotFound(call.id()));
    }

    /** Lists a collection; {@code call.id()} is what it is in. */
    ArmResponse list(Call call, RequestPath path) {
        ResourceId scope = call.id();
        requireScope(scope, call.resources());
        Page page = Page.of(path.query());
        List<AzureResource> all = new Listing(scope, path.collectionType(), call.resources())
                .filtered(Page.parameter(path.query(), Page.FILTER));
        return Answers.ok(
                page.answer(call.request(), path.query(), all, resource -> answers.show(resource, call.resources())));
    }
}
