//! File, inventory and listing references: no standard, but recognisable ways of writing.

/// Whether a token is written as the Security Council's lists write theirs: `QDi.001`, `TAe.010`.
pub(crate) fn is_listing(token: &str) -> bool {
    let Some((list, number)) = token.split_once('.') else { return false };
    let letters = list.as_bytes();
    letters.len() == 3
        && letters.iter().all(u8::is_ascii_alphabetic)
        && matches!(letters[2], b'i' | b'e' | b'I' | b'E')
        && (1..=4).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a token joins letters or digits by the signs that references are built with: `2015/12345`,
/// `INV. 1887-23`, `F.2001.4`.
pub(crate) fn is_file(token: &str) -> bool {
    let parts = token.split(['.', '/', '-', '_']).filter(|part| !part.is_empty());
    parts.count() >= 2 && token.bytes().any(|byte| byte.is_ascii_digit())
}
