package com.mintreu.platform.users;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.DatabaseOpened;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** All users of the platform. */
@ApplicationScoped
@UnitOfWork
public class Users {
    private static final Log LOG = Log.of(Users.class);

    @Inject
    EntityManager em;

    @Inject
    Passwords passwords;

    /** Hashes keep the cost that was set when they were made. */
    void learnCosts(@Observes DatabaseOpened opened) {
        var highest = em.createQuery("SELECT MAX(SUBSTRING(u.password, 5, 2)) FROM User u", String.class)
                .getSingleResult();
        if (highest != null) passwords.expect(Integer.parseInt(highest));
    }

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
                .setParameter("email", User.normal(email))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (!passwords.matches(password, user.map(User::passwordHash))) {
            logRefused(user);
            throw new Problem(
                    401, "wrong-credentials", "Wrong credentials", "There is no user with this e-mail and password.");
        }
        user.filter(each -> passwords.isOutdated(each.passwordHash())).ifPresent(each -> rehash(each, password));
        return user.orElseThrow();
    }

    /** Several log-ins at the same moment may do it: none of them changes the row as a whole. */
    private void rehash(User user, String password) {
        try {
            em.createQuery("UPDATE User u SET u.password = :new WHERE u.id = :id AND u.password = :old")
                    .setParameter("new", passwords.hash(password))
                    .setParameter("id", user.id().value())
                    .setParameter("old", user.passwordHash())
                    .executeUpdate();
        } catch (Problem noTurn) {
            LOG.countedInfo(
                    "A password keeps its old cost until the next log-in",
                    "The password of the user %s keeps its old cost until the next log-in: %s"
                            .formatted(user.id(), noTurn.getMessage()));
        }
    }

    /** An e-mail that nobody has is not logged: it may be a password in the wrong field. */
    private static void logRefused(Optional<User> user) {
        user.ifPresentOrElse(
                each -> LOG.countedWarning(
                        "Security: wrong password of the user " + each.id(),
                        "Security: a log-in with a wrong password of the user %s was refused.".formatted(each.id())),
                () -> LOG.countedWarning(
                        "Security: unknown e-mail", "Security: a log-in with an unknown e-mail was refused."));
    }

    Page<User> list(PageRequest page) {
        return page.of(em.createQuery("SELECT u FROM User u WHERE u.id > :after ORDER BY u.id", User.class)
                .setParameter("after", page.afterId()));
    }
}
