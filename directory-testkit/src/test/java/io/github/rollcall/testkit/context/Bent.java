package io.github.rollcall.testkit.context;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Something right that is wrong in one of its methods. */
final class Bent {
    private Bent() {}

    /** The same, but for one method, which answers with what the supplier gives or throws. */
    static <T> T bent(Class<T> type, T right, String name, Supplier<?> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals(name)) {
                return answer.get();
            }
            try {
                return method.invoke(right, given);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
