//! The other organisation of the invented world, and the line to it.

use super::between::{self, Party};
use super::found::Cast;
use crate::config::LogForm;
use crate::program::Local;
use crate::serve::{self, Ready, Serving, Settings};
use crate::{config, home};
use huecry_cli::Program;
use huecry_cli::args::{ServeArgs, StoreChoice};
use huecry_terms::{OfficerId, Trouble};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The regional organisation's node, and who speaks on the line at either end.
pub(super) struct Other {
    /// Its folder, in that of the world.
    pub home: PathBuf,
    /// Its liaison officer.
    pub liaison: OfficerId,
}

/// Founds the regional organisation's node, and makes the two known to each other: keys, directories, the signed agreement.
pub(super) fn found(program: &Local, home: &Path, cast: &Cast) -> Result<Other, Trouble> {
    let other = home.join(FOLDER).join(REGION);
    std::fs::create_dir_all(&other).map_err(|e| Trouble::new(format!("`{}`: {e}", other.display()), "make room"))?;
    program.found(&other, REGION_NAME, &StoreChoice::default())?;
    let now = program.now();
    let desk = home::open(&other, now, &mut |_| {})?;
    let liaison = between::liaison(&desk, "I. Marek", now)?;
    home::close(&other, desk)?;
    let party = |home: &Path, address: &str, legal_name: &str| -> Result<Party, Trouble> {
        let listen = Some(free()?);
        let wrong = |_| Trouble::new(format!("`{address}` is no address of the line"), "");
        let address = address.parse().map_err(wrong)?;
        Ok(Party { home: home.to_path_buf(), address, legal_name: legal_name.to_owned(), listen, reached: listen })
    };
    let parties = [party(home, WORLD, WORLD_NAME)?, party(&other, REGION, REGION_NAME)?];
    between::introduce(&parties, &home.join(FOLDER).join("officers"), now)?;
    between::agree(home, AGREEMENT, cast.officer("GS", "liaison.officer")?, now)?;
    between::agree(&other, AGREEMENT, &liaison, now)?;
    Ok(Other { home: other, liaison })
}

/// Serves a node of the world at a free port from the usual one on: a newcomer may have two demos open.
pub(super) fn serve(program: &Local, home: &Path) -> Result<Serving, Trouble> {
    let ready = at_a_free_port(home)?;
    let desk = home::open(home, program.now(), &mut |_| {})?;
    let clock = program.clone();
    serve::start(ready, home, desk, Arc::new(move || clock.now()))
}

fn at_a_free_port(home: &Path) -> Result<Ready, Trouble> {
    let config = config::read(home)?;
    let usual = config.serve.listen.port();
    let on = |port: u16| -> Result<Ready, Trouble> {
        let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let flags = ServeArgs { listen: Some(listen), ..ServeArgs::default() };
        let settings = Settings::of(home, &config, &flags)?;
        serve::ready(Settings { demo: true, log: LogForm::Text, ..settings })
    };
    (usual..usual.saturating_add(TRIED)).find_map(|port| on(port).ok()).map_or_else(|| on(0), Ok)
}

/// Where nobody listens now: a directory names the port for good.
fn free() -> Result<SocketAddr, Trouble> {
    let no = |e: std::io::Error| Trouble::new(format!("no port is free on this machine: {e}"), "end what takes them");
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr()).map_err(no)
}

/// The regional organisation, as addresses have it.
pub(super) const REGION: &str = "regional-police-agency";
/// The world organisation.
pub(super) const WORLD: &str = "world-police-organisation";
/// What both have signed.
pub(super) const AGREEMENT: &str = "icpo-europol";
const REGION_NAME: &str = "Regional Police Agency";
const WORLD_NAME: &str = "World Police Organisation";
/// Where the other node and its officers lie, in the world's folder.
const FOLDER: &str = "others";
/// Ports tried before any free one is taken.
const TRIED: u16 = 10;
