use super::*;
use crate::statement::Attachment;
use crate::tests::{address, epoch, id};

fn key() -> ContentKey {
    ContentKey::from_bytes([6; 32])
}

fn text(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n % 251) as u8).collect()
}

const LENGTHS: [usize; 8] =
    [0, 1, 15, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 77];

#[test]
fn every_length_comes_back() {
    for length in LENGTHS {
        let sealed = key().chunks(Part::Body).seal(&text(length)).unwrap();
        assert_eq!(sealed.len(), sealed_length(length), "{length}");
        assert_eq!(key().chunks(Part::Body).open(&sealed).unwrap(), text(length), "{length}");
    }
}

#[test]
fn a_part_opens_in_its_place_and_under_its_key_alone() {
    let sealed = key().chunks(Part::Body).seal(b"text").unwrap();
    let commitment = Err(LineError::Seal { what: Seal::Commitment });
    assert_eq!(key().chunks(Part::Attachment(0)).open(&sealed), commitment);
    assert_eq!(ContentKey::from_bytes([7; 32]).chunks(Part::Body).open(&sealed), commitment);
    // The commitment of the right part in front does not help: the chunks are under another key.
    let mut moved = key().chunks(Part::Attachment(0)).commitment().to_vec();
    moved.extend_from_slice(&sealed[32..]);
    let chunk = Err(LineError::Seal { what: Seal::Chunk(0) });
    assert_eq!(key().chunks(Part::Attachment(0)).open(&moved), chunk);
}

#[test]
fn chunks_changed_moved_repeated_or_cut_off_are_named() {
    let chunks = key().chunks(Part::Body);
    let good = chunks.seal(&text(3 * CHUNK_BYTES + 77)).unwrap();
    let chunk = CHUNK_BYTES + TAG_BYTES;
    let part = |number: usize| good[32 + number * chunk..good.len().min(32 + (number + 1) * chunk)].to_vec();
    let with = |order: &[usize]| [good[..32].to_vec(), order.iter().flat_map(|n| part(*n)).collect()].concat();
    let named = |bytes: &[u8]| match chunks.open(bytes) {
        Err(LineError::Seal { what }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(named(&with(&[1, 0, 2, 3])), Seal::Chunk(0));
    assert_eq!(named(&with(&[0, 2, 1, 3])), Seal::Chunk(1));
    assert_eq!(named(&with(&[0, 1, 1, 2, 3])), Seal::Chunk(2));
    assert_eq!(named(&with(&[0, 1, 2])), Seal::Chunk(2), "the last is not the last");
    assert_eq!(named(&with(&[0, 1, 3])), Seal::Chunk(2));
    assert_eq!(named(&with(&[])), Seal::Truncated);
    assert_eq!(named(&good[..20]), Seal::Truncated);
    assert_eq!(named(&good[..good.len() - 1]), Seal::Chunk(3));
    assert_eq!(named(&[good.as_slice(), b"x"].concat()), Seal::Chunk(3));
    for number in 0..4 {
        let mut changed = good.clone();
        changed[32 + number * chunk + 5] ^= 1;
        assert_eq!(named(&changed), Seal::Chunk(number as u32));
    }
}

#[test]
fn a_full_last_chunk_has_no_empty_one_behind_it() {
    let chunks = key().chunks(Part::Body);
    let sealed = chunks.seal(&text(CHUNK_BYTES)).unwrap();
    let mut empty = Vec::new();
    chunks.seal_chunk(1, true, &[], &mut empty).unwrap();
    assert_eq!(chunks.open(&[sealed, empty].concat()), Err(LineError::Seal { what: Seal::Chunk(0) }));
}

#[test]
fn nothing_of_a_refused_chunk_is_left() {
    let chunks = key().chunks(Part::Body);
    let (mut sealed, mut out) = (Vec::new(), b"before".to_vec());
    chunks.seal_chunk(0, true, b"text", &mut sealed).unwrap();
    sealed[0] ^= 1;
    assert!(chunks.open_chunk(0, true, &sealed, &mut out).is_err());
    assert_eq!(out, b"before");
}

#[test]
fn a_content_key_opens_for_its_recipient_message_and_header_alone() {
    let secret = epoch("regional-police", 7);
    let (from, to, other) = (address("world-police"), address("regional-police"), address("other-police"));
    let bound = Bound { from: &from, to: &to, id: id(1), header: b"header" };
    let mut dice = Dice::from_seed([8; 32]);
    let wrapped = key().wrap(secret.public(), bound, &mut dice).unwrap();
    assert_eq!((wrapped.encapsulated.len(), wrapped.key.len()), (ENCAPSULATED_BYTES, WRAPPED_BYTES));
    assert_eq!(*wrapped.unwrap_with(&secret, bound).unwrap().to_bytes(), [6; 32]);
    let wrong = [
        Bound { from: &other, ..bound },
        Bound { to: &other, ..bound },
        Bound { id: id(2), ..bound },
        Bound { header: b"other header", ..bound },
    ];
    for bound in wrong {
        assert_eq!(wrapped.unwrap_with(&secret, bound).err(), Some(LineError::Seal { what: Seal::Key }));
    }
    let opened = wrapped.unwrap_with(&epoch("regional-police", 8), bound);
    assert_eq!(opened.err(), Some(LineError::Seal { what: Seal::Key }));
}

#[test]
fn one_seed_gives_one_wrapping_and_another_seed_another() {
    let secret = epoch("regional-police", 7);
    let (from, to) = (address("world-police"), address("regional-police"));
    let bound = Bound { from: &from, to: &to, id: id(1), header: b"header" };
    let wrap = |seed| key().wrap(secret.public(), bound, &mut Dice::from_seed([seed; 32])).unwrap();
    assert!(wrap(1) == wrap(1));
    assert!(wrap(1) != wrap(2));
}

/// Seals, and gives the commitment, the chunks and the sums.
fn seal_file(content: &[u8]) -> ([u8; 32], Vec<Vec<u8>>, Sums) {
    let (mut sealer, commitment) = AttachmentSealer::new(key().chunks(Part::Attachment(3)));
    let count = content.len().div_ceil(CHUNK_BYTES).max(1);
    let part = |n: usize| &content[n * CHUNK_BYTES..content.len().min((n + 1) * CHUNK_BYTES)];
    let chunks = (0..count).map(|n| sealer.push(part(n), n + 1 == count).unwrap()).collect();
    (commitment, chunks, sealer.finish().unwrap())
}

fn named(sums: Sums) -> Attachment {
    let Sums { size, hash, chunks, sealed } = sums;
    Attachment { name: "map.png".to_owned(), media: "image/png".to_owned(), size, hash, chunks, sealed }
}

#[test]
fn an_attachment_is_sealed_and_opened_chunk_by_chunk() {
    for length in LENGTHS {
        let (commitment, chunks, sums) = seal_file(&text(length));
        let whole = [commitment.to_vec(), chunks.concat()].concat();
        assert_eq!((sums.size, sums.hash), (length as u64, crate::Hash::of(&text(length))));
        assert_eq!(sums.sealed, crate::Hash::of(&whole));
        assert_eq!(whole, key().chunks(Part::Attachment(3)).seal(&text(length)).unwrap(), "one format");
        let mut opener = AttachmentOpener::new(key().chunks(Part::Attachment(3)), &commitment, &named(sums)).unwrap();
        let last = chunks.len() - 1;
        let opened: Vec<Vec<u8>> = chunks.iter().enumerate().map(|(n, c)| opener.push(c, n == last).unwrap()).collect();
        assert_eq!(opened.concat(), text(length));
        assert_eq!(opener.finish(), Ok(()));
    }
}

#[test]
fn an_attachment_that_is_not_the_named_one_is_noticed_at_the_latest_at_its_end() {
    let (commitment, chunks, sums) = seal_file(&text(CHUNK_BYTES + 9));
    let other = named(Sums { hash: crate::Hash::of(b"other"), ..sums });
    let mut opener = AttachmentOpener::new(key().chunks(Part::Attachment(3)), &commitment, &other).unwrap();
    opener.push(&chunks[0], false).unwrap();
    opener.push(&chunks[1], true).unwrap();
    assert!(opener.push(&chunks[1], true).is_err(), "there is nothing behind the last");
    let mut opener = AttachmentOpener::new(key().chunks(Part::Attachment(3)), &commitment, &other).unwrap();
    opener.push(&chunks[0], false).unwrap();
    assert_eq!(opener.finish(), Err(LineError::Seal { what: Seal::Truncated }));
    let wrong = AttachmentOpener::new(key().chunks(Part::Attachment(4)), &commitment, &other);
    assert_eq!(wrong.err(), Some(LineError::Seal { what: Seal::Commitment }));
}

#[test]
fn nothing_secret_is_printed() {
    assert_eq!(format!("{:?} {:?}", key(), key().chunks(Part::Body)), "ContentKey Chunks");
}
