package com.mintreu.platform.users;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** All users of the platform. */
@ApplicationScoped
@UnitOfWork
public class Users {
    @Inject
    EntityManager em;
    @Inject
    Passwords passwords;

    public User register(NewUser person) {
        var user = new User(person.name(), person.email(), passwords.hash(person.password()));
        em.persist(user);
        return user;
    }

    public User find(Id id) {
        return Optional.ofNullable(em.find(User.class, id.value())).orElseThrow(() -> Problem.notFound("user", id));
    }

    /** Lets one unit of work at a time decide something about the user. */
    public void lock(Id id) {
        em.find(User.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The user with this e-mail and password. Unknown e-mail and wrong password cannot be told apart. */
    public User authenticate(String email, String password) {
        var user = em.createQuery("SELECT u FROM User u WHERE u.email = :email", User.class)
                .setParameter("email", User.normal(email)).setMaxResults(1).getResultStream().findFirst();
        if (!passwords.matches(password, user.map(User::passwordHash))) {
            throw new Problem(401, "wrong-credentials", "Wrong credentials", "There is no user with this e-mail and password.");
        }
        return user.orElseThrow();
    }

    Page<User> list(PageRequest page) {
        return page.of(em.createQuery("SELECT u FROM User u WHERE u.id > :after ORDER BY u.id", User.class)
                .setParameter("after", page.afterId()));
    }
}
