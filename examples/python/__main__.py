import pulumi
from isolated_cluster import deploy

config = pulumi.Config()
deploy(config.require("location"), config.require("registryName"), config.require("administratorGroupId"))
