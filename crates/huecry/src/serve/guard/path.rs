//! Which paths are read at all.

/// Whether a path names one thing in one way: percent signs encode letters of UTF-8 and are not
/// themselves encoded, and there is no empty segment, no dot segment, no control character, and no
/// slash or backslash but those that part the segments.
pub(super) fn is_sound(path: &str) -> bool {
    let Some(inside) = path.strip_prefix('/').filter(|_| path.len() <= LONGEST) else { return false };
    if inside.is_empty() {
        return true;
    }
    let mut segments = inside.split('/').peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        if segment.is_empty() && !last {
            return false;
        }
        let Some(read) = decoded(segment) else { return false };
        let odd = |c: char| c.is_control() || matches!(c, '/' | '\\' | '%');
        if read == "." || read == ".." || read.contains(odd) {
            return false;
        }
    }
    true
}

fn decoded(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
        bytes.push(high << 4 | low);
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

/// Bytes of the longest path: ours are short.
const LONGEST: usize = 1_024;
