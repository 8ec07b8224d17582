package io.liborder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library in class loaders that come and go, as those of a web application do. */
class ClassLoaderTest {
    @Test
    @Timeout(240)
    void classLoadersThatUsedTheLibraryAreCollected() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            loaders.add(loaderThatUsedTheLibrary());
        }
        while (loaders.stream().anyMatch(loader -> loader.get() != null)) {
            System.gc();
            Sandbox.pause(20);
        }
    }

    private static WeakReference<ClassLoader> loaderThatUsedTheLibrary() throws Exception {
        URL jar = OrderLibrary.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Class<?> library = loader.loadClass("io.liborder.OrderLibrary");
            assertEquals(OrderLibrary.version(), library.getMethod("version").invoke(null));
            Class<?> settings = loader.loadClass("io.liborder.Settings");
            Object given = settings.getMethod("set", String.class, String.class)
                    .invoke(settings.getConstructor().newInstance(), "up42.token", "x");
            Class<?> client = loader.loadClass("io.liborder.Client");
            ((AutoCloseable) client.getMethod("open", String.class, settings).invoke(null, "up42", given)).close();
            // An error is made by what native code holds of a class.
            try {
                client.getMethod("open", String.class, settings).invoke(null, "nobody", given);
                throw new AssertionError("there is no such provider");
            } catch (InvocationTargetException e) {
                assertEquals(loader, e.getCause().getClass().getClassLoader());
            }
            return new WeakReference<>(loader);
        }
    }
}
