//! The directories this node goes by: what it holds of each, what others are told of them, and what they tell.
//!
//! Each frame says what its speaker holds ([`Holds`]), and gives the other side what that has not got. Nothing of it is
//! believed for coming from a neighbour: officers' signatures, log and freshness are checked each time
//! ([`huecry_line::Directory::take`]). So the news that somebody is suspended travels as fast as nodes are connected, and
//! one whose directories are too old to speak on is brought up to date by whoever it reaches.
//!
//! The store keeps the directory with the act that took it, and each release as it was signed, for those who are behind.

use super::outbox::Link;
use super::{Line, alarm, line, lock, record};
use crate::node::Desk;
use huecry_catalogue::hexadecimal;
use huecry_line::directory::{Book, Changes, Directory, Freshness, Logged, News, Policy};
use huecry_line::frame::{Frame, Holds, MAX_FRAME_BYTES};
use huecry_line::identity::Signer;
use huecry_line::{Address, DirectoryError, Hash};
use huecry_store::{StoredPaper, Write};
use huecry_terms::{Failure, Instant, LineAct, OrganisationId, Refusal, RefusalKind, Trouble};
use std::sync::{Arc, PoisonError};

/// Takes news that somebody brings by hand: the first of an organisation, or what reached us on no line.
///
/// # Errors
/// Refused while the node speaks no line or when they are not believed, with why. Trouble.
pub fn bring(desk: &Desk, news: &[u8], now: Instant) -> Result<Changes, Failure> {
    let line = line(desk)?;
    let no = |about: String| Failure::from(Refusal::new(RefusalKind::NoLine, about).ask("node.operator"));
    let news = News::from_bytes(news).map_err(|error| no(error.to_string()))?;
    for directory in line.book().directories() {
        let organisation = directory.organisation();
        match take(desk, line, organisation, &news, now)? {
            Ok(changes) => return Ok(changes),
            Err(DirectoryError::OtherOrganisation { .. }) => {}
            Err(error) => return Err(no(format!("{organisation} · {error}"))),
        }
    }
    Err(no("the directory of an organisation that this node does not go by".to_owned()))
}

/// Says anew that our own release is the newest, where this node has the key that is kept online for it and the last time
/// is a while ago. `true` when it was said.
///
/// # Errors
/// Trouble of the store; when the key is none of the release's.
pub fn renew(desk: &Desk, now: Instant) -> Result<bool, Trouble> {
    let Some((line, online)) = desk.line.get().and_then(|line| Some((line, line.online.as_ref()?))) else {
        return Ok(false);
    };
    let organisation = &line.address().organisation;
    let book = line.book();
    let Some(directory) = book.directory(organisation).filter(|directory| is_due(directory, now)) else {
        return Ok(false);
    };
    let unlike = |error: DirectoryError| {
        let what = format!("could not say that the directory of `{organisation}` is the newest: {error}");
        Trouble::new(what, "see that `online.key` is one of the keys that its officers have named for it")
    };
    let news = News { releases: Vec::new(), freshness: Some(freshness(directory, online, now).map_err(unlike)?) };
    take(desk, line, organisation, &news, now)?.map_err(unlike)?;
    line.ring();
    Ok(true)
}

/// The TLS keys whose connections are to be ended at once, since this was last asked: whoever keeps sockets asks when the
/// bell rings.
pub fn to_close(desk: &Desk) -> Vec<Hash> {
    desk.line.get().map(|line| std::mem::take(&mut *lock(&line.close))).unwrap_or_default()
}

/// Takes up what another process over the same store has taken. `true` when something was.
///
/// # Errors
/// Trouble of the store, or of what it keeps.
pub fn reload(desk: &Desk) -> Result<bool, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(false) };
    let _taking = lock(&line.taking);
    let mut reloaded = false;
    for held in line.book().directories() {
        reloaded |= kept(desk, held)?.is_some_and(|kept| take_up(line, kept));
    }
    Ok(reloaded)
}

/// The book as the store has it: of each organisation what was last taken, if it began with the officers that are configured.
pub(super) fn restored(desk: &Desk, book: Book) -> Result<Book, Trouble> {
    let mut restored = book.clone();
    for begun in book.directories() {
        let Some((kept, _)) = paper(desk, begun.organisation())? else { continue };
        let kept = read(begun, &kept)?;
        // Somebody has compared other officers since: what those before them had signed is not gone by any more.
        if kept.officers() == begun.officers() && kept.holds().is_newer_than(&begun.holds()) {
            restored = restored.with(kept).map_err(|error| unreadable(begun.organisation(), &error))?.0;
        }
    }
    Ok(restored)
}

/// What a frame to a peer says of directories: what we hold, and what it has not got as far as it has said.
pub(super) fn tell(desk: &Desk, line: &Line, link: &mut Link, frame: &mut Frame) -> Result<(), Trouble> {
    for directory in line.book().directories() {
        let ours = directory.holds();
        let theirs = link.holds.iter_mut().find(|theirs| theirs.organisation == ours.organisation);
        if let Some(theirs) = theirs.filter(|theirs| ours.is_newer_than(theirs) && frame.news.is_empty()) {
            let (news, upto) = news(desk, directory, theirs, MAX_FRAME_BYTES / 2)?;
            // Until it says otherwise: should this be lost, its next frame does. Where there is nothing we could give, nothing
            // is owed.
            *theirs = if upto == *theirs { ours.clone() } else { upto };
            if !news.releases.is_empty() || news.freshness.is_some() {
                frame.news.push((ours.organisation.clone(), news.to_bytes()));
            }
        }
        frame.holds.push(ours);
    }
    Ok(())
}

/// Whether a peer has not got what we hold of a directory, as far as it has said.
pub(super) fn has_news(line: &Line, link: &Link) -> bool {
    let book = line.book();
    let newer = |theirs: &Holds| book.directory(&theirs.organisation).is_some_and(|d| d.holds().is_newer_than(theirs));
    link.holds.iter().any(newer)
}

/// Takes in what a peer's frame says of directories. What it brings and we have already is not looked at: two neighbours may
/// bring the same.
pub(super) fn hear(desk: &Desk, line: &Line, peer: &Address, frame: &Frame, now: Instant) -> Result<(), Trouble> {
    let link = line.link(desk, peer, now)?;
    lock(&link).holds.clone_from(&frame.holds);
    for (organisation, bytes) in &frame.news {
        let theirs = frame.holds.iter().find(|holds| holds.organisation == *organisation);
        let book = line.book();
        let Some(ours) = book.directory(organisation).map(Directory::holds) else { continue };
        if !theirs.is_some_and(|theirs| theirs.is_newer_than(&ours)) {
            continue;
        }
        let taken = match News::from_bytes(bytes) {
            Ok(news) => take(desk, line, organisation, &news, now)?,
            Err(error) => Err(error),
        };
        match taken {
            // Others hear of it from us at once.
            Ok(_) => line.ring(),
            Err(error) => alarm(desk, line, peer, format!("news of the directory of `{organisation}`: {error}"), now)?,
        }
    }
    Ok(())
}

/// Takes news: the next directory and its releases are on the disk before anything goes by them.
fn take(
    desk: &Desk,
    line: &Line,
    organisation: &OrganisationId,
    news: &News,
    now: Instant,
) -> Result<Result<Changes, DirectoryError>, Trouble> {
    let _taking = lock(&line.taking);
    let before = paper(desk, organisation)?;
    if let (Some((paper, _)), Some(held)) = (&before, line.book().directory(organisation)) {
        take_up(line, read(held, paper)?);
    }
    let news = &unknown(&line.book(), organisation, news);
    let (book, changes) = match line.book().take(organisation, news, now) {
        Ok(taken) => taken,
        Err(error) => return Ok(Err(error)),
    };
    let Some((directory, release)) = book.directory(organisation).and_then(|d| Some((d, d.release()?))) else {
        return Ok(Err(DirectoryError::Nothing));
    };
    let mut writes = vec![Write::Paper {
        owner: organisation.to_string(),
        kind: HELD,
        name: organisation.to_string(),
        body: Some(directory.to_bytes()),
        from: before.map(|(_, act)| act),
    }];
    for logged in &news.releases {
        writes.extend(keep(desk, organisation, logged, directory)?);
    }
    let act = LineAct::DirectoryTaken {
        organisation: organisation.to_string(),
        version: release.version,
        release: hexadecimal(&directory.hash().map_or([0; 32], |hash| hash.0)),
    };
    record(desk, act, writes, now)?;
    put(line, book, &changes);
    Ok(Ok(changes))
}

/// News without the releases that were taken before, byte for byte.
fn unknown(book: &Book, organisation: &OrganisationId, news: &News) -> News {
    let Some(directory) = book.directory(organisation) else { return news.clone() };
    let held = directory.holds().version;
    let is_old = |logged: &Logged| {
        let version = logged.bundle.version().ok().filter(|version| *version < held);
        version.is_some_and(|version| directory.hash_of(version) == Some(Hash::of(logged.bundle.release())))
    };
    let releases = news.releases.iter().filter(|logged| !is_old(logged)).cloned().collect();
    News { releases, freshness: news.freshness.clone() }
}

/// What keeps a release for those who are behind, unless it is kept already.
fn keep(
    desk: &Desk,
    organisation: &OrganisationId,
    logged: &Logged,
    taken: &Directory,
) -> Result<Option<Write>, Trouble> {
    let version = logged.bundle.version().map_err(|error| unreadable(organisation, &error))?;
    let name = name(organisation, version);
    let known = taken.hash_of(version).is_some() && desk.store.papers_named(RELEASE, &name)?.is_empty();
    let owner = organisation.to_string();
    Ok(known.then(|| Write::Paper { owner, kind: RELEASE, name, body: Some(logged.to_bytes()), from: None }))
}

/// What somebody who holds `theirs` has not got, as much of it as fits; and what it holds with that.
fn news(desk: &Desk, directory: &Directory, theirs: &Holds, most: usize) -> Result<(News, Holds), Trouble> {
    let ours = directory.holds();
    let (from, until) = (name(&ours.organisation, theirs.version + 1), name(&ours.organisation, ours.version + 1));
    let mut news = News { releases: Vec::new(), freshness: None };
    let (mut upto, mut bytes) = (theirs.clone(), 0);
    for paper in desk.store.papers_between(RELEASE, &from, &until, huecry_line::directory::MAX_RELEASES)? {
        bytes += paper.body.len();
        if bytes > most {
            break;
        }
        news.releases.push(Logged::from_bytes(&paper.body).map_err(|error| unreadable(&ours.organisation, &error))?);
        upto.version += 1;
    }
    if upto.version == ours.version {
        news.freshness = directory.freshness().map(|(_, bytes)| bytes.to_vec());
        upto = ours;
    }
    Ok((news, upto))
}

/// Goes by a directory that the store keeps, if it is newer than what is held. The lock on taking is held.
fn take_up(line: &Line, kept: Directory) -> bool {
    let book = line.book();
    let newer = book.directory(kept.organisation()).is_some_and(|held| kept.holds().is_newer_than(&held.holds()));
    // What was taken once into the store's book goes with the rest of it.
    let Some((next, changes)) = newer.then(|| book.with(kept).ok()).flatten() else { return false };
    put(line, next, &changes);
    true
}

fn put(line: &Line, book: Book, changes: &Changes) {
    *line.book.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(book);
    lock(&line.close).extend(&changes.close);
    line.ring();
}

fn kept(desk: &Desk, held: &Directory) -> Result<Option<Directory>, Trouble> {
    let kept = paper(desk, held.organisation())?.map(|(paper, _)| read(held, &paper)).transpose()?;
    Ok(kept.filter(|kept| kept.officers() == held.officers()))
}

fn paper(desk: &Desk, organisation: &OrganisationId) -> Result<Option<(StoredPaper, huecry_terms::ActId)>, Trouble> {
    let papers = desk.store.papers_named(HELD, organisation.as_str())?;
    Ok(papers.into_iter().next().map(|paper| (paper.clone(), paper.act)))
}

fn read(held: &Directory, paper: &StoredPaper) -> Result<Directory, Trouble> {
    let read = Directory::from_bytes(&paper.body, Policy::default());
    read.map_err(|error| unreadable(held.organisation(), &error))
}

fn freshness(directory: &Directory, online: &Signer, now: Instant) -> Result<Vec<u8>, DirectoryError> {
    let (release, hash) = directory.release().zip(directory.hash()).ok_or(DirectoryError::Nothing)?;
    let made = super::compose::whole(now);
    let expires = made + jiff::SignedDuration::from_secs(huecry_line::directory::MAX_FRESHNESS_SECONDS);
    let organisation = release.organisation().clone();
    Freshness { organisation, version: release.version, release: hash, made, expires }.sign(online)
}

/// Whether our release is to be said again to be the newest.
fn is_due(directory: &Directory, now: Instant) -> bool {
    let Some(release) = directory.release() else { return false };
    let said = directory.freshness().map(|(said, _)| said).filter(|said| said.version == release.version);
    said.is_none_or(|said| now.duration_since(said.made) >= SAID_AGAIN)
}

fn name(organisation: &OrganisationId, version: u64) -> String {
    format!("{organisation}@{version:010}")
}

fn unreadable(organisation: &OrganisationId, error: &DirectoryError) -> Trouble {
    let what = format!("what is kept of the directory of `{organisation}` cannot be read: {error}");
    Trouble::new(what, "run `huecry check`; bring the directory again with `huecry line take`")
}

const HELD: &str = "line-directory";
const RELEASE: &str = "line-release";
/// It lasts for a day (`spec/line.md` 4.3): three may be missed.
const SAID_AGAIN: jiff::SignedDuration = jiff::SignedDuration::from_hours(6);
