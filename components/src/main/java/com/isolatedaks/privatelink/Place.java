package com.isolatedaks.privatelink;

import com.pulumi.core.Output;
import java.util.Map;
import javax.annotation.Nullable;

/** Where endpoints and zones are made. */
public record Place(Output<String> resourceGroupName, String location, @Nullable Output<Map<String, String>> tags) {}
