//! The next release, step by step, as the officers' side prepares it: who comes, who rests, who leaves, whose key is stolen.
//!
//! Each step gives a new release and says no where the result would be refused by those who take it. None of it counts
//! before the officers have signed.

use huecry_terms::Instant;

use super::error::{DirectoryError, Once};
use super::introduction::Introduction;
use super::{Member, PublishedEpoch, Release, Root, SigningKey, Status};
use crate::address::Address;
use crate::identity::{KeyId, Verifier};

impl Release {
    /// The release that follows this one, with the same members until a step says otherwise.
    ///
    /// # Errors
    /// When this one is not what others would read back.
    pub fn next(&self, made: Instant, expires: Instant) -> Result<Release, DirectoryError> {
        let mut next = self.clone();
        next.before = Some(self.hash()?);
        (next.version, next.made, next.expires) = (self.version + 1, made, expires);
        Ok(next)
    }

    /// With a new member, for tests with invented data until [`Release::admit`].
    ///
    /// Whoever calls this has compared the introduction's fingerprint over a second channel.
    ///
    /// # Errors
    /// When its address is taken, or it is of another organisation.
    pub fn with(mut self, introduction: &Introduction) -> Result<Release, DirectoryError> {
        if self.member(&introduction.address).is_some() {
            return Err(DirectoryError::Twice { what: Once::Address });
        }
        let member = Member {
            address: introduction.address.clone(),
            legal_name: introduction.legal_name.clone(),
            status: Status::TestOnly,
            since: self.made,
            signing: vec![SigningKey { key: introduction.signing.clone(), invalid_after: None }],
            nodes: introduction.nodes(),
            epochs: introduction.epochs.clone(),
            log: introduction.log.clone(),
            witness: introduction.witness.clone(),
        };
        self.members.push(member);
        self.members.sort_by(|a, b| a.address.cmp(&b.address));
        self.checked()
    }

    /// With what a member that is there says of itself anew: its signing key is added to those it has, the rest replaces what
    /// was. The old signing key holds until [`Release::invalid_after`] says otherwise; keys of epochs that it has signed stay
    /// as long as their numbers are not taken.
    ///
    /// # Errors
    /// When there is no such member, or it takes back what is never taken back.
    pub fn renewed(self, introduction: &Introduction) -> Result<Release, DirectoryError> {
        self.changed(&introduction.address, |member| {
            if !member.signing.iter().any(|signing| signing.key == introduction.signing) {
                member.signing.push(SigningKey { key: introduction.signing.clone(), invalid_after: None });
            }
            member.legal_name = introduction.legal_name.clone();
            member.nodes = introduction.nodes();
            member.epochs.retain(|old| !introduction.epochs.iter().any(|new| new.number() == old.number()));
            member.epochs.extend(introduction.epochs.iter().cloned());
            member.epochs.sort_by_key(PublishedEpoch::number);
            member.log = introduction.log.clone();
            member.witness = introduction.witness.clone();
            Ok(())
        })
    }

    /// With a member in force: after its tests, or when it comes back.
    ///
    /// # Errors
    /// When there is no such member.
    pub fn admit(self, address: &Address) -> Result<Release, DirectoryError> {
        self.set(address, Status::InForce)
    }

    /// With a member suspended: its connections are closed when this release arrives.
    ///
    /// # Errors
    /// When there is no such member.
    pub fn suspend(self, address: &Address) -> Result<Release, DirectoryError> {
        self.set(address, Status::Suspended)
    }

    /// With a member withdrawn. It stays to be looked up.
    ///
    /// # Errors
    /// When there is no such member.
    pub fn withdraw(self, address: &Address) -> Result<Release, DirectoryError> {
        self.set(address, Status::Withdrawn)
    }

    /// With a signing key of which nothing is believed that arrives after `at`: it was stolen, or another follows it.
    ///
    /// # Errors
    /// When there is no such member or key, or the key has ended before.
    pub fn invalid_after(self, address: &Address, key: KeyId, at: Instant) -> Result<Release, DirectoryError> {
        let wrong = |expected| DirectoryError::Member { address: address.clone(), expected };
        self.changed(address, |member| {
            let signing = member.signing.iter_mut().find(|signing| signing.key.id() == key);
            let signing = signing.ok_or(wrong("a signing key of this id"))?;
            if signing.invalid_after.is_some_and(|end| end < at) {
                return Err(wrong("a signing key that has not ended before"));
            }
            signing.invalid_after = Some(at);
            Ok(())
        })
    }

    /// With further keys of epochs, as the member has signed them; those that have ended are left out.
    ///
    /// # Errors
    /// When there is no such member, or a key is not signed by one of its keys that hold.
    pub fn with_epochs<'e>(
        self,
        address: &Address,
        signed: impl IntoIterator<Item = &'e [u8]>,
    ) -> Result<Release, DirectoryError> {
        let made = self.made;
        self.changed(address, |member| {
            let keys: Vec<Verifier> = member.verifiers(made).cloned().collect();
            for signed in signed {
                let epoch = PublishedEpoch::open(signed, &keys)?;
                member.epochs.retain(|other| other.key() != epoch.key());
                member.epochs.push(epoch);
            }
            member.epochs.retain(|epoch| epoch.key().epoch().ends > made);
            member.epochs.sort_by_key(PublishedEpoch::number);
            Ok(())
        })
    }

    /// With other officers, another threshold or another log. The old officers have to sign it too.
    ///
    /// # Errors
    /// When it is the root of another organisation.
    pub fn with_root(mut self, root: Root) -> Result<Release, DirectoryError> {
        if root.organisation() != self.organisation() {
            return Err(DirectoryError::OtherOrganisation { ours: self.organisation().clone() });
        }
        self.root = root;
        self.checked()
    }

    /// With other keys that say which release is the newest.
    ///
    /// # Errors
    /// When there is none, or one that does something else.
    pub fn with_online(mut self, online: Vec<Verifier>) -> Result<Release, DirectoryError> {
        self.online = online;
        self.checked()
    }

    fn set(self, address: &Address, status: Status) -> Result<Release, DirectoryError> {
        let made = self.made;
        self.changed(address, |member| {
            // Who is away stays away since the day it left: nothing of the time between is believed later.
            if member.status != status && (member.status.takes_part() || status.takes_part()) {
                member.since = made;
            }
            member.status = status;
            Ok(())
        })
    }

    fn changed(
        mut self,
        address: &Address,
        change: impl FnOnce(&mut Member) -> Result<(), DirectoryError>,
    ) -> Result<Release, DirectoryError> {
        let missing = || DirectoryError::Member { address: address.clone(), expected: "a member of this address" };
        change(self.members.iter_mut().find(|member| member.address == *address).ok_or_else(missing)?)?;
        self.checked()
    }

    fn checked(self) -> Result<Release, DirectoryError> {
        self.to_bytes().map(|_| self)
    }
}
