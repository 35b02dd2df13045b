//! Both sides of the operator's door.

use super::SOCKET;
use super::frames::{self, DATA, EXIT, Stream, TALK};
use crate::serve::Clock;
use huecry_cli::Program;
use huecry_cli::args::{DemoArgs, LineVerb, ServeArgs, StoreChoice};
use huecry_cli::asked::{Asked, run_asked};
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_desk::Desk;
use huecry_terms::{Instant, Trouble};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// The node behind the door, to whoever comes in.
#[derive(Clone)]
pub struct Here {
    /// Its desk.
    pub desk: Arc<Desk>,
    /// Its clock.
    pub clock: Clock,
}

/// An open door.
pub struct Door {
    path: PathBuf,
    closing: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Door {
    /// Opens the door of a node's folder. None when another process has it open, or the system does not
    /// let us: the node is served all the same.
    pub fn open(home: &Path, here: Here) -> Option<Door> {
        let path = home.join(SOCKET);
        if UnixStream::connect(&path).is_ok() {
            return None;
        }
        // What a killed process left behind.
        let _ = std::fs::remove_file(&path);
        let opened = UnixListener::bind(&path).and_then(|listener| {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
            let closing = Arc::new(AtomicBool::new(false));
            let seen = closing.clone();
            let thread = std::thread::Builder::new().name("huecry-door".into());
            let thread = thread.spawn(move || let_in(&listener, &here, &seen))?;
            Ok(Door { path: path.clone(), closing, thread })
        });
        if let Err(e) = &opened {
            tracing::warn!(target: "huecry::operator", what = %e, "the command line cannot reach this node while it is served");
        }
        opened.ok()
    }

    /// Closes it; a command that runs goes on as long as the process does.
    pub fn close(self) {
        self.closing.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for somebody to come in.
        if UnixStream::connect(&self.path).is_ok() {
            let _ = self.thread.join();
        }
        let _ = std::fs::remove_file(&self.path);
    }
}

fn let_in(listener: &UnixListener, here: &Here, closing: &AtomicBool) {
    for stream in listener.incoming() {
        if closing.load(Ordering::SeqCst) {
            return;
        }
        let (Ok(stream), here) = (stream, here.clone()) else { continue };
        let worked = std::thread::Builder::new().name("huecry-command".into()).spawn(move || {
            // Who goes away in the middle of a command is not told how it ended.
            let _ = attend(&stream, &here);
        });
        // Without a thread the caller hears nothing and says so.
        drop(worked);
    }
}

/// Carries out one command and tells what it says as it says it.
fn attend(stream: &UnixStream, here: &Here) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some((_, asked)) = frames::read(&mut &*stream)? else { return Ok(()) };
    let asked: Asked = serde_json::from_slice(&asked)?;
    let to = Arc::new(Mutex::new(BufWriter::new(stream.try_clone()?)));
    let exit = {
        let mut data = Stream { what: DATA, to: to.clone() };
        let mut talk = Stream { what: TALK, to: to.clone() };
        let terminal = asked.terminal;
        run_asked(asked, here, &mut Out::new(&mut data, &mut talk, terminal, false))
    };
    let mut to = to.lock().unwrap_or_else(PoisonError::into_inner);
    frames::write(&mut *to, EXIT, &[exit.code()])?;
    to.flush()
}

/// Hands a command to the process that serves the node of a folder, and passes on what it says. `None` when
/// no process does.
pub fn hand_over(home: &Path, asked: &Asked, out: &mut Out<'_>) -> Option<Exit> {
    let stream = UnixStream::connect(home.join(SOCKET)).ok()?;
    let told = pass_on(&stream, asked, out);
    if let Ok(Some(exit)) = told {
        return Some(exit);
    }
    out.talk("trouble: the process that serves this node ended before it answered");
    out.talk("do: look among the acts whether it was done (`huecry acts`)");
    Some(Exit::Trouble)
}

fn pass_on(stream: &UnixStream, asked: &Asked, out: &mut Out<'_>) -> io::Result<Option<Exit>> {
    frames::write(&mut &*stream, DATA, &serde_json::to_vec(asked)?)?;
    let mut from = io::BufReader::new(stream);
    while let Some((what, bytes)) = frames::read(&mut from)? {
        match what {
            DATA => out.raw(&bytes),
            TALK => {
                // On a terminal both streams meet: what was said first must stand first.
                out.gone |= out.data.flush().is_err();
                // Nobody listening to the talk is no reason to fail.
                let _ = out.speech.write_all(&bytes);
            }
            _ => return Ok(Exit::of_code(bytes.first().copied().unwrap_or_default())),
        }
    }
    Ok(None)
}

impl Program for Here {
    fn found(&self, _: &Path, _: &str, _: &StoreChoice) -> Result<(), Trouble> {
        Err(elsewhere())
    }

    fn open(&self, _: &Path, _: &mut dyn FnMut(&str)) -> Result<Desk, Trouble> {
        Err(elsewhere())
    }

    fn close(&self, _: &Path, _: Desk) -> Result<(), Trouble> {
        Err(elsewhere())
    }

    fn now(&self) -> Instant {
        (self.clock)()
    }

    fn serve(&self, _: &Path, _: &ServeArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(elsewhere())
    }

    fn demo(&self, _: &DemoArgs, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(elsewhere())
    }

    fn line(&self, _: Option<&Path>, _: &LineVerb, _: &mut Out<'_>) -> Result<(), Trouble> {
        Err(elsewhere())
    }

    fn stopping(&self) -> bool {
        false
    }

    fn serves(&self) -> Option<Arc<Desk>> {
        Some(self.desk.clone())
    }

    fn hand_over(&self, _: &Path, _: &Asked, _: &mut Out<'_>) -> Option<Exit> {
        None
    }
}

fn elsewhere() -> Trouble {
    Trouble::new("the process that serves a node does this for no other", "type it where no node is served")
}

/// How long somebody who came in may take to say what is wanted.
const PATIENCE: Duration = Duration::from_secs(5);
