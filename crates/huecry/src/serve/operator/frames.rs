//! Pieces of an answer on a socket, with their lengths before them.

use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// One of the two streams of a command, written as pieces.
pub(super) struct Stream<W> {
    pub what: u8,
    pub to: Arc<Mutex<W>>,
}

/// Data, talk, and how it ended.
pub(super) const DATA: u8 = b'd';
pub(super) const TALK: u8 = b't';
pub(super) const EXIT: u8 = b'x';

impl<W: Write> Write for Stream<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(LONGEST)];
        write(&mut *self.to.lock().unwrap_or_else(PoisonError::into_inner), self.what, bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.lock().unwrap_or_else(PoisonError::into_inner).flush()
    }
}

/// Writes a piece.
pub(super) fn write(to: &mut impl Write, what: u8, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(|_| io::ErrorKind::InvalidInput)?;
    to.write_all(&[what])?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(bytes)
}

/// Reads a piece; none at the end.
///
/// # Errors
/// When it is cut short, or longer than any of ours.
pub fn read(from: &mut impl Read) -> io::Result<Option<(u8, Vec<u8>)>> {
    let mut what = [0];
    if from.read(&mut what)? == 0 {
        return Ok(None);
    }
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length) as usize;
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    let got = from.take(length as u64).read_to_end(&mut bytes)?;
    if got < length { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(Some((what[0], bytes))) }
}

/// Bytes of the longest piece.
const LONGEST: usize = 1 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_back_as_they_were_and_what_is_cut_short_is_not_read() {
        let to = Arc::new(Mutex::new(Vec::new()));
        let long = "é".repeat(LONGEST);
        Stream { what: DATA, to: to.clone() }.write_all(long.as_bytes()).unwrap();
        Stream { what: TALK, to: to.clone() }.write_all(b"said").unwrap();
        let bytes = to.lock().unwrap().clone();
        let (mut data, mut from) = (Vec::new(), bytes.as_slice());
        while let Some((what, piece)) = read(&mut from).unwrap() {
            match what {
                DATA => data.extend(piece),
                _ => assert_eq!((what, piece.as_slice()), (TALK, b"said".as_slice())),
            }
        }
        assert_eq!(data, long.as_bytes());
        for cut in [1, 3, 5, 100] {
            assert!(read(&mut &bytes[..cut]).is_err(), "{cut}");
        }
        assert!(read(&mut [DATA, 255, 255, 255, 255, 0].as_slice()).is_err());
        assert!(read(&mut [].as_slice()).unwrap().is_none());
    }
}
