//! The officers' side: a folder with the members' log, the release that is proposed, and the news that were published.
//!
//! ```text
//! members.key   signs the membership log            proposed   the release that officers look at and sign
//! members.log   its leaves                          news       every release that was published, for members
//! ```

use super::{beside, disk, no, read, unsound, verifier, write_new, write_over};
use crate::line::keys::{random, write_once};
use huecry_cli::args::{ChangeArgs, FoundArgs, MemberArgs};
use huecry_cli::out::Out;
use huecry_ledger::Signer as LogSigner;
use huecry_line::Address;
use huecry_line::directory::{Bundle, Introduction, Logged, MembershipLog, News, Release, Root};
use huecry_line::identity::{Signer, key_file};
use huecry_terms::{Instant, OrganisationId, Trouble};
use std::path::{Path, PathBuf};

/// Makes an officer's key.
pub(super) fn officer(organisation: &str, file: &Path, out: &mut Out<'_>) -> Result<(), Trouble> {
    let address = Address { organisation: organisation_of(organisation)?, bureau: None };
    let key = Signer::from_seeds(address, &random()?).map_err(|e| Trouble::new(e.to_string(), ""))?;
    key_file::write(file, &key.to_secret()).map_err(|e| Trouble::new(e.to_string(), "choose another file"))?;
    write_new(&beside(file), key.verifier().public())?;
    out.line(&format!("{}\t{}", key.verifier().id(), key.verifier().fingerprint()));
    out.talk("keep the secret off the network; others check signatures with the file beside it, `.pub`");
    Ok(())
}

/// Proposes the first release.
pub(super) fn found(choice: &FoundArgs, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    let organisation = organisation_of(&choice.organisation)?;
    std::fs::create_dir_all(&choice.folder).map_err(|e| disk(&choice.folder, &e))?;
    let name = format!("{organisation}.members");
    let log = LogSigner::from_seed(&name, &random()?).map_err(|e| Trouble::new(e.to_string(), ""))?;
    write_once(&choice.folder.join(KEY), &log.to_secret())?;
    let log = log_key(&choice.folder)?;
    let all = |paths: &[PathBuf]| paths.iter().map(|path| verifier(path)).collect::<Result<Vec<_>, _>>();
    let root = Root::new(organisation, choice.threshold, all(&choice.officers)?, log.verifier().clone());
    let root = root.map_err(|e| unsound(&e))?;
    let made = whole(now);
    let release = Release::founding(root, all(&choice.online)?, made, ends(made, choice.days));
    let release = with_members(release, &choice.members, &[], now)?;
    propose(&choice.folder, &release, out)
}

/// Proposes the release after the one that was published last.
pub(super) fn change(choice: &ChangeArgs, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    let last = published(&choice.folder)?.pop();
    let none = || {
        Trouble::new(format!("nothing was published in `{}` yet", choice.folder.display()), "publish the first release")
    };
    let last = Release::from_bytes(last.ok_or_else(none)?.bundle.release()).map_err(|e| unsound(&e))?;
    let made = whole(now);
    let mut release = last.next(made, ends(made, choice.days)).map_err(|e| unsound(&e))?;
    for member in &choice.suspend {
        release = release.suspend(&address(member)?).map_err(|e| unsound(&e))?;
    }
    for member in &choice.withdraw {
        release = release.withdraw(&address(member)?).map_err(|e| unsound(&e))?;
    }
    release = with_members(release, &choice.members, &choice.renew, now)?;
    for key in &choice.end_key {
        release = end_key(release, key, made)?;
    }
    propose(&choice.folder, &release, out)
}

/// One officer's signature.
pub(super) fn sign(release: &Path, key: &Path, to: &Path, out: &mut Out<'_>) -> Result<(), Trouble> {
    let proposed = Release::from_bytes(&read(release)?).map_err(|e| no(release, &e))?;
    let secret = key_file::read(key).map_err(|e| Trouble::new(e.to_string(), "give the officer's own secret"))?;
    let officer =
        Signer::from_secret(&secret).map_err(|e| Trouble::new(e.to_string(), "give the officer's own secret"))?;
    write_new(to, &proposed.endorse(&officer).map_err(|e| unsound(&e))?)?;
    let (version, hash) = (proposed.version, proposed.hash().map_err(|e| unsound(&e))?);
    out.line(&format!("signed\tversion {version}\t{hash}"));
    Ok(())
}

/// Into the log, and out as news.
pub(super) fn publish(signatures: &[PathBuf], folder: &Path, out: &mut Out<'_>) -> Result<(), Trouble> {
    let proposed = folder.join(PROPOSED);
    let release = Release::from_bytes(&read(&proposed)?).map_err(|e| no(&proposed, &e))?;
    let mut releases = published(folder)?;
    let before = releases.last().map(|last| Release::from_bytes(last.bundle.release())).transpose();
    let before = before.map_err(|e| unsound(&e))?.map(|before| before.root);
    let mut bundle = Bundle::new(&release).map_err(|e| unsound(&e))?;
    for path in signatures {
        bundle = bundle.with(&read(path)?, before.as_ref()).map_err(|e| no(path, &e))?;
    }
    bundle.check(before.as_ref()).map_err(|e| unsound(&e))?;
    let leaves = folder.join(LOG);
    let mut log = match leaves.exists() {
        true => MembershipLog::from_bytes(&read(&leaves)?).map_err(|e| no(&leaves, &e))?,
        false => MembershipLog::new(),
    };
    if log.len() != releases.len() {
        // Killed between the two files: the log has a leaf whose news nobody was given.
        let what = format!("`{}` has {} releases and `{NEWS}` has {}", leaves.display(), log.len(), releases.len());
        return Err(Trouble::new(what, "bring both back from the same backup"));
    }
    releases.push(log.publish(&release, bundle, &log_key(folder)?).map_err(|e| unsound(&e))?);
    let news = News { releases, freshness: None };
    // The news first: a leaf that nobody was shown is one that another release could take.
    write_over(&folder.join(NEWS), &news.to_bytes())?;
    write_over(&leaves, &log.to_bytes())?;
    std::fs::remove_file(&proposed).map_err(|e| disk(&proposed, &e))?;
    out.line(&format!("published\tversion {}\t{}", release.version, folder.join(NEWS).display()));
    out.line(&format!("officers\t{}", release.root.fingerprint()));
    out.talk("give members the file `news`; to those who begin, read the officers' digits over a second channel");
    Ok(())
}

/// With those who come and those who renew what they say of themselves, each compared; then those who are admitted.
fn with_members(
    mut release: Release,
    members: &MemberArgs,
    renew: &[PathBuf],
    now: Instant,
) -> Result<Release, Trouble> {
    let files = members.with.iter().map(|file| (file, true)).chain(renew.iter().map(|file| (file, false)));
    let count = members.with.len() + renew.len();
    if count != members.compared.len() {
        let what = format!("{count} introductions, and {} fingerprints compared", members.compared.len());
        return Err(Trouble::new(what, "have the digits of each read to you, and give them with `--compared`"));
    }
    for ((file, new), digits) in files.zip(&members.compared) {
        let introduction = Introduction::read(&read(file)?, now).map_err(|e| no(file, &e))?;
        if !introduction.fingerprint().map_err(|e| unsound(&e))?.matches(digits) {
            let what = format!("`{}` has other digits than those that were read to you", file.display());
            return Err(Trouble::new(what, "it is not what the member has sent: ask it again"));
        }
        let next = if new { release.with(&introduction) } else { release.renewed(&introduction) };
        release = next.map_err(|e| unsound(&e))?;
    }
    for member in &members.admit {
        release = release.admit(&address(member)?).map_err(|e| unsound(&e))?;
    }
    Ok(release)
}

/// Whosoever's key it is.
fn end_key(release: Release, key: &str, at: Instant) -> Result<Release, Trouble> {
    let named = |member: &&huecry_line::directory::Member| member.signing.iter().any(|s| s.key.id().to_string() == key);
    let member = release.members.iter().find(named);
    let none =
        || Trouble::new(format!("no member has a signing key `{key}`"), "see `huecry line show` for their names");
    let member = member.ok_or_else(none)?;
    let id = member.signing.iter().map(|signing| signing.key.id()).find(|id| id.to_string() == key).ok_or_else(none)?;
    let address = member.address.clone();
    release.invalid_after(&address, id, at).map_err(|e| unsound(&e))
}

fn propose(folder: &Path, release: &Release, out: &mut Out<'_>) -> Result<(), Trouble> {
    let path = folder.join(PROPOSED);
    write_over(&path, &release.to_bytes().map_err(|e| unsound(&e))?)?;
    out.line(&format!("proposed\tversion {}\t{}", release.version, path.display()));
    out.line(&format!("officers\t{}", release.root.fingerprint()));
    out.talk("each officer looks at it with `huecry line show` and signs with `huecry line sign`");
    Ok(())
}

fn published(folder: &Path) -> Result<Vec<Logged>, Trouble> {
    let path = folder.join(NEWS);
    match path.exists() {
        true => News::from_bytes(&read(&path)?).map(|news| news.releases).map_err(|e| no(&path, &e)),
        false => Ok(Vec::new()),
    }
}

fn log_key(folder: &Path) -> Result<LogSigner, Trouble> {
    let secret =
        key_file::read(&folder.join(KEY)).map_err(|e| Trouble::new(e.to_string(), "give the directory's folder"))?;
    LogSigner::from_secret(secret.trim()).map_err(|e| Trouble::new(e.to_string(), "restore it from its backup"))
}

fn organisation_of(name: &str) -> Result<OrganisationId, Trouble> {
    name.parse().map_err(|e: huecry_terms::IdError| Trouble::new(e.to_string(), "such as `world-police-organisation`"))
}

fn address(text: &str) -> Result<Address, Trouble> {
    let no = |_| Trouble::new(format!("`{text}` is no address of the line"), "such as `world-police-organisation/FR`");
    text.parse().map_err(no)
}

fn whole(now: Instant) -> Instant {
    Instant::from_second(now.as_second()).unwrap_or(now)
}

fn ends(made: Instant, days: u32) -> Instant {
    made + jiff::SignedDuration::from_hours(24 * i64::from(days.clamp(1, 400)))
}

const KEY: &str = "members.key";
const LOG: &str = "members.log";
const NEWS: &str = "news";
const PROPOSED: &str = "proposed";
