package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Expected;
import com.isolatedaks.e2e.harness.StackState;
import com.isolatedaks.e2e.harness.StateResource;
import com.isolatedaks.naming.ChildName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The identity of every resource: a change of a type, a name or a parent replaces resources in every deployed stack. */
@EngineTest
class ResourceGraphTest {

    @Test
    void everyResourceHasItsTypeNameParentAndDependencies(DeployedStack stack) {
        assertThat(tree(stack.state(), "", 0).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(Expected.text("resource-graph.txt"));
    }

    @Test
    void namesOfChildrenStayAsTheyAre() {
        String names = Arrays.stream(ChildName.values())
                .map(child -> child.name() + " = " + child.below("parent"))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(names).isEqualTo(Expected.text("child-names.txt"));
    }

    private static Stream<String> tree(StackState state, String parent, int depth) {
        String indent = "  ".repeat(depth);
        return state.resources().stream()
                .filter(resource -> resource.parent().equals(parent))
                .sorted(Comparator.comparing(StateResource::name))
                .flatMap(resource -> Stream.concat(
                        Stream.concat(
                                Stream.of(indent + resource.name() + "  " + resource.type()),
                                dependencies(resource, indent)),
                        resource.name().isEmpty() ? Stream.of() : tree(state, resource.name(), depth + 1)));
    }

    private static Stream<String> dependencies(StateResource resource, String indent) {
        List<String> names = resource.dependencies();
        return names.isEmpty() ? Stream.of() : Stream.of(indent + "    after " + String.join(", ", names));
    }
}
