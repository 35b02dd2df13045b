//! A node's folder: founded once, opened by one process at a time, closed with its indexes saved.
//!
//! ```text
//! huecry.toml       what the node is told about itself
//! store.sqlite      records and acts (embedded store)
//! store.lock        one process at a time works in this folder
//! keys/log.key      signs checkpoints, readable by its holder alone
//! keys/log.vkey     verifies them
//! keys/line/        what the node speaks the line with, where it speaks one
//! log/              the published log: checkpoint, tiles
//! index/match.idx   the indexes, disposable
//! ```
//!
//! Where the store is a PostgreSQL database, several processes may work over it, each in a folder of its own
//! with the same `huecry.toml` and `keys/`: copied there, they make the folder another home of the same node.
//! Log and indexes grow in it by themselves.

use crate::config::{self, Config, PeopleConfig, ServeConfig, StoreConfig};
use crate::line;
use huecry_desk::{Desk, Keepers, catalogue_change, node, people};
use huecry_index::Index;
use huecry_index::file::Unusable;
use huecry_ledger::{Folder, Log, Signer};
use huecry_store::{Place, Store};
use huecry_terms::{Instant, Trouble};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Founds a node in a folder that holds none.
///
/// # Errors
/// When the folder holds a node or anything else, or the disk or the server says no.
pub fn found(home: &Path, organisation: &str, postgres_url_file: Option<&Path>, now: Instant) -> Result<(), Trouble> {
    let organisation = organisation.trim();
    if organisation.is_empty() || organisation.chars().count() > 120 || organisation.chars().any(char::is_control) {
        return Err(Trouble::new(
            "the organisation's name must have 1 to 120 characters",
            "say `--organisation \"World Police Organisation\"`",
        ));
    }
    if home.join(config::FILE).exists() {
        let advice = "choose another folder; nothing was changed";
        return Err(Trouble::new(format!("`{}` holds a node already", home.display()), advice));
    }
    let holds_something = std::fs::read_dir(home).is_ok_and(|mut entries| entries.next().is_some());
    if holds_something {
        return Err(Trouble::new(format!("`{}` is not empty", home.display()), "choose an empty or a new folder"));
    }
    for folder in ["keys", "log", "index"] {
        std::fs::create_dir_all(home.join(folder)).map_err(|e| disk(&home.join(folder), &e))?;
    }
    only_for_its_holder(home)?;
    let config = Config {
        organisation: organisation.to_string(),
        founded: huecry_terms::day_of(now),
        log: format!("huecry.invalid/{}", slug(organisation)),
        store: StoreConfig {
            postgres_url_file: postgres_url_file.map(|p| std::path::absolute(p).unwrap_or(p.to_path_buf())),
        },
        serve: ServeConfig::default(),
        people: PeopleConfig::default(),
        provider: None,
        line: None,
    };
    let mut seed = [0_u8; 32];
    getrandom::fill(&mut seed).map_err(|e| Trouble::new(format!("the machine gave no random bytes: {e}"), ""))?;
    let signer =
        Signer::from_seed(&config.log, &seed).map_err(|e| Trouble::new(e.to_string(), "choose another name"))?;
    secret(&home.join(KEY), signer.to_secret().as_bytes())?;
    std::fs::write(home.join(VKEY), format!("{}\n", signer.verifier())).map_err(|e| disk(&home.join(VKEY), &e))?;
    let store = Store::create(&place(home, &config)?).map_err(|trouble| match postgres_url_file {
        None => trouble,
        Some(_) => Trouble { advice: OVER_ONE_DATABASE.into(), ..trouble },
    })?;
    // The very first act already says under which catalogue it happened.
    store.set_catalogue_hash(catalogue(&store)?.hash());
    people::found(&store, organisation, now)?;
    drop(store);
    // Last of all: a folder without it is no node, and a founding that was killed can be begun again
    // in a new folder without anybody having believed in this one.
    write_whole(&home.join(config::FILE), config::to_text(&config)?.as_bytes())
}

/// Opens a node: its store, its catalogue, its indexes, its log.
///
/// # Errors
/// When there is none, another process has it open, or something of it is unsound; each with what to do.
pub fn open(home: &Path, now: Instant, talk: &mut dyn FnMut(&str)) -> Result<Desk, Trouble> {
    let config = config::read(home)?;
    let mut store = Store::open(&place(home, &config)?)?;
    store.hold(home)?;
    let catalogue = Arc::new(catalogue(&store)?);
    let index = huecry_index::load(&catalogue, &home.join(INDEX)).unwrap_or_else(|why| {
        // A torn file is always said: the disk may be failing.
        if why == Unusable::Torn || store.size() > REBUILD_SAID {
            talk(&format!("the indexes are built again ({})", why.said()));
        }
        Index::new(&catalogue)
    });
    // Saved over acts that this store does not have: it was brought back from an older copy.
    let index = if index.cursor.is_some_and(|act| act.0 >= store.size()) {
        talk(
            "the saved indexes are ahead of the store and are built again: was an older copy brought back? run `huecry check`",
        );
        Index::new(&catalogue)
    } else {
        index
    };
    let key = std::fs::read_to_string(home.join(KEY)).map_err(|e| {
        Trouble::new(
            format!("`{}`: {e}", home.join(KEY).display()),
            "restore the key from its backup: another key is another log",
        )
    })?;
    let signer = Signer::from_secret(key.trim()).map_err(|e| {
        Trouble::new(
            format!("`{}`: {e}", home.join(KEY).display()),
            "restore the key from its backup: another key is another log",
        )
    })?;
    let log = Log::new(Folder::new(home.join("log")), &config.log, vec![signer.verifier().clone()]);
    let desk = node::open(Keepers { catalogue, store, index, log, signer }, now)?;
    if let Some(config) = &config.line {
        line::open(home, config, &desk, now)?;
    }
    Ok(desk)
}

/// Closes a node. The indexes are saved when building them again would cost more than saving them, and
/// when the saved ones still know a record that was erased.
///
/// # Errors
/// Trouble of the disk; everything acknowledged stands all the same.
pub fn close(home: &Path, desk: Desk) -> Result<(), Trouble> {
    save(home, &desk)
}

/// What [`close`] saves, of a node that others still hold.
///
/// # Errors
/// Trouble of the disk; everything acknowledged stands all the same.
pub fn save(home: &Path, desk: &Desk) -> Result<(), Trouble> {
    let path = home.join(INDEX);
    let saved = std::fs::metadata(&path).is_ok();
    let outgrown = node::with_index(desk, |index| index.unsaved() >= if saved { SAVE_AFTER } else { 1 });
    if outgrown || (saved && node::erased_since_saved(desk)?) {
        // A home that was made by copying has no folder for them yet.
        path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|e| disk(&path, &e))?;
        node::with_index(desk, |index| huecry_index::save(index, &path)).map_err(|e| disk(&path, &e))?;
    }
    Ok(())
}

fn catalogue(store: &Store) -> Result<huecry_catalogue::Catalogue, Trouble> {
    catalogue_change::load(&catalogue_change::signed(store)?).map_err(|faults| {
        let words: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Trouble::new(
            format!("the catalogue is unsound:\n{}", words.join("\n")),
            "a signed text does not go with this programme's; see `huecry catalogue check FILE`",
        )
    })
}

fn place(home: &Path, config: &Config) -> Result<Place, Trouble> {
    let Some(file) = &config.store.postgres_url_file else { return Ok(Place::Folder(home.to_path_buf())) };
    let file: PathBuf = home.join(file);
    let url = std::fs::read_to_string(&file).map_err(|e| disk(&file, &e))?;
    Ok(Place::Postgres { url: url.trim().to_string() })
}

fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let slug = slug.trim_matches('-').to_string();
    if slug.is_empty() { "organisation".into() } else { slug }
}

#[cfg(unix)]
fn only_for_its_holder(home: &Path) -> Result<(), Trouble> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(home, std::fs::Permissions::from_mode(0o700)).map_err(|e| disk(home, &e))
}

#[cfg(not(unix))]
fn only_for_its_holder(_home: &Path) -> Result<(), Trouble> {
    Ok(())
}

/// Writes a secret that only its holder can read, from its first byte on.
fn secret(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|e| disk(path, &e))?;
    file.write_all(bytes)
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .map_err(|e| disk(path, &e))
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let beside = path.with_extension("new");
    let mut file = std::fs::File::create(&beside).map_err(|e| disk(&beside, &e))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|e| disk(&beside, &e))?;
    std::fs::rename(&beside, path).map_err(|e| disk(path, &e))
}

fn disk(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "check the path, the rights and the room on the disk")
}

const OVER_ONE_DATABASE: &str = "see that it is empty and can be reached; to work over a node's database from another folder too, \
     copy `huecry.toml` and `keys` from its home into that folder instead";
pub(crate) const KEY: &str = "keys/log.key";
const VKEY: &str = "keys/log.vkey";
const INDEX: &str = "index/match.idx";
/// So many records changed since the indexes were saved, and saving them again is worth its time.
const SAVE_AFTER: usize = 2_000;
/// Below so many acts nobody notices that the indexes are built again.
const REBUILD_SAID: u64 = 5_000;
