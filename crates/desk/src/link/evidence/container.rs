//! The file an evidence bundle is: a plain `tar` of named parts, and a manifest that `sha256sum -c` reads.
//!
//! One content has one spelling, so that no bit of it is anybody's to change.

use huecry_catalogue::hexadecimal;
use huecry_line::Hash;

/// One part of a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Which part is damaged, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken {
    pub part: String,
    pub what: String,
}

/// The file of these parts, in their order, with the manifest behind them. `None` when a name is too long for it.
pub(super) fn write(mut parts: Vec<Part>) -> Option<Vec<u8>> {
    parts.push(Part { name: MANIFEST.to_owned(), bytes: manifest(&parts).into_bytes() });
    let mut file = Vec::new();
    for part in &parts {
        file.extend(header(&part.name, part.bytes.len())?);
        file.extend(&part.bytes);
        file.resize(file.len().next_multiple_of(BLOCK), 0);
    }
    file.resize(file.len() + 2 * BLOCK, 0);
    Some(file)
}

/// The parts of a file but the manifest, which agrees with them.
pub(super) fn read(file: &[u8]) -> Result<Vec<Part>, Broken> {
    let mut parts = split(file)?;
    let written = parts.pop().filter(|last| last.name == MANIFEST);
    let written = written.ok_or_else(|| broken(MANIFEST, "the last part is not the manifest"))?;
    if manifest(&parts).as_bytes() == written.bytes {
        return Ok(parts);
    }
    Err(differs(&parts, &written.bytes))
}

/// Whether a file is a bundle, whole or not.
pub(super) fn is_one(file: &[u8]) -> bool {
    file.starts_with(b"README.txt\0") || file.get(257..262) == Some(b"ustar")
}

fn split(file: &[u8]) -> Result<Vec<Part>, Broken> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = file;
    loop {
        let after = parts.last().map_or("the beginning".to_owned(), |part| format!("`{}`", part.name));
        let cut = || broken("the end", &format!("the file is cut off behind {after}"));
        let (head, behind) = rest.split_at_checked(BLOCK).ok_or_else(cut)?;
        if head.iter().all(|byte| *byte == 0) {
            let whole = behind.len() == BLOCK && behind.iter().all(|byte| *byte == 0);
            return if whole { Ok(parts) } else { Err(broken("the end", "something stands behind the last part")) };
        }
        let name = head[..NAME_BYTES].split(|byte| *byte == 0).next().unwrap_or_default();
        let name = String::from_utf8_lossy(name).into_owned();
        let called = if name.is_empty() { "the end" } else { &name };
        let damaged = || broken(called, &format!("what stands behind {after} is damaged"));
        let size = std::str::from_utf8(&head[124..135]).ok().and_then(|digits| usize::from_str_radix(digits, 8).ok());
        let size = size.filter(|size| header(&name, *size).as_deref() == Some(head)).ok_or_else(damaged)?;
        let padded = behind.split_at_checked(size.next_multiple_of(BLOCK)).ok_or_else(cut)?;
        let (bytes, padding) = padded.0.split_at(size);
        if padding.iter().any(|byte| *byte != 0) {
            return Err(broken(&name, "its padding is not empty"));
        }
        if parts.iter().any(|part| part.name == name) {
            return Err(broken(&name, "it is there twice"));
        }
        parts.push(Part { name, bytes: bytes.to_vec() });
        rest = padded.1;
    }
}

/// The header of POSIX.1-1988 (`ustar`) for a file of nobody's, of no time.
fn header(name: &str, size: usize) -> Option<Vec<u8>> {
    if name.is_empty() || name.len() >= NAME_BYTES || size > MOST_BYTES {
        return None;
    }
    let mut head = vec![0; BLOCK];
    let mut put = |at: usize, text: &str| head[at..at + text.len()].copy_from_slice(text.as_bytes());
    put(0, name);
    put(100, "0000644");
    put(108, "0000000");
    put(116, "0000000");
    put(124, &format!("{size:011o}"));
    put(136, "00000000000");
    put(148, "        ");
    put(156, "0");
    put(257, "ustar");
    put(263, "00");
    let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    head[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    Some(head)
}

fn manifest(parts: &[Part]) -> String {
    let lines: String = parts.iter().map(|part| format!("{}  {}\n", hash(&part.bytes), part.name)).collect();
    format!("{lines}{OWN}{}\n", hash(lines.as_bytes()))
}

/// What of parts and manifest does not fit: the manifest says of itself whether it is what it was.
fn differs(parts: &[Part], written: &[u8]) -> Broken {
    let text = String::from_utf8_lossy(written);
    let sound = text.rsplit_once(OWN).is_some_and(|(lines, own)| own.trim_end() == hash(lines.as_bytes()));
    if !sound {
        return broken(MANIFEST, "it was changed");
    }
    let listed = |part: &&Part| text.lines().any(|line| line == format!("{}  {}", hash(&part.bytes), part.name));
    match parts.iter().find(|part| !listed(part)) {
        Some(part) => broken(&part.name, "it is not what `manifest` says"),
        None => broken(MANIFEST, "it lists other parts"),
    }
}

pub(super) fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Hash::of(bytes).0)
}

fn broken(part: &str, what: &str) -> Broken {
    Broken { part: part.to_owned(), what: what.to_owned() }
}

const MANIFEST: &str = "manifest";
/// The line of the manifest about itself, which `sha256sum -c` passes over.
const OWN: &str = "# SHA-256 of the lines above: ";
const BLOCK: usize = 512;
const NAME_BYTES: usize = 100;
/// More than any part: a directory of the largest release.
const MOST_BYTES: usize = 1 << 30;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]
    use super::*;

    fn parts() -> Vec<Part> {
        let part = |name: &str, bytes: &[u8]| Part { name: name.into(), bytes: bytes.into() };
        vec![part("README.txt", b"words\n"), part("acts/1.json", &[7; 512]), part("empty", b"")]
    }

    #[test]
    fn what_is_written_is_read_and_every_bit_counts() {
        let file = write(parts()).unwrap();
        assert!(is_one(&file));
        assert_eq!(read(&file).unwrap(), parts());
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut turned = file.clone();
                turned[at] ^= 1 << bit;
                assert!(!read(&turned).unwrap_err().part.is_empty(), "byte {at} bit {bit}");
            }
        }
        for end in 0..file.len() {
            assert!(read(&file[..end]).is_err(), "cut at {end}");
        }
        assert!(read(&[file.as_slice(), &[0]].concat()).is_err());
        let twice = [parts(), parts()].concat();
        assert_eq!(read(&write(twice).unwrap()).unwrap_err().what, "it is there twice");
    }

    #[test]
    fn the_damaged_part_is_named() {
        let file = write(parts()).unwrap();
        let named = |at: usize| {
            let mut turned = file.clone();
            turned[at] ^= 1;
            read(&turned).unwrap_err().part
        };
        assert_eq!((named(512), named(1536).as_str()), ("README.txt".to_owned(), "acts/1.json"));
        let manifest = file.windows(8).rposition(|window| window == b"manifest").unwrap() + 512;
        assert_eq!((named(manifest + 3).as_str(), named(file.len() - 1).as_str()), ("manifest", "the end"));
    }
}
