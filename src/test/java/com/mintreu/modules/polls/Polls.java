package com.mintreu.modules.polls;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.httpcache.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The polls of the current application. */
@ApplicationScoped
@UnitOfWork
public class Polls {
    @Inject
    EntityManager em;

    @Inject
    CurrentAdmission admission;

    @Inject
    Clock clock;

    @Inject
    Freshness freshness;

    PollView hold(NewPoll wanted) {
        var poll = new Poll(admission.application(), wanted);
        em.persist(poll);
        return view(poll);
    }

    PollView read(Id id) {
        return view(find(id));
    }

    /** Flushes within the unit. */
    PollView ask(Id id, String question) {
        var poll = find(id);
        poll.ask("Well, " + question);
        em.flush();
        poll.ask(question);
        return view(poll);
    }

    /** Leaves the poll as it is, and writes another one. */
    PollView copy(Id id) {
        var poll = find(id);
        em.persist(new Poll(admission.application(), new NewPoll("Copy " + Id.next(), poll.closesAt())));
        return view(poll);
    }

    private Poll find(Id id) {
        return em.createQuery("SELECT p FROM Poll p WHERE p.applicationId = :application AND p.id = :id", Poll.class)
                .setParameter("application", admission.application().value())
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("poll", id));
    }

    private PollView view(Poll poll) {
        var open = clock.instant().isBefore(poll.closesAt());
        if (open) freshness.until(poll.closesAt());
        return new PollView(poll.id(), poll.question(), open);
    }
}
