"""Resource groups."""

import pulumi


class ResourceGroup(pulumi.CustomResource):
    """A resource group, registered as the package does it."""

    def __init__(self, name, resource_group_name=None, location=None, opts=None):
        properties = {"resourceGroupName": resource_group_name, "location": location}
        versioned = pulumi.ResourceOptions.merge(opts, pulumi.ResourceOptions(version="3.28.0"))
        super().__init__("azure-native:resources:ResourceGroup", name, properties, versioned)
