//! The program's part of the line: a node's keys, its socket, and who carries frames to and fro.
//!
//! ```text
//! keys     the files in `keys/line`                  open     the desk is given keys and directories
//! serve    socket, carriers and bell, until stopped  host     the desk behind the socket
//! carry    to one peer: what there is to say, what came of it     ceremony   how nodes come to know each other
//! files    to one peer: the large files of messages it has taken
//! news     directories that somebody has laid down for the node
//! ```

mod carry;
pub mod ceremony;
mod files;
mod host;
pub mod keys;
mod news;
mod serve;

pub use serve::{Running, serve};

use crate::config::LineConfig;
use huecry_desk::{Desk, link};
use huecry_line::directory::Policy as Freshly;
use huecry_line::identity::Fingerprint;
use huecry_line::session::Policy;
use huecry_line::{Address, Book, Directory};
use huecry_store::Files;
use huecry_terms::{Instant, OrganisationId, Trouble};
use std::path::Path;

/// Gives a desk its line: keys from their files, directories as the store has them.
///
/// # Errors
/// When the configuration names what is none, a key is missing or readable by others, or the store has trouble.
pub fn open(home: &Path, config: &LineConfig, desk: &Desk, now: Instant) -> Result<(), Trouble> {
    let address = address(config)?;
    let keys = keys::Keys::read(home, &address)?;
    let book = Book::new(organisations(config)?.map(|(organisation, officers)| {
        // What the store has of it takes its place.
        Directory::begin(organisation, officers, Freshly::default())
    }));
    let keys::Keys { organisation: signer, node, keyring, online, .. } = keys;
    let files = Files::new(home.join(FILES));
    let setup = link::Setup { signer, node, keyring, book, online, files, policy: Policy::default() };
    link::open(desk, setup, now)?;
    news::take(home, desk, now).map(drop)
}

/// Who the node is.
///
/// # Errors
/// When `address` is none.
pub fn address(config: &LineConfig) -> Result<Address, Trouble> {
    config.address.parse().map_err(|_| {
        let what = format!("`{}` in `[line]` is no address of the line", config.address);
        Trouble::new(
            what,
            "write an organisation, `world-police-organisation`, or a bureau of it, `world-police-organisation/FR`",
        )
    })
}

fn organisations(config: &LineConfig) -> Result<impl Iterator<Item = (OrganisationId, Fingerprint)>, Trouble> {
    let read = config.organisations.iter().map(|(name, digits)| {
        let organisation = name.parse::<OrganisationId>();
        let organisation =
            organisation.map_err(|e| Trouble::new(e.to_string(), "name the organisation as its officers do"))?;
        let officers = digits.parse::<Fingerprint>().map_err(|_| {
            let what = format!("what `[line.organisations]` says of `{name}` is no fingerprint");
            Trouble::new(what, "write the fifty digits that you have compared with its officers")
        })?;
        Ok((organisation, officers))
    });
    Ok(read.collect::<Result<Vec<_>, Trouble>>()?.into_iter())
}

/// Where files that go with messages lie, sealed.
const FILES: &str = "line/files";
