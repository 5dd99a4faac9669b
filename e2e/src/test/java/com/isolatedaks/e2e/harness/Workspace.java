package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packaged product in a folder of its own, with a Pulumi home, a backend and a simulated Azure of its own: whatever is
 * done here goes through {@code ./simulate}, as its user does it.
 */
public final class Workspace implements AutoCloseable {
    /** What a command may know of the machine: where programs are and where the toolchain is cached. */
    private static final Set<String> INHERITED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LANG",
            "TMPDIR",
            "JAVA_HOME",
            "XDG_CACHE_HOME",
            "GOPATH",
            "GOMODCACHE",
            "GOCACHE",
            "GOPROXY",
            "GOFLAGS",
            "GOSUMDB");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final List<RunningCommand> started = new ArrayList<>();

    private Workspace(Path folder) {
        this.folder = folder;
        this.environment.putAll(System.getenv().entrySet().stream()
                .filter(variable -> INHERITED.contains(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Lays the product out in a new folder. */
    static Workspace make() {
        Path folder = Folders.temporary();
        PackagedLayout.copyTo(folder);
        return new Workspace(folder);
    }

    /** The same workspace with an environment of its own. */
    public Workspace copy() {
        return sub(folder);
    }

    private Workspace sub(Path at) {
        Workspace sub = new Workspace(at);
        sub.environment.putAll(environment);
        return sub;
    }

    /** Another program in this clone, with a folder and stacks of its own; it runs on the packaged library. */
    public Workspace program(String name, Class<?> mainClass) {
        return sub(TestProgram.write(folder.resolve(name), folder, mainClass));
    }

    /** An example of the product, with stacks of its own, where it lies in a clone. */
    public Workspace example(String name) {
        Path example = Path.of("examples", name);
        PackagedLayout.copy(PackagedLayout.root().resolve(example), folder.resolve(example));
        return sub(folder.resolve(example));
    }

    /** Another program in this clone, in YAML; a program that is there already is replaced. */
    public Workspace yaml(String name, String program) {
        YamlProgram.installHost(folder, Map.copyOf(environment));
        YamlProgram.write(folder.resolve(name), program);
        return sub(folder.resolve(name));
    }

    /** The folder that a user would have cloned into. */
    public Path folder() {
        return folder;
    }

    /** The settings of the stack that {@code ./simulate} deploys by itself. */
    public StackFile config() {
        return config("dev");
    }

    /** The settings of a stack. */
    public StackFile config(String stack) {
        return new StackFile(folder.resolve("Pulumi." + stack + ".yaml"));
    }

    /** Sets an environment variable of all further commands. */
    public Workspace environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Has the simulated Azure take its time, or break its habits, as a plan says. */
    public Workspace plan(String json) {
        try {
            Path plan = Files.writeString(folder.resolve("plan.json"), json);
            return environment("SIMULATED_AZURE_PLAN", plan.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the simulated Azure follow no plan any more. */
    public Workspace withoutPlan() {
        environment.remove("SIMULATED_AZURE_PLAN");
        return this;
    }

    /** Runs {@code ./simulate} with some words to its end. */
    public Finished simulate(String... words) {
        return command(words).run();
    }

    /** Runs another command of the product to its end. */
    public Finished run(String program, String... words) {
        List<String> all = new ArrayList<>(List.of(folder.resolve(program).toString()));
        all.addAll(List.of(words));
        return new Command(folder, Map.copyOf(environment), all).run();
    }

    /** Starts {@code ./simulate} with some words; it is ended with this workspace at the latest. */
    public RunningCommand start(String... words) {
        RunningCommand command = command(words).start();
        started.add(command);
        return command;
    }

    /** Starts another command of the product; it is ended with this workspace at the latest. */
    public RunningCommand startOther(String program, String... words) {
        List<String> all = new ArrayList<>(List.of(folder.resolve(program).toString()));
        all.addAll(List.of(words));
        RunningCommand command = new Command(folder, Map.copyOf(environment), all).start();
        started.add(command);
        return command;
    }

    /** Deploys the program. */
    public Finished up() {
        return simulate("up", "--yes", "--non-interactive").succeeded();
    }

    /** Removes the deployment. */
    public Finished destroy() {
        return simulate("destroy", "--yes", "--non-interactive").succeeded();
    }

    /** Changes the simulated Azure without Pulumi. */
    public OutOfBand azure() {
        return new OutOfBand(this);
    }

    /** What the engine remembers of the selected stack. */
    public StackState state() {
        return StackState.of(Json.parse(simulate("stack", "export").succeeded().stdout()));
    }

    /** All writes and deletes that the simulated Azure was asked for, in order. */
    public List<JournalEntry> journal() {
        return journal(0);
    }

    /** The writes and deletes after a position. */
    public List<JournalEntry> journal(long position) {
        return Json.lines(simulate("journal").succeeded().stdout()).stream()
                .map(JournalEntry::of)
                .filter(entry -> entry.position() > position)
                .toList();
    }

    /** Position of the latest write or delete. */
    public long journalPosition() {
        return journal().stream().mapToLong(JournalEntry::position).max().orElse(0);
    }

    /** What exists in the simulated Azure. */
    public List<SimulatedResource> resources() {
        return Json.lines(simulate("resources", "--json").succeeded().stdout()).stream()
                .map(SimulatedResource::new)
                .toList();
    }

    @Override
    public void close() {
        started.forEach(RunningCommand::kill);
        Folders.delete(folder);
    }

    private Command command(String... words) {
        List<String> all = new ArrayList<>(List.of(launcher().toString()));
        all.addAll(List.of(words));
        return new Command(folder, Map.copyOf(environment), all);
    }

    /** The launcher at the top of the product, also from a project below. */
    private Path launcher() {
        Path at = folder;
        while (!Files.exists(at.resolve("simulate"))) {
            at = at.getParent();
        }
        return at.resolve("simulate");
    }
}
