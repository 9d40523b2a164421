package minga.program.grizzly;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Reports whether the heap was nearly full after the last garbage collection, by the collection usage threshold of its
 * memory pools.
 */
final class HeapPressureMonitor {

    private static final double FULL = 0.92;

    private final List<MemoryPoolMXBean> pools;

    private HeapPressureMonitor(List<MemoryPoolMXBean> pools) {
        this.pools = pools;
    }

    /**
     * Sets the thresholds; pools that are emptied as a matter of course, such as those for new objects, are left out.
     */
    static HeapPressureMonitor watch() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported()
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0)
                .toList();
        pools.forEach(pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * FULL)));
        return new HeapPressureMonitor(pools);
    }

    boolean isShort() {
        return pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    }
}
