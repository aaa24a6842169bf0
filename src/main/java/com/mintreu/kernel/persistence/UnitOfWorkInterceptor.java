package com.mintreu.kernel.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Puts the unit of work around the methods of a service. */
@UnitOfWork
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class UnitOfWorkInterceptor {
    @Inject
    Transactions transactions;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        return transactions.run(call::proceed);
    }
}
