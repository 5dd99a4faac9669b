"""Runs examples/python on the engine through Pulumi's Automation API, which needs no language host for an inline program.

    run_example.py preview|up right|wrong
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


def main():
    command, what = sys.argv[1:]
    stack = auto.create_or_select_stack(
        stack_name="dev", project_name="isolated-python", program=wrong if what == "wrong" else program
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
