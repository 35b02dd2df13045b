//! Debian's chromedriver, started for one test, and a session of its browser.

use crate::kept::{Kept, last_words};
use crate::wire;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A browser session with an empty profile. Browser and driver stop when this is dropped.
pub struct Session {
    port: u16,
    path: String,
    // Dropped in this order: the programs first, then the folder they write to.
    _driver: Kept,
    folder: TempDir,
}

/// What the driver says it could not do.
#[derive(Debug)]
pub struct Fault {
    /// WebDriver's word, such as `no such element`.
    pub error: String,
    /// The driver's sentence.
    pub message: String,
}

/// Where chromedriver is: `$CHROMEDRIVER`, else on the path. Without one, says so as skipped tests do.
pub fn find() -> Option<PathBuf> {
    let chosen = std::env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let on_path = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).map(|folder| folder.join("chromedriver")).find(|p| p.is_file())
    };
    let found = chosen.or_else(on_path);
    if found.is_none() {
        eprintln!("skipped: chromedriver is not installed (Debian: chromium, chromium-driver)");
    }
    found
}

impl Session {
    /// Starts driver and browser.
    pub fn start(chromedriver: &Path) -> Session {
        let folder = tempfile::Builder::new().prefix("huecry-browser-").tempdir().unwrap();
        let log = folder.path().join("chromedriver.log");
        let driver = Kept::start(chromedriver.to_str().unwrap(), &["--port=0", "--log-level=SEVERE"], &log);
        let port = driver.hear(|line| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok());
        let port = port.unwrap_or_else(|| panic!("chromedriver named no port: {}", last_words(&log)));
        let mut session = Session { port, path: String::new(), _driver: driver, folder };
        let made = session.call("POST", "/session", Some(session.wish())).unwrap_or_else(|f| panic!("{f:?}"));
        session.path = format!("/session/{}", made["sessionId"].as_str().unwrap());
        session
    }

    /// The folder where downloads go.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// One command of the session; `path` begins behind the session's id.
    pub fn command(&self, method: &str, path: &str, body: Option<Json>) -> Result<Json, Fault> {
        self.call(method, &format!("{}{path}", self.path), body)
    }

    /// One command of the Chrome DevTools protocol.
    pub fn devtools(&self, command: &str, parameters: Json) -> Result<Json, Fault> {
        self.command("POST", "/goog/cdp/execute", Some(json!({ "cmd": command, "params": parameters })))
    }

    fn call(&self, method: &str, path: &str, body: Option<Json>) -> Result<Json, Fault> {
        let trouble = |e: std::io::Error| Fault { error: "no answer".to_owned(), message: e.to_string() };
        let mut answer = wire::call(self.port, method, path, body.as_ref()).map_err(trouble)?;
        let value = answer["value"].take();
        match value["error"].as_str().zip(value["message"].as_str()) {
            None => Ok(value),
            // The driver's own stack follows the first line.
            Some((error, message)) => {
                Err(Fault { error: error.to_owned(), message: message.lines().next().unwrap_or_default().to_owned() })
            }
        }
    }

    fn wish(&self) -> Json {
        let profile = format!("--user-data-dir={}", self.folder.path().join("profile").display());
        let flags: Vec<&str> = FLAGS.split(' ').chain([profile.as_str()]).collect();
        json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": flags } } } })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser closes its files by itself; if it does not, it is killed with the driver.
        let _ = self.command("DELETE", "", None);
    }
}

const FLAGS: &str = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --disable-lcd-text --hide-scrollbars";
