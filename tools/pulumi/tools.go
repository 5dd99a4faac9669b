//go:build tools

// Package tools names the commands that tools/pulumi-toolchain builds, so that `go mod tidy` keeps what they need.
package tools

import (
	_ "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java"
	_ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
)
