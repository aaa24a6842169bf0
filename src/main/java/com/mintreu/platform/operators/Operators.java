package com.mintreu.platform.operators;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.rows.Id;
import com.mintreu.platform.users.NewUser;
import com.mintreu.platform.users.User;
import com.mintreu.platform.users.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Those who run the platform. */
@ApplicationScoped
@UnitOfWork
public class Operators {
    @Inject
    EntityManager em;

    @Inject
    Users users;

    /** The first one; fails if there is one already. */
    User appoint(NewUser person) {
        var user = users.register(person);
        em.flush();
        em.persist(Operator.first(user.id()));
        return user;
    }

    boolean areThere() {
        return em.createQuery("SELECT COUNT(o) FROM Operator o", Long.class).getSingleResult() > 0;
    }

    public boolean include(Id user) {
        return em.createQuery("SELECT COUNT(o) FROM Operator o WHERE o.userId = :user", Long.class)
                        .setParameter("user", user.value())
                        .getSingleResult()
                > 0;
    }
}
