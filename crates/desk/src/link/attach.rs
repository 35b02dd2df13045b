//! Files that go with a message (`spec/line.md` 4.2, 4.4): sealed before it is signed, named in it by their hashes, carried beside it
//! in pieces, opened by whoever may read it.
//!
//! The statement names the file, so a node takes from a peer what a message of that peer's names and nothing else. The content
//! key is the message's; it is kept with it and goes with it when its time is over.

use super::inbox::opened;
use super::{Line, line, trouble};
use crate::node::{Desk, refuse};
use huecry_access::may_act;
use huecry_catalogue::{Verb, hexadecimal};
use huecry_line::receipt::Code;
use huecry_line::seal::{AttachmentOpener, AttachmentSealer, CHUNK_BYTES, ContentKey, Part, TAG_BYTES, sealed_length};
use huecry_line::statement::{Attachment, MAX_ATTACHMENTS};
use huecry_line::{Address, Dice, Hash, MessageId, Statement, blob};
use huecry_store::{KeptMessage, NotWhole, StoredPaper, Write};
use huecry_terms::{Call, Failure, Refusal, RefusalKind, Trouble};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Files that were sealed for one message.
#[derive(Default)]
pub struct Enclosed {
    pub(super) key: Option<Zeroizing<[u8; 32]>>,
    pub(super) attachments: Vec<Attachment>,
}

impl Enclosed {
    /// The files, as the message will name them.
    pub fn files(&self) -> impl Iterator<Item = &Attachment> {
        self.attachments.iter()
    }
}

/// A file that is to be carried to a peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried {
    /// Its name on the wire.
    pub file: Hash,
    /// Its bytes there.
    pub size: u64,
}

/// What a paper says of a file.
#[derive(Debug, Serialize, Deserialize)]
struct Named {
    message: Uuid,
    size: u64,
}

/// Seals a file for a message that is to be sent; it is on the disk when this returns.
///
/// # Errors
/// Refused when the role may not, there is no line, the name or the media is none, there are too many, or it is larger than
/// 5 GB. Trouble with reading it or with the disk.
pub fn seal(
    desk: &Desk,
    call: &Call,
    enclosed: &mut Enclosed,
    (name, media): (&str, &str),
    content: &mut dyn Read,
) -> Result<(), Failure> {
    let no = |refusal| refuse(desk, call, ASKED, refusal);
    may_act(&desk.catalogue, call, Verb::Message).map_err(no)?;
    let line = line(desk).map_err(no)?;
    let number = u32::try_from(enclosed.attachments.len()).unwrap_or(u32::MAX);
    if enclosed.attachments.len() >= MAX_ATTACHMENTS {
        return Err(no(fault("attachments")));
    }
    let mut dice = Dice::from_seed(desk.store.dice()?);
    let key = enclosed.key.get_or_insert_with(|| ContentKey::new(&mut dice).to_bytes());
    let chunks = ContentKey::from_bytes(**key).chunks(Part::Attachment(number));
    let (mut sealer, commitment) = AttachmentSealer::new(chunks);
    let mut sealing = line.files.begin(u128::from_be_bytes(*dice.bytes()))?;
    let sealed = pour(content, &commitment, &mut sealer, &mut sealing);
    let sums = sealed.and_then(|()| sealer.finish().map_err(|e| trouble("seal a file", &e)));
    let sums = match sums {
        Ok(sums) => sums,
        Err(failure) => {
            sealing.drop_it();
            return Err(failure);
        }
    };
    sealing.finish(&sums.sealed.0)?;
    let (name, media) = (name.to_owned(), media.to_owned());
    let attachment =
        Attachment { name, media, size: sums.size, hash: sums.hash, chunks: sums.chunks, sealed: sums.sealed };
    enclosed.attachments.push(attachment);
    Ok(())
}

/// A file that came with a message or went with one, opened into `to` as it is read; whether it is the one that was signed
/// is known at its end, so nothing of it is to be used before this returns.
///
/// # Errors
/// Refused when the role may not, there is no such message or file, or it has not come yet. Trouble with the disk, with what
/// was signed, or with writing.
pub fn open(
    desk: &Desk,
    call: &Call,
    message: MessageId,
    number: usize,
    to: &mut dyn io::Write,
) -> Result<Attachment, Failure> {
    let no = |refusal| refuse(desk, call, ASKED, refusal);
    let shown = super::inbox::read(desk, call, message)?;
    let line = line(desk).map_err(no)?;
    let none = || no(Refusal::new(RefusalKind::NoSuchRecord, format!("{message} · {number}")));
    let attachment = shown.statement.and_then(|said| said.attachments.into_iter().nth(number)).ok_or_else(none)?;
    let key = shown.kept.kept.key.and_then(|key| <[u8; 32]>::try_from(key).ok()).ok_or_else(none)?;
    if !line.files.is_whole(&attachment.sealed.0) {
        return Err(no(Refusal::new(RefusalKind::StepNotNow, format!("{} · on its way", attachment.name))));
    }
    let part = Part::Attachment(u32::try_from(number).unwrap_or(u32::MAX));
    let chunks = ContentKey::from_bytes(key).chunks(part);
    let mut file = line.files.open(&attachment.sealed.0)?;
    let broken =
        |e| Failure::Trouble(Trouble::new(format!("`{}`: {e}", attachment.name), "what was written is not whole"));
    let mut commitment = [0; 32];
    file.read_exact(&mut commitment).map_err(broken)?;
    let mut opener = AttachmentOpener::new(chunks, &commitment, &attachment).map_err(|e| trouble("open a file", &e))?;
    let mut left = attachment.size;
    loop {
        let plain = left.min(CHUNK_BYTES as u64);
        left -= plain;
        let mut sealed = vec![0; usize::try_from(plain).unwrap_or(CHUNK_BYTES) + TAG_BYTES];
        file.read_exact(&mut sealed).map_err(broken)?;
        let opened = opener.push(&sealed, left == 0).map_err(|e| trouble("open a file", &e))?;
        to.write_all(&opened).map_err(broken)?;
        if left == 0 {
            break;
        }
    }
    opener.finish().map_err(|e| trouble("open a file", &e))?;
    Ok(attachment)
}

/// How much of a file of a message is here, of how much: whole when both are the same.
///
/// # Errors
/// Trouble of the disk.
pub fn progress(desk: &Desk, attachment: &Attachment) -> Result<(u64, u64), Trouble> {
    let Some(line) = desk.line.get() else { return Ok((0, attachment.size)) };
    let pieces = pieces(wire_size(attachment));
    let missing = line.files.missing(&attachment.sealed.0, pieces)?;
    let missing: u64 = missing.iter().map(|range| u64::from(range.end - range.start)).sum();
    Ok((u64::from(pieces) - missing, pieces.into()))
}

/// The files that a peer is to be given: of messages that it has taken.
///
/// # Errors
/// Trouble of the store.
pub fn to_carry(desk: &Desk, peer: &Address) -> Result<Vec<Carried>, Trouble> {
    let name = peer.to_string();
    let mut carried = Vec::new();
    for paper in desk.store.papers(OUT)?.into_iter().filter(|paper| paper.owner == name) {
        let (Some(named), Some(file)) = (read(&paper), hash(&paper.name)) else { continue };
        let posted = desk.store.posted(named.message)?;
        if posted.iter().any(|posted| posted.recipient == name && TAKEN.contains(&posted.standing.as_str())) {
            carried.push(Carried { file, size: named.size });
        }
    }
    Ok(carried)
}

/// One of our files, to be carried.
///
/// # Errors
/// Trouble of the disk; refused while the node speaks no line.
pub fn file(desk: &Desk, file: Hash) -> Result<File, Failure> {
    Ok(line(desk)?.files.open(&file.0)?)
}

/// What is missing of a file that a peer would give us; `None` where no message of that peer's names it with this size.
///
/// # Errors
/// Trouble of the store or the disk.
pub fn missing(desk: &Desk, peer: &Address, file: Hash, size: u64) -> Result<Option<Vec<Range<u32>>>, Trouble> {
    let Some((line, named)) = expected(desk, peer, file)?.filter(|(_, named)| named.size == size) else {
        return Ok(None);
    };
    line.files.missing(&file.0, pieces(named.size)).map(Some)
}

/// Takes a piece of a file from a peer; `None` where no message of that peer's names it, or it has no such piece.
///
/// # Errors
/// Trouble of the store or the disk.
pub fn put(
    desk: &Desk,
    peer: &Address,
    file: Hash,
    piece: u32,
    bytes: &[u8],
) -> Result<Option<Result<(), NotWhole>>, Trouble> {
    let Some((line, named)) = expected(desk, peer, file)? else { return Ok(None) };
    let place = blob::place(named.size, piece).filter(|place| place.end - place.start == bytes.len() as u64);
    let Some(place) = place else { return Ok(None) };
    line.files.put(&file.0, pieces(named.size), (piece, place.start), bytes).map(Some)
}

/// Whether the files of a message may go with it at all: not about what the catalogue excepts, and not more than one message
/// may have.
pub(super) fn may_go(desk: &Desk, statement: &Statement) -> bool {
    let excepted = &desk.catalogue.line().without_files;
    let areas = &statement.crossing.areas;
    statement.attachments.is_empty() || !areas.iter().any(|area| excepted.contains(area))
}

/// The code of a refusal because of files.
pub(super) fn without_files() -> Code {
    "crossing-files".parse().map_or(Code::TooLarge, Code::Gate)
}

/// What is kept of a message, with the key of its files where it has any.
pub(super) fn keyed(mut kept: KeptMessage, statement: &Statement, key: &ContentKey) -> KeptMessage {
    if !statement.attachments.is_empty() {
        kept.key = Some(key.to_bytes().to_vec());
    }
    kept
}

/// What says which files a message names, and from or for whom.
pub(super) fn named(statement: &Statement, peer: &Address, kind: &'static str) -> Result<Vec<Write>, Trouble> {
    let write = |attachment: &Attachment| {
        let named = Named { message: statement.id.uuid(), size: wire_size(attachment) };
        let body =
            serde_json::to_vec(&named).map_err(|e| Trouble::new(format!("could not write it as JSON: {e}"), ""))?;
        let (owner, name) = (peer.to_string(), hexadecimal(&attachment.sealed.0));
        Ok(Write::Paper { owner, kind, name, body: Some(body), from: None })
    };
    statement.attachments.iter().map(write).collect()
}

/// Lets the files of a message go whose time is over: what is sealed of them at once, what says so with the act.
pub(super) fn erased(desk: &Desk, message: &KeptMessage) -> Result<Vec<Write>, Trouble> {
    let mut writes = Vec::new();
    let opened = message.body.as_deref().and_then(|body| opened(desk, &message.sender, body, message.created));
    let Some((line, statement)) = desk.line.get().zip(opened) else { return Ok(writes) };
    for attachment in &statement.attachments {
        line.files.remove(&attachment.sealed.0)?;
        for kind in [IN, OUT] {
            for paper in desk.store.papers_named(kind, &hexadecimal(&attachment.sealed.0))? {
                writes.push(Write::Paper {
                    owner: paper.owner,
                    kind,
                    name: paper.name,
                    body: None,
                    from: Some(paper.act),
                });
            }
        }
    }
    Ok(writes)
}

fn expected<'d>(desk: &'d Desk, peer: &Address, file: Hash) -> Result<Option<(&'d Line, Named)>, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(None) };
    let papers = desk.store.papers_named(IN, &hexadecimal(&file.0))?;
    let of_peer = papers.iter().find(|paper| paper.owner == peer.to_string());
    Ok(of_peer.and_then(read).map(|named| (line, named)))
}

/// Reads, seals and writes a file, chunk by chunk.
fn pour(
    content: &mut dyn Read,
    commitment: &[u8; 32],
    sealer: &mut AttachmentSealer,
    to: &mut dyn io::Write,
) -> Result<(), Failure> {
    let broken =
        |e: io::Error| Failure::Trouble(Trouble::new(format!("a file could not be sealed: {e}"), "see the disk"));
    to.write_all(commitment).map_err(broken)?;
    let mut next = chunk(content).map_err(broken)?;
    loop {
        let this = next;
        next = if this.len() < CHUNK_BYTES { Vec::new() } else { chunk(content).map_err(broken)? };
        let last = next.is_empty();
        let sealed = sealer.push(&this, last).map_err(|_| Failure::from(fault("attachments")))?;
        to.write_all(&sealed).map_err(broken)?;
        if last {
            return Ok(());
        }
    }
}

/// The next chunk, full unless it is the last.
fn chunk(content: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK_BYTES);
    content.take(CHUNK_BYTES as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

/// The bytes of a file as it travels: commitment, chunks and their tags.
fn wire_size(attachment: &Attachment) -> u64 {
    sealed_length(usize::try_from(attachment.size).unwrap_or(usize::MAX / 2)) as u64
}

fn pieces(size: u64) -> u32 {
    // A statement with a larger one is not read.
    blob::chunks(size).unwrap_or(0)
}

fn read(paper: &StoredPaper) -> Option<Named> {
    serde_json::from_slice(&paper.body).ok()
}

fn hash(name: &str) -> Option<Hash> {
    let digits = name.as_bytes().chunks_exact(2).map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok());
    let bytes: Vec<u8> = digits.collect::<Option<_>>()?;
    bytes.try_into().ok().map(Hash)
}

fn fault(field: &str) -> Refusal {
    Refusal::new(RefusalKind::FormNotSatisfied, field)
}

/// The kind of papers about files that are to come, and of those that are to go.
pub(super) const IN: &str = "line-file-in";
pub(super) const OUT: &str = "line-file-out";
/// How an envelope stands whose message is on the other side's disk.
const TAKEN: [&str; 4] = ["accepted", "delivered", "read", "answered"];
const ASKED: &str = "attachment";
