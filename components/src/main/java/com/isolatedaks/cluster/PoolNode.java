package com.isolatedaks.cluster;

import com.isolatedaks.enums.OsDiskType;
import com.isolatedaks.enums.OsSku;
import java.util.List;
import java.util.Optional;

/**
 * What each node of a pool is.
 *
 * @param vmSize size of the virtual machine
 * @param zones zones of the region; empty for none
 * @param osSku Linux distribution
 * @param osDiskType where the OS disk is
 * @param osDiskSizeGb size of the OS disk
 * @param maxPods most pods on it
 * @param isEncryptedAtHost whether caches and temporary disks are encrypted too
 */
record PoolNode(
        String vmSize,
        Optional<List<String>> zones,
        Optional<OsSku> osSku,
        Optional<OsDiskType> osDiskType,
        Optional<Integer> osDiskSizeGb,
        Optional<Integer> maxPods,
        boolean isEncryptedAtHost) {}
