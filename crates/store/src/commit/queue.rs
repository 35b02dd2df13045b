//! Where acts wait for the writer. Bounded: a caller that comes too fast waits here, asleep.

use super::job::Job;
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The acts that wait, in the order they came.
#[derive(Default)]
pub(crate) struct Queue {
    line: Mutex<Line>,
    /// The writer sleeps on this.
    work: Condvar,
    /// Callers that found the queue full sleep on this.
    room: Condvar,
}

#[derive(Default)]
struct Line {
    waiting: VecDeque<Job>,
    weight: usize,
    writer_sleeps: bool,
    callers_sleep: usize,
    closed: bool,
}

impl Queue {
    /// Puts an act into the queue; gives it back when nobody will take it any more.
    pub fn hand_in(&self, job: Job) -> Result<(), Box<Job>> {
        let mut line = self.line();
        while line.is_full() && !line.closed {
            line.callers_sleep += 1;
            line = self.room.wait(line).unwrap_or_else(PoisonError::into_inner);
            line.callers_sleep -= 1;
        }
        if line.closed {
            return Err(Box::new(job));
        }
        line.weight += job.weight;
        line.waiting.push_back(job);
        // A system call for every act would cost more than the act: only a sleeping writer is woken.
        if std::mem::take(&mut line.writer_sleeps) {
            drop(line);
            self.work.notify_one();
        }
        Ok(())
    }

    /// Takes all acts that wait, up to what one transaction may carry; sleeps while there are none.
    /// `None` once the queue is closed and empty.
    pub fn take(&self) -> Option<Vec<Job>> {
        let mut line = self.line();
        while line.waiting.is_empty() {
            if line.closed {
                return None;
            }
            line.writer_sleeps = true;
            line = self.work.wait(line).unwrap_or_else(PoisonError::into_inner);
        }
        let jobs = line.take();
        if line.callers_sleep > 0 {
            drop(line);
            self.room.notify_all();
        }
        Some(jobs)
    }

    /// Lets nobody in any more. What waits is still taken.
    pub fn close(&self) {
        self.line().closed = true;
        self.work.notify_all();
        self.room.notify_all();
    }

    /// Lets nobody in any more and forgets what waits: each caller learns that its answer will not come.
    pub fn abandon(&self) {
        self.close();
        self.line().waiting.clear();
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        // Nothing is done under this lock that could leave the line half changed.
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    fn is_full(&self) -> bool {
        self.waiting.len() >= WAITING_MOST || self.weight >= WAITING_BYTES_MOST
    }

    fn take(&mut self) -> Vec<Job> {
        let mut weight = 0;
        let fits = self.waiting.iter().take(BATCH_MOST).take_while(|job| {
            let fits = weight < BATCH_BYTES_MOST;
            weight += job.weight;
            fits
        });
        let count = fits.count();
        let jobs: Vec<Job> = self.waiting.drain(..count).collect();
        self.weight -= jobs.iter().map(|job| job.weight).sum::<usize>();
        jobs
    }
}

/// How many acts may wait; beyond the number of callers a desk has, so that only a flood meets it.
const WAITING_MOST: usize = 4096;
/// How much may wait in memory: 128 MiB and one act.
const WAITING_BYTES_MOST: usize = 128 << 20;
/// How many acts one transaction carries.
const BATCH_MOST: usize = 1024;
/// When a transaction has this much it takes no further act: 16 MiB keeps the others' wait short.
const BATCH_BYTES_MOST: usize = 16 << 20;
