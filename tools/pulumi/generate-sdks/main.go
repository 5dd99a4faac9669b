// Turns a schema into the SDKs of the languages whose hosts need not be there: Pulumi's generators are libraries.
//
//	generate-sdks <schema> <target folder>
//
// Writes <target folder>/{nodejs,python,go,dotnet}.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "isolated-aks"

// Each generator changes the package that it is given, so each gets one of its own.
var generators = map[string]func(*schema.Package) (map[string][]byte, error){
	"nodejs": func(pkg *schema.Package) (map[string][]byte, error) {
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, nil)
	},
	"python": func(pkg *schema.Package) (map[string][]byte, error) {
		return python.GeneratePackage(tool, pkg, nil, nil)
	},
	"go": func(pkg *schema.Package) (map[string][]byte, error) {
		return gogen.GeneratePackage(tool, pkg, nil)
	},
	"dotnet": func(pkg *schema.Package) (map[string][]byte, error) {
		return dotnet.GeneratePackage(tool, pkg, nil, nil)
	},
}

func main() {
	if len(os.Args) != 3 {
		fail("arguments: expected <schema> <target folder>, got %d", len(os.Args)-1)
	}
	source, err := os.ReadFile(os.Args[1])
	check(err)
	for language, generate := range generators {
		var spec schema.PackageSpec
		check(json.Unmarshal(source, &spec))
		pkg, err := schema.ImportSpec(spec, map[string]schema.Language{
			"nodejs": nodejs.Importer,
			"python": python.Importer,
			"go":     gogen.Importer,
			"csharp": dotnet.Importer,
		}, schema.ValidationOptions{})
		check(err)
		pkg.LogoURL = logo()
		files, err := generate(pkg)
		check(err)
		for name, content := range files {
			file := filepath.Join(os.Args[2], language, filepath.FromSlash(name))
			check(os.MkdirAll(filepath.Dir(file), 0o755))
			check(os.WriteFile(file, content, 0o644))
		}
	}
}

// logo serves the picture that the .NET generator fetches for NuGet: one transparent pixel, so that nothing has to be
// fetched from the internet.
func logo() string {
	picture, err := base64.StdEncoding.DecodeString(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
	check(err)
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, _ *http.Request) {
		_, _ = response.Write(picture)
	}))
	return server.URL
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, arguments ...any) {
	fmt.Fprintf(os.Stderr, "isolated-aks: generate-sdks: "+format+"\n", arguments...)
	os.Exit(1)
}
