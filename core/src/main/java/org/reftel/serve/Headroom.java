package org.reftel.serve;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/// A quarter of the memory that the program may have stays free as long as the rest is enough. A collector that clears
/// up beside the readers begins in time then; one that begins when the last of it is taken lets them all wait.
///
/// Of ZGC ([JEP 439](https://openjdk.org/jeps/439), `SoftMaxHeapSize`). Other collectors, and other machines than
/// HotSpot, do not hear it.
final class Headroom {
    private static final String OPTION = "SoftMaxHeapSize";
    private static final String TEXT = String.class.getName();

    private Headroom() {}

    /// In bytes.
    static long most() {
        return Runtime.getRuntime().maxMemory() / 4 * 3;
    }

    static void keep() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "setVMOption",
                            new Object[] {OPTION, Long.toString(most())},
                            new String[] {TEXT, TEXT});
        } catch (JMException elsewhere) {
            // All is as before.
        }
    }
}
