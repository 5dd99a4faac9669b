"""Runs examples/python on the engine through Pulumi's Automation API, which needs no language host for an inline program.

    run_example.py preview|up right|wrong|transformed
"""

import sys

from pulumi import automation as auto

from isolated_cluster import deploy


def program():
    deploy("westeurope", "isolatedaksdev", "11111111-2222-3333-4444-555555555555")


def wrong():
    """What a user of Python gets wrong in a network."""
    import isolated_aks as aks

    aks.IsolatedNetwork(
        "network", resource_group_name="isolated", location="westeurop", address_space="192.168.0.0/29"
    )


def transformed():
    """Changes a child of a component from outside of it."""
    import isolated_aks as aks
    import pulumi
    from pulumi_azure_native import resources

    def tagged(args):
        if args.type_ == "azure-native:network:VirtualNetwork":
            return pulumi.ResourceTransformResult(props={**args.props, "tags": {"by": "transform"}}, opts=args.opts)
        return None

    group = resources.ResourceGroup("group", resource_group_name="isolated", location="westeurope")
    aks.IsolatedNetwork(
        "network",
        resource_group_name="isolated",
        location="westeurope",
        address_space="192.168.0.0/16",
        opts=pulumi.ResourceOptions(depends_on=[group], transforms=[tagged]),
    )


PROGRAMS = {"right": program, "wrong": wrong, "transformed": transformed}


def main():
    command, what = sys.argv[1:]
    stack = auto.create_or_select_stack(
        stack_name="dev", project_name="isolated-python", program=PROGRAMS[what]
    )
    try:
        if command == "preview":
            stack.preview(on_output=print)
        else:
            stack.up(on_output=print)
    except auto.errors.CommandError as error:
        print(error, file=sys.stderr)
        sys.exit(1)


main()
