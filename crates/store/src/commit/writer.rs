//! The one writer: a thread that takes all acts that wait, commits them together and answers them all.

use super::batch::{Head, Outcome, transact};
use super::job::{Answer, Job};
use super::queue::Queue;
use crate::CommitError;
use crate::engine::door::Door;
use crate::engine::{Engine, Fault, FaultKind};
use crate::pulse::Pulse;
use huecry_terms::Trouble;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What the writer thread works with.
pub(crate) struct Writer {
    door: Door,
    queue: Arc<Queue>,
    /// How far the store is, for those who only want to know that.
    pulse: Arc<Pulse>,
    /// The connection and how far the store is; `None` after a fault, until the next act comes.
    session: Option<Session>,
    /// Whether copies of something erased may still be in the engine's log.
    owes_erasure: bool,
    /// How many transactions went through.
    count: u64,
}

/// A connection that writes, and how far the store was when it last did.
pub(crate) struct Session {
    pub engine: Box<dyn Engine>,
    pub head: Head,
}

impl Writer {
    /// A writer over a session that was just opened and checked.
    pub fn new(door: Door, session: Session, queue: Arc<Queue>, pulse: Arc<Pulse>) -> Writer {
        Writer { door, queue, pulse, session: Some(session), owes_erasure: false, count: 0 }
    }

    /// Writes until the queue is closed and empty.
    pub fn run(mut self) {
        // However this thread ends, nobody may wait for it afterwards.
        let _end = AbandonAtEnd(Arc::clone(&self.queue));
        while let Some(jobs) = self.queue.take() {
            // A mistake in here must not take the store down with it: the transaction is lost with the
            // connection, its callers learn it when `jobs` is dropped, and the next act starts afresh.
            if catch_unwind(AssertUnwindSafe(|| self.write(jobs))).is_err() {
                self.session = None;
            }
        }
    }

    fn write(&mut self, jobs: Vec<Job>) {
        match self.try_write(&jobs) {
            Ok(answers) => {
                for (job, answer) in jobs.iter().zip(answers) {
                    // A caller that no longer waits has nothing to learn.
                    let _ = job.answer.send(answer);
                }
            }
            Err(fault) => {
                let (kind, words) = (fault.kind, fault.words);
                for job in &jobs {
                    let trouble = self.trouble(Fault::new(kind, words.clone()));
                    let _ = job.answer.send(Err(CommitError::Trouble(trouble)));
                }
            }
        }
    }

    /// One transaction, again when the engine asks for that; on another fault the session is given up.
    fn try_write(&mut self, jobs: &[Job]) -> Result<Vec<Answer>, Fault> {
        let mut session = match self.session.take() {
            Some(session) => session,
            None => Session::open(&self.door)?,
        };
        // A commit that seemed to fail may have gone through.
        self.pulse.saw(session.head.edge.size(), session.head.written);
        #[cfg(test)]
        crate::tests::faults::before_writing(jobs, session.engine.as_mut());
        let mut tries = 0;
        loop {
            tries += 1;
            match transact(session.engine.as_mut(), &session.head, jobs) {
                Ok(outcome) => return Ok(self.keep(session, outcome)),
                Err(fault) if fault.kind == FaultKind::Again && tries < TRIES => session.engine.roll_back()?,
                // The session is dropped here, and with it what the transaction began. Where the commit
                // itself failed, only a new look at the disk tells how far the store is.
                Err(fault) => return Err(fault),
            }
        }
    }

    fn keep(&mut self, mut session: Session, outcome: Outcome) -> Vec<Answer> {
        self.pulse.saw(outcome.found.edge.size(), outcome.found.written);
        self.pulse.wrote(&outcome.head, outcome.followed);
        session.head = outcome.head;
        self.count += 1;
        if outcome.erased || (self.owes_erasure && self.count.is_multiple_of(FORGET_AGAIN)) {
            self.owes_erasure = !session.engine.forget();
        }
        self.session = Some(session);
        outcome.answers
    }

    fn trouble(&self, fault: Fault) -> Trouble {
        let lost = fault.kind == FaultKind::Lost;
        let mut trouble = fault.trouble("write to", &self.door.name());
        if lost {
            trouble.advice += "; whether the act was recorded is seen in the acts then";
        }
        trouble
    }
}

impl Session {
    /// A connection that writes, with what the disk says of how far the store is.
    pub fn open(door: &Door) -> Result<Session, Fault> {
        let mut engine = door.writer()?;
        let head = Head::read(engine.as_mut())?;
        Ok(Session { engine, head })
    }
}

/// Closes the queue when the writer ends, by return or by panic.
struct AbandonAtEnd(Arc<Queue>);

impl Drop for AbandonAtEnd {
    fn drop(&mut self) {
        self.0.abandon();
    }
}

/// After how many transactions it is tried again to let go of what was erased, where a reader was in the way.
const FORGET_AGAIN: u64 = 32;

/// How often a transaction is begun again when somebody else was in its way.
const TRIES: u32 = 8;
