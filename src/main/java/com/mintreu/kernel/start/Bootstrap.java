package com.mintreu.kernel.start;

import com.mintreu.kernel.web.Api;
import com.mintreu.kernel.web.BodyFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.EnumSet;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Starts Weld and Jersey where the container brings none (Tomcat), and leaves a full server (Payara) to its own. The
 * empty ordering in web.xml keeps both from starting themselves.
 */
public class Bootstrap implements ServletContainerInitializer {
    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
        if (isFullServer()) return;
        var bodies = context.addFilter("bodies-before-cdi", BodyFilter.withoutThreads());
        bodies.setAsyncSupported(true);
        bodies.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
        var weld = new WeldRequestFilter();
        weld.onStartup(none, context);
        var api = context.addServlet(Api.class.getName(), new ApiServlet());
        api.setLoadOnStartup(1);
        api.setAsyncSupported(true);
        api.addMapping("/" + Api.PATH + "/*");
    }

    private static boolean isFullServer() {
        try {
            return new InitialContext().lookup("java:comp/BeanManager") != null;
        } catch (NamingException plainServletContainer) {
            return false;
        }
    }
}
