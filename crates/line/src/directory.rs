//! Who the members of an organisation are, with every key of theirs, as its officers have signed it (`spec/line.md` 4.3).
//!
//! In the spirit of The Update Framework (theupdateframework.github.io, specification 1.0): roles with keys of their own,
//! thresholds, an end to everything that is signed, no way back to an older release, and officers who change only by
//! what old and new officers sign. Why in our own formats: DECISIONS/0030.
//!
//! | what | who signs | how long | in TUF |
//! |---|---|---|---|
//! | [`Root`]: officers, threshold, membership log | compared by two people as fifty digits; then the thresholds before and after | until it changes | root |
//! | [`Release`]: the members and their keys | at least `threshold` officers, away from the network | 400 days at most | targets |
//! | [`Freshness`]: which release is the newest | the online key | 24 hours | timestamp |
//! | the membership log's entry of each release | the log | for ever | none: TUF has no log |
//!
//! A [`Directory`] is what one node holds of one organisation: [`Directory::take`] makes the next one from [`News`], or says
//! why not. A [`Book`] is the directories of several organisations. Time, bytes and keys are arguments; the
//! store keeps [`Directory::to_bytes`].

mod book;
mod bundle;
mod changes;
mod error;
mod freshness;
mod introduction;
mod keep;
mod look;
mod member;
mod membership;
mod news;
mod prepare;
mod release;
mod root;
mod snapshot;

use std::collections::BTreeMap;
use std::sync::Arc;

use huecry_terms::{Instant, OrganisationId};

pub use book::Book;
pub use bundle::Bundle;
pub(crate) use bundle::Endorsement;
pub use changes::{Changed, Changes, Part, Revoked};
pub use error::{DirectoryError, Kept, Once, Role, Whose};
pub use freshness::{Freshness, MAX_FRESHNESS_SECONDS};
pub use introduction::{IntroducedNode, Introduction, Maker, NodeKeys, TlsKey};
pub use member::{Endpoint, Member, Node, PublishedEpoch, SigningKey, Status};
pub use membership::MembershipLog;
pub use news::{Logged, MAX_NEWS_BYTES, MAX_RELEASES, News, Place};
pub use release::Release;
pub use root::Root;
pub use snapshot::Snapshot;

use self::release::Outline;
use crate::error::{Format, LineError};
use crate::identity::Fingerprint;
use crate::statement::Hash;

/// What one node holds of one organisation's directory. It never changes: taking makes the next one.
#[derive(Clone, Debug)]
pub struct Directory {
    organisation: OrganisationId,
    officers: Fingerprint,
    policy: Policy,
    held: Option<Arc<Proven>>,
    freshness: Option<Said>,
    /// The hashes of the releases taken, in their order; the last is that of `held`.
    history: Vec<Hash>,
}

/// When a directory that is not renewed is an alarm, and when it is not believed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Age of the freshness, in seconds, from which people are told.
    pub alarm_after: i64,
    /// Age of the freshness, in seconds, from which nobody is spoken with.
    pub refuse_after: i64,
    /// How long before the release itself ends, in seconds, people are told.
    pub release_alarm: i64,
    /// How far the clocks of two nodes may differ, in seconds.
    pub skew: i64,
}

/// How much a directory is to be believed at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is renewed as it should be.
    Fresh,
    /// It is used, and people are told.
    Stale,
    /// Nobody is spoken with on its word.
    Refused,
}

/// A release that is signed by whom it must be, and in the log.
#[derive(Debug)]
struct Proven {
    release: Release,
    hash: Hash,
    logged: Logged,
    /// The officers of the release before, who have signed this one too; the first that was taken has none.
    before: Option<Root>,
    place: Place,
    /// Which member has which TLS key.
    tls: BTreeMap<Hash, usize>,
}

/// A freshness with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    freshness: Freshness,
    bytes: Arc<[u8]>,
}

impl Directory {
    /// A directory of which nothing is held yet but what two people have compared over a second channel:
    /// the fingerprint of its officers ([`Root::fingerprint`]). It knows nobody until it has taken a release.
    pub fn begin(organisation: OrganisationId, officers: Fingerprint, policy: Policy) -> Self {
        Directory { organisation, officers, policy, held: None, freshness: None, history: Vec::new() }
    }

    /// The directory after these news, and what is different in it. Nothing is taken unless all of it is.
    ///
    /// # Errors
    /// Whatever is wrong with the news; see [`DirectoryError::is_alarm`] for what must be told at once.
    pub fn take(&self, news: &News, now: Instant) -> Result<(Directory, Changes), DirectoryError> {
        let mut next = self.clone();
        let outline = |logged: &'_ Logged| logged.bundle.unchecked();
        let mut offered = news
            .releases
            .iter()
            .map(|logged| Ok((outline(logged)?, logged)))
            .collect::<Result<Vec<_>, DirectoryError>>()?;
        offered.sort_by_key(|(outline, _)| outline.version);
        for (outline, logged) in offered {
            next.follow(&outline, logged, now)?;
        }
        let held = next.held.as_ref().ok_or(DirectoryError::Nothing)?;
        if let Some(bytes) = &news.freshness {
            let at = held.release.expires;
            if at <= now {
                return Err(DirectoryError::Expired { role: Role::Release, at });
            }
            next.freshness = Some(next.hear(held, bytes, now)?);
        }
        let changes = Changes::between(self.held.as_deref().map(|held| &held.release), &next.proven()?.release);
        Ok((next, changes))
    }

    /// Takes one release that follows what is held.
    fn follow(&mut self, outline: &Outline, logged: &Logged, now: Instant) -> Result<(), DirectoryError> {
        if *outline.root.organisation() != self.organisation {
            return Err(DirectoryError::OtherOrganisation { ours: self.organisation.clone() });
        }
        let proven = match &self.held {
            None => self.first(outline, logged)?,
            Some(held) if outline.version <= held.release.version => return self.again(held, outline, logged),
            Some(held) => held.next(outline, logged)?,
        };
        let made = proven.release.made;
        if made.as_second() > now.as_second() + self.policy.skew {
            return Err(DirectoryError::NotYet { role: Role::Release, made });
        }
        self.history.push(proven.hash);
        self.history.drain(..self.history.len().saturating_sub(MAX_HISTORY));
        self.held = Some(Arc::new(proven));
        Ok(())
    }

    /// The first release: its officers are those whose fingerprint was compared.
    fn first(&self, outline: &Outline, logged: &Logged) -> Result<Proven, DirectoryError> {
        let found = outline.root.fingerprint();
        match found == self.officers {
            true => Proven::new(logged, None),
            false => Err(DirectoryError::OtherOfficers { found }),
        }
    }

    /// A release of a version that was taken already: the same is nothing new, another is an alarm.
    ///
    /// An alarm needs signatures: anybody can make up a release that differs.
    fn again(&self, held: &Proven, outline: &Outline, logged: &Logged) -> Result<(), DirectoryError> {
        let version = outline.version;
        let rollback = DirectoryError::Rollback { role: Role::Release, held: held.release.version, offered: version };
        match self.hash_of(version) {
            Some(hash) if hash == outline.hash && version == held.release.version => Ok(()),
            Some(hash) if hash != outline.hash => {
                let roots = [held.before.as_ref(), Some(&held.release.root)];
                let checks = roots.into_iter().flatten().map(|root| logged.bundle.check(Some(root)));
                checks.reduce(|one, other| one.or(other)).unwrap_or(Ok(()))?;
                Err(DirectoryError::TwoStories { version, held: hash, offered: outline.hash })
            }
            _ => Err(rollback),
        }
    }

    /// Checks a freshness against the release that is held.
    fn hear(&self, held: &Proven, bytes: &[u8], now: Instant) -> Result<Said, DirectoryError> {
        let said = Freshness::open(bytes, &held.release.online)?;
        if said.organisation != self.organisation {
            return Err(DirectoryError::OtherOrganisation { ours: self.organisation.clone() });
        }
        let role = Role::Freshness;
        let (version, made) = (held.release.version, said.made);
        if let Some(hash) = self.hash_of(said.version).filter(|hash| *hash != said.release) {
            return Err(DirectoryError::TwoStories { version: said.version, held: hash, offered: said.release });
        }
        if said.version < version || self.freshness.as_ref().is_some_and(|before| made < before.freshness.made) {
            return Err(DirectoryError::Rollback { role, held: version, offered: said.version });
        }
        if said.version > version {
            return Err(DirectoryError::Skipped { held: version, offered: said.version });
        }
        if made.as_second() > now.as_second() + self.policy.skew {
            return Err(DirectoryError::NotYet { role, made });
        }
        if now.as_second() - made.as_second() >= self.policy.refuse_after {
            return Err(DirectoryError::Expired { role, at: said.expires });
        }
        Ok(Said { freshness: said, bytes: bytes.into() })
    }

    /// How much this directory is to be believed at `now`.
    ///
    /// A clock that is set back makes nothing fresh: before the freshness was made, it is an alarm too.
    pub fn standing(&self, now: Instant) -> Standing {
        let (Some(held), Some(said)) = (&self.held, &self.freshness) else { return Standing::Refused };
        let (Policy { alarm_after, refuse_after, release_alarm, skew }, now) = (self.policy, now.as_second());
        let age = now - said.freshness.made.as_second();
        let left = held.release.expires.as_second() - now;
        let behind = said.freshness.version != held.release.version;
        if age >= refuse_after || left <= 0 {
            return Standing::Refused;
        }
        let over = said.freshness.expires.as_second() <= now;
        match age >= alarm_after || over || age < -skew || left <= release_alarm || behind {
            true => Standing::Stale,
            false => Standing::Fresh,
        }
    }

    /// The hash of a release that was taken, of those that are remembered.
    pub fn hash_of(&self, version: u64) -> Option<Hash> {
        let back = usize::try_from(self.held.as_ref()?.release.version.checked_sub(version)?).ok()?;
        self.history.iter().rev().nth(back).copied()
    }

    fn proven(&self) -> Result<&Proven, DirectoryError> {
        self.held.as_deref().ok_or(DirectoryError::Nothing)
    }
}

impl Proven {
    /// A release with everything checked that its own bytes, and the officers before it, can show.
    fn new(logged: &Logged, before: Option<Root>) -> Result<Self, DirectoryError> {
        let outline = logged.bundle.outline(before.as_ref())?;
        let (version, hash) = (outline.version, outline.hash);
        let root = before.as_ref().unwrap_or(&outline.root);
        let entry = news::entry(outline.root.organisation(), version, hash);
        let place = logged.place(&entry, root.log(), version)?;
        let release = outline.open()?;
        let members = release.members.iter().enumerate();
        let keys = members.flat_map(|(at, member)| member.nodes.iter().map(move |node| (at, node)));
        let tls = keys.flat_map(|(at, node)| node.tls.iter().map(move |spki| (*spki, at))).collect();
        Ok(Proven { release, hash, logged: logged.clone(), before, place, tls })
    }

    /// The release that follows this one.
    fn next(&self, outline: &Outline, logged: &Logged) -> Result<Proven, DirectoryError> {
        let (held, offered) = (self.release.version, outline.version);
        if offered != held + 1 {
            return Err(DirectoryError::Skipped { held, offered });
        }
        let next = Proven::new(logged, Some(self.release.root.clone()))?;
        if let Some(before) = next.release.before.filter(|before| *before != self.hash) {
            return Err(DirectoryError::TwoStories { version: held, held: self.hash, offered: before });
        }
        if next.release.made < self.release.made {
            let expected = "no moment before that of the release before it";
            return Err(LineError::Field { format: Format::Release, field: "made", expected }.into());
        }
        next.release.check_keeps(&self.release)?;
        logged.follows(&self.place, &next.place, offered)?;
        Ok(next)
    }
}

impl Default for Policy {
    /// As `spec/line.md` 4.3 has it: told from 24 hours, refused from 72; a release two weeks before its end.
    fn default() -> Self {
        Policy { alarm_after: 86_400, refuse_after: 3 * 86_400, release_alarm: 14 * 86_400, skew: 300 }
    }
}

/// How many releases are remembered by their hash: one a day for eleven years.
const MAX_HISTORY: usize = 4096;

#[cfg(test)]
pub(crate) mod tests;
