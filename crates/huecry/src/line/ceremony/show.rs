//! What stands in a file of the ceremony, in words and digits that people compare.

use super::{read, unsound};
use huecry_cli::out::Out;
use huecry_line::directory::{Introduction, Member, News, Release};
use huecry_line::identity::Verifier;
use huecry_terms::{Instant, Trouble};
use std::path::Path;

/// Says what a file is and what it says.
pub(super) fn show(file: &Path, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    let bytes = read(file)?;
    if let Ok(introduction) = Introduction::read(&bytes, now) {
        return said(&introduction, out);
    }
    if let Ok(release) = Release::from_bytes(&bytes) {
        return of_release(&release, out);
    }
    if let Ok(key) = Verifier::from_public(&bytes) {
        out.line(&format!("public key\t{}\t{}\t{}", key.address(), key.id(), key.fingerprint()));
        return Ok(());
    }
    let news = News::from_bytes(&bytes).map_err(|e| super::no(file, &e))?;
    out.line(&format!(
        "news\t{} releases, {}",
        news.releases.len(),
        if news.freshness.is_some() { "said to be the newest" } else { "without a word on which is the newest" }
    ));
    for logged in &news.releases {
        let signatures = logged.bundle.signatures().count();
        let release = Release::from_bytes(logged.bundle.release()).map_err(|e| unsound(&e))?;
        out.line(&format!("signatures\t{signatures}"));
        of_release(&release, out)?;
    }
    Ok(())
}

fn said(introduction: &Introduction, out: &mut Out<'_>) -> Result<(), Trouble> {
    out.line(&format!("introduction\t{}\t{}", introduction.address, introduction.legal_name));
    out.line(&format!("made\t{}", introduction.made));
    out.line(&format!("signing key\t{}", introduction.signing.id()));
    for node in &introduction.introduced {
        let endpoint = node.endpoint.as_ref().map_or("asks for its messages", |endpoint| endpoint.as_str());
        out.line(&format!("node\t{}\t{endpoint}", node.key.id()));
    }
    out.line(&format!("epochs\t{}", introduction.epochs.len()));
    out.line(&format!("compare on the telephone\t{}", introduction.fingerprint().map_err(|e| unsound(&e))?));
    Ok(())
}

fn of_release(release: &Release, out: &mut Out<'_>) -> Result<(), Trouble> {
    let hash = release.hash().map_err(|e| unsound(&e))?;
    out.line(&format!("release\t{} version {}\t{hash}", release.organisation(), release.version));
    out.line(&format!("made\t{}\tends\t{}", release.made, release.expires));
    let (threshold, officers) = (release.root.threshold(), release.root.officers());
    out.line(&format!("officers\t{threshold} of {} sign\t{}", officers.len(), release.root.fingerprint()));
    release.members.iter().for_each(|found| member(found, out));
    Ok(())
}

fn member(member: &Member, out: &mut Out<'_>) {
    out.line(&format!("member\t{}\t{}\t{}", member.address, member.legal_name, member.status.word()));
    for signing in &member.signing {
        let ends = signing.invalid_after.map_or("holds".into(), |at| format!("not believed after {at}"));
        out.line(&format!("  signing key\t{}\t{ends}", signing.key.id()));
    }
    for node in &member.nodes {
        let endpoint = node.endpoint.as_ref().map_or("asks for its messages", |endpoint| endpoint.as_str());
        out.line(&format!("  node\t{}\t{endpoint}", node.key.id()));
    }
    for epoch in &member.epochs {
        let epoch = epoch.key().epoch();
        out.line(&format!("  epoch\t{}\tsealed to from {} until {}", epoch.number, epoch.from, epoch.until));
    }
}
