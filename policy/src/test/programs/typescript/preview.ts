// Previews the program on the engine without a language host: by the Automation API, with a policy pack.
import { LocalWorkspace } from "@pulumi/pulumi/automation";
import { program } from "./program";

async function main(pack: string) {
    const stack = await LocalWorkspace.createOrSelectStack({
        stackName: "dev", projectName: "plain-typescript", program,
    });
    const preview = await stack.preview({ policyPacks: [pack], onOutput: out => process.stdout.write(out) });
    console.log(preview.changeSummary);
}

main(process.argv[2]).catch(error => {
    console.error(error.message);
    process.exit(1);
});
