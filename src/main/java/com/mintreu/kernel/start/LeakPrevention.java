package com.mintreu.kernel.start;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.ResourceBundle;

/** Clears the caches of the JDK that would keep an application, and with it all its classes, in memory when that is gone. */
final class LeakPrevention {
    private LeakPrevention() {}

    static void releaseClasses() {
        ResourceBundle.clearCache(LeakPrevention.class.getClassLoader());
        forgetRecords();
        System.gc(); // EclipseLink's factory has a finalizer, without which run no later collection could take the
        // classes
    }

    /** Before JDK 18 the makers of records' methods hold on to the last record they were used for (JDK-8078641): we let it be one of the JDK's own. */
    private static void forgetRecords() {
        try {
            makeForString("equals", MethodType.methodType(boolean.class, String.class, Object.class));
            makeForString("hashCode", MethodType.methodType(int.class, String.class));
            makeForString("toString", MethodType.methodType(String.class, String.class));
        } catch (Throwable otherwise) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void makeForString(String method, MethodType type) throws Throwable {
        ObjectMethods.bootstrap(MethodHandles.lookup(), method, type, String.class, "itself", new MethodHandle[] {
            MethodHandles.identity(String.class)
        });
    }
}
