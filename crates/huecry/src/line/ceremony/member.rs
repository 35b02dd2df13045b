//! The member's side: its keys and its introduction, and the news it takes by hand.

use super::{disk, read, unsound, write_new};
use crate::line::keys::{Keys, ONLINE, folder, random, write_once};
use crate::line::news;
use crate::{config, home};
use huecry_cli::args::KeysArgs;
use huecry_cli::out::Out;
use huecry_ledger::Signer as LogSigner;
use huecry_line::Address;
use huecry_line::directory::{Introduction, Maker, NodeKeys};
use huecry_line::identity::{Epoch, Signer};
use huecry_terms::{Instant, Trouble};
use std::path::Path;

/// Makes keys and introduction.
pub(super) fn keys(home: &Path, choice: &KeysArgs, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    // The folder must be a node's: its log's key is part of what it says of itself.
    config::read(home)?;
    let address: Address = choice.address.parse().map_err(|_| {
        Trouble::new(
            format!("`{}` is no address of the line", choice.address),
            "such as `world-police-organisation/FR`",
        )
    })?;
    Keys::make(home, &address)?;
    if let Some(public) = &choice.online {
        online(home, &address, public, out)?;
    }
    Keys::make_epochs(home, &address, choice.weeks.clamp(1, MAX_WEEKS), now)?;
    let introduction = introduction(home, &address, choice, now)?;
    let said = Introduction::read(&introduction, now).map_err(|e| unsound(&e))?;
    write_new(&choice.out, &introduction)?;
    out.line(&format!("{}\tintroduces itself in {}", address, choice.out.display()));
    out.line(&format!("compare on the telephone\t{}", said.fingerprint().map_err(|e| unsound(&e))?));
    out.talk("send the file to your organisation's officers by any way, and read them the digits over another");
    out.talk(&format!("and say in {}: [line] address = \"{address}\"", home.join(config::FILE).display()));
    Ok(())
}

fn introduction(home: &Path, address: &Address, choice: &KeysArgs, now: Instant) -> Result<Vec<u8>, Trouble> {
    let keys = Keys::read(home, address)?;
    let log = std::fs::read_to_string(home.join(home::KEY)).map_err(|e| disk(&home.join(home::KEY), &e))?;
    let log = LogSigner::from_secret(log.trim()).map_err(|e| Trouble::new(e.to_string(), "restore the log's key"))?;
    let endpoint = choice.endpoint.as_deref().map(str::parse).transpose();
    let endpoint = endpoint.map_err(|_| {
        let what = format!("`{}` is no place on the line", choice.endpoint.as_deref().unwrap_or_default());
        Trouble::new(what, "write `https://HOST:PORT`")
    })?;
    let made = Instant::from_second(now.as_second()).unwrap_or(now);
    let in_force = |epoch: &Epoch| epoch.until > made;
    let maker = Maker {
        legal_name: choice.legal_name.clone(),
        made,
        signing: &keys.organisation,
        nodes: vec![NodeKeys { key: &keys.node, tls: vec![&keys.tls], endpoint }],
        epochs: keys.keyring.secrets().filter(|secret| in_force(&secret.public().epoch())).collect(),
        log: &log,
        witness: None,
    };
    maker.write().map_err(|e| unsound(&e))
}

/// The key that says which release is the newest; the public half goes to the officers.
fn online(home: &Path, address: &Address, public: &Path, out: &mut Out<'_>) -> Result<(), Trouble> {
    let organisation = Address { organisation: address.organisation.clone(), bureau: None };
    let key = Signer::from_seeds(organisation, &random()?).map_err(|e| Trouble::new(e.to_string(), ""))?;
    write_once(&folder(home).join(ONLINE), &key.to_secret())?;
    let kept = Keys::read(home, address)?.online;
    let kept = kept.ok_or_else(|| Trouble::new("the key that was just written is gone", "look at the disk"))?;
    write_new(public, kept.verifier().public())?;
    out.line(&format!("{}\tsays which release is the newest", kept.verifier().fingerprint()));
    Ok(())
}

/// Puts news where the node finds them; takes them itself when nobody serves the node.
pub(super) fn take(home: &Path, file: &Path, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    let config = config::read(home)?;
    if config.line.is_none() {
        let what = format!("`{}` has no table `[line]`", home.join(config::FILE).display());
        return Err(Trouble::new(what, "say there who the node is and which organisations it goes by"));
    }
    let put = news::put(home, &read(file)?)?;
    match home::open(home, now, &mut |words| out.talk(words)) {
        // Opening takes what lies there.
        Ok(desk) => home::close(home, desk)?,
        // Whoever serves it looks there every few seconds.
        Err(_) => news::wait_for(&put)?,
    }
    news::said(&put)?;
    out.line("taken");
    Ok(())
}

/// Two years.
const MAX_WEEKS: u32 = 8;
