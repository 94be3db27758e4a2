package org.reftel.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class HeadroomTest {
    @Test
    void aQuarterOfTheMemoryIsToStayFree() {
        Headroom.keep();

        var told = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("SoftMaxHeapSize")
                .getValue();
        assertEquals(Long.toString(Runtime.getRuntime().maxMemory() / 4 * 3), told);
    }
}
