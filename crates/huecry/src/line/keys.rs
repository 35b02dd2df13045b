//! The files in `keys/line`: made once, read at each start, readable by their holder alone.
//!
//! ```text
//! organisation.key   signs statements and receipts          node.key    signs what is handed in
//! tls.key            opens connections                      epoch-7.key opens what was sealed in that epoch
//! online.key         says that a directory is the newest; where this node does that for its organisation
//! ```

use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, Signer, TlsKey, key_file};
use huecry_line::{Address, KeyFileError, LineError};
use huecry_terms::{Instant, Trouble};
use std::fmt::Display;
use std::path::{Path, PathBuf};

/// The keys of a node.
pub struct Keys {
    /// Signs statements and receipts.
    pub organisation: Signer,
    /// Signs routing headers.
    pub node: NodeSigner,
    /// Opens connections.
    pub tls: TlsKey,
    /// Opens what is sealed to us.
    pub keyring: Keyring,
    /// Says that our directory is the newest.
    pub online: Option<Signer>,
}

impl Keys {
    /// Reads them; each must be of the address that the node is configured with.
    ///
    /// # Errors
    /// When one is missing, damaged, readable by others, or another's.
    pub fn read(home: &Path, address: &Address) -> Result<Keys, Trouble> {
        let folder = folder(home);
        let secret = |name: &str| key_file::read(&folder.join(name)).map_err(|error| missing(&error));
        let organisation = Signer::from_secret(&secret(ORGANISATION)?).map_err(|e| wrong(ORGANISATION, &e))?;
        let node = NodeSigner::from_secret(&secret(NODE)?).map_err(|e| wrong(NODE, &e))?;
        let tls = TlsKey::from_secret(&secret(TLS)?).map_err(|e| wrong(TLS, &e))?;
        let online = match folder.join(ONLINE).exists() {
            true => Some(Signer::from_secret(&secret(ONLINE)?).map_err(|e| wrong(ONLINE, &e))?),
            false => None,
        };
        let of = [organisation.verifier().address(), node.verifier().address(), tls.address()];
        if let Some(other) = of.into_iter().find(|of| *of != address) {
            let what =
                format!("a key in `{}` is of `{other}`, and the node is configured as `{address}`", folder.display());
            return Err(Trouble::new(what, "put the keys of this node there, or mend `address` in `[line]`"));
        }
        let mut keyring = Keyring::default();
        for (number, path) in epochs(&folder)? {
            let text = key_file::read(&path).map_err(|error| missing(&error))?;
            let name = file_name(number);
            let secret = EpochSecret::from_secret(&text).map_err(|e| wrong(&name, &e))?;
            if secret.public().epoch().number != number || secret.public().address() != address {
                return Err(Trouble::new(
                    format!("`{}` is another key than its name says", path.display()),
                    "put it back where it was",
                ));
            }
            keyring.add(secret);
        }
        Ok(Keys { organisation, node, tls, keyring, online })
    }

    /// Makes what is not there yet; what is there is left as it is. A making that was killed is gone on with.
    ///
    /// # Errors
    /// When the disk or the machine's randomness says no.
    pub fn make(home: &Path, address: &Address) -> Result<(), Trouble> {
        let folder = folder(home);
        std::fs::create_dir_all(&folder).map_err(|e| disk(&folder, &e))?;
        let made = |name: &str, secret: &str| write_once(&folder.join(name), secret);
        let signer = Signer::from_seeds(address.clone(), &random()?).map_err(|e| wrong(ORGANISATION, &e))?;
        made(ORGANISATION, &signer.to_secret())?;
        made(NODE, &NodeSigner::from_seed(address.clone(), &random()?).to_secret())?;
        made(TLS, &TlsKey::from_seed(address.clone(), &random()?).to_secret())
    }

    /// Makes the keys of epochs until so many weeks are covered from now on: each is sealed to for a week, and opens for as
    /// long again as a message lives. Gives the new ones.
    ///
    /// # Errors
    /// When the disk or the machine's randomness says no.
    pub fn make_epochs(home: &Path, address: &Address, weeks: u32, now: Instant) -> Result<Vec<EpochSecret>, Trouble> {
        let folder = folder(home);
        let mut last = None;
        for (number, path) in epochs(&folder)? {
            let text = key_file::read(&path).map_err(|error| missing(&error))?;
            let secret = EpochSecret::from_secret(&text).map_err(|e| wrong(&file_name(number), &e))?;
            last = Some(secret.public().epoch());
        }
        let whole = |at: Instant| Instant::from_second(at.as_second()).unwrap_or(at);
        let covered = whole(now) + WEEK * i32::try_from(weeks).unwrap_or(i32::MAX);
        let mut made = Vec::new();
        loop {
            // The first begins a little before now: the clocks of others may be behind.
            let from = last.map_or(whole(now) - SKEW, |epoch| epoch.until.max(whole(now) - SKEW));
            if from >= covered {
                return Ok(made);
            }
            let number = last.map_or(1, |epoch| epoch.number + 1);
            let epoch = Epoch { number, from, until: from + WEEK, ends: from + WEEK + LIVES };
            let secret = EpochSecret::from_seed(address.clone(), epoch, &random()?);
            let secret = secret.map_err(|e| wrong(&file_name(number), &e))?;
            write_once(&folder.join(file_name(number)), &secret.to_secret())?;
            last = Some(epoch);
            made.push(secret);
        }
    }
}

/// Destroys the key of an epoch on disk: what was sealed to it can be opened by nobody any more.
///
/// # Errors
/// When the disk says no.
pub fn destroy_epoch(home: &Path, number: u32) -> Result<(), Trouble> {
    key_file::destroy(&folder(home).join(file_name(number))).map_err(|error| missing(&error))
}

/// Where the keys of the line lie in a node's folder.
pub fn folder(home: &Path) -> PathBuf {
    home.join("keys/line")
}

/// Writes a secret to a new file; one that is there stays.
///
/// # Errors
/// When the disk says no.
pub(crate) fn write_once(path: &Path, secret: &str) -> Result<(), Trouble> {
    match key_file::write(path, secret) {
        Err(KeyFileError::There { .. }) => Ok(()),
        written => written.map_err(|error| missing(&error)),
    }
}

/// Bytes of the machine's randomness.
///
/// # Errors
/// When it has none.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Trouble> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| Trouble::new(format!("the machine gave no random bytes: {e}"), ""))?;
    Ok(bytes)
}

/// The keys of epochs that lie there, by their numbers.
fn epochs(folder: &Path) -> Result<Vec<(u32, PathBuf)>, Trouble> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|e| disk(folder, &e))? {
        let path = entry.map_err(|e| disk(folder, &e))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let number = name.strip_prefix("epoch-").and_then(|rest| rest.strip_suffix(".key"));
        if let Some(number) = number.and_then(|number| number.parse().ok()) {
            found.push((number, path));
        }
    }
    found.sort();
    Ok(found)
}

fn file_name(number: u32) -> String {
    format!("epoch-{number}.key")
}

fn missing(error: &KeyFileError) -> Trouble {
    Trouble::new(
        error.to_string(),
        "make the keys of a node with `huecry line keys`, or restore them from their backup",
    )
}

fn wrong(name: &str, error: &LineError) -> Trouble {
    Trouble::new(format!("`{name}`: {error}"), "restore the key from its backup")
}

fn disk(path: &Path, error: &dyn Display) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "check the path, the rights and the room on the disk")
}

const ORGANISATION: &str = "organisation.key";
const NODE: &str = "node.key";
const TLS: &str = "tls.key";
/// The key that says which release is the newest.
pub(crate) const ONLINE: &str = "online.key";
const WEEK: jiff::SignedDuration = jiff::SignedDuration::from_hours(7 * 24);
/// How long a message lives at most, and a day.
const LIVES: jiff::SignedDuration = jiff::SignedDuration::from_hours(8 * 24);
const SKEW: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);
