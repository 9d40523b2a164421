package minga.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Transaction manager over JPA: all reading and writing of the database happens inside {@link #write} or {@link #read},
 * on the calling thread; a call inside another joins its transaction. Server, commands and tests use the same class.
 *
 * <p>A write ends in three steps: the entities are flushed, then the steps registered with {@link #lastly} run (the
 * change log takes its number there, so that its counter row is locked as briefly as possible), then the commit.
 */
public final class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class.getName());
    /** The SQL standard's name for a unique key that exists already. */
    private static final String TAKEN = "23505";

    private final EntityManagerFactory factory;
    private final ConnectionMonitor monitor;
    private final OutageLogLimiter outages = new OutageLogLimiter();
    private final ThreadLocal<Unit> current = new ThreadLocal<>();

    Transactions(EntityManagerFactory factory, ConnectionMonitor monitor) {
        this.factory = factory;
        this.monitor = monitor;
    }

    /**
     * Does the work and commits it, or leaves nothing of it.
     *
     * @throws Stale when somebody else changed one of the same rows meanwhile, or took what there is only once
     * @throws ServiceUnavailable when the database cannot do it now; then nothing was acknowledged
     */
    public <T> T write(Supplier<T> work) {
        Unit outer = current.get();
        if (outer != null) {
            outer.mustWrite();
            return work.get();
        }
        monitor.require();
        Unit unit = new Unit(factory.createEntityManager(), true);
        T result = within(unit, () -> committed(unit, work));
        unit.afterCommit.forEach(Runnable::run);
        return result;
    }

    /** Like {@link #write(Supplier)}, for work that answers nothing. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Does work that only reads; what it changed by mistake is thrown away.
     *
     * @throws ServiceUnavailable when the database cannot be asked now
     */
    public <T> T read(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        monitor.require();
        Unit unit = new Unit(factory.createEntityManager(), false);
        return within(unit, work);
    }

    /**
     * Runs an SQL statement in the transaction under way.
     *
     * @param values in the places {@code ?1}, {@code ?2} …
     * @return how many rows it changed
     */
    public int execute(String statement, Object... values) {
        return filled(statement, values).executeUpdate();
    }

    /** The rows that an SQL question has for an answer, in the transaction under way; values as above. */
    public List<?> select(String question, Object... values) {
        return filled(question, values).getResultList();
    }

    private Query filled(String sql, Object... values) {
        Query query = entities().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    /** The entities of the work under way; only classes named {@code Jpa…} ask for them. */
    public EntityManager entities() {
        return unit().entities;
    }

    /** Runs the step after everything else was flushed, just before the commit. */
    public void lastly(Runnable step) {
        unit().mustWrite();
        unit().lastSteps.add(step);
    }

    /** Runs the step once the commit is safe on disk; its failure cannot undo the commit. */
    public void afterCommit(Runnable step) {
        unit().mustWrite();
        unit().afterCommit.add(step);
    }

    /** Runs the step when the work under way is over, however it ended. */
    public void atEnd(Runnable step) {
        unit().atEnd.add(step);
    }

    /** Writes down what was done so far, without committing it: revisions and ids are known from then on. */
    public void flush() {
        entities().flush();
    }

    private Unit unit() {
        Unit unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("outside Transactions.write and Transactions.read");
        }
        return unit;
    }

    private <T> T within(Unit unit, Supplier<T> work) {
        current.set(unit);
        try {
            return ended(unit, work);
        } catch (RuntimeException failed) {
            throw told(failed);
        }
    }

    private <T> T ended(Unit unit, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            current.remove();
            unit.atEnd.forEach(Runnable::run);
            unit.entities.close();
        }
    }

    /**
     * What to throw in place of a failure: a fault of the machine is named as such, and written down once in a while.
     */
    private RuntimeException told(RuntimeException failed) {
        if (failed instanceof Refusal || failed instanceof ServiceUnavailable) {
            return failed;
        }
        return DatabaseFault.of(failed).map(fault -> {
            monitor.suspect();
            outages.note(fault, failed);
            return (RuntimeException) fault.unavailable(failed);
        }).orElse(failed);
    }

    private static <T> T committed(Unit unit, Supplier<T> work) {
        var transaction = unit.entities.getTransaction();
        transaction.begin();
        boolean done = false;
        try {
            T result = work.get();
            unit.entities.flush();
            unit.lastSteps.forEach(Runnable::run);
            transaction.commit();
            done = true;
            return result;
        } catch (PersistenceException refused) {
            throw lostARace(refused) ? new Stale() : refused;
        } finally {
            if (!done && transaction.isActive()) {
                rollback(transaction);
            }
        }
    }

    /**
     * True where the database was there and did not take what was to be stored: too long, of a wrong form, against a
     * rule (SQL states 22 and 23). Trying again is of no use then; anything else may pass.
     */
    public static boolean refusesData(RuntimeException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null
                    && sql.getSQLState().matches("2[23].*")) {
                return true;
            }
        }
        return false;
    }

    /** Its own failure must not hide why it came to it: on a lost connection the server rolls back by itself. */
    private static void rollback(EntityTransaction transaction) {
        try {
            transaction.rollback();
        } catch (RuntimeException lost) {
            LOG.log(Level.FINE, "la transacción no se pudo deshacer", lost);
        }
    }

    /** Either the row's version moved on, or a unique key was taken between our look and our write. */
    private static boolean lostARace(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static final class Unit {
        private final EntityManager entities;
        private final boolean writes;
        private final List<Runnable> lastSteps = new ArrayList<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final List<Runnable> atEnd = new ArrayList<>();

        private Unit(EntityManager entities, boolean writes) {
            this.entities = entities;
            this.writes = writes;
        }

        private void mustWrite() {
            if (!writes) {
                throw new IllegalStateException("inside Transactions.read; use write");
            }
        }
    }
}
