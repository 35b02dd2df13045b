//! Greek: two letters together often make one sound.

use super::sound::Letter::{self, *};

/// Reads a folded word (no accents, final sigma made plain) into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    let chars: Vec<char> = form.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let pair: Option<[char; 2]> = chars.get(at..at + 2).and_then(|p| p.try_into().ok());
        if let Some((_, letters)) = pair.and_then(|p| PAIRS.iter().find(|(pair, _)| *pair == p)) {
            out.extend_from_slice(letters);
            at += 2;
            continue;
        }
        let doubled = at > 0 && chars[at - 1] == chars[at];
        if let Some((_, letters)) = SINGLE.iter().find(|(c, _)| !doubled && *c == chars[at]) {
            out.extend_from_slice(letters);
        }
        at += 1;
    }
}

const PAIRS: &[([char; 2], &[Letter])] = &[
    (['ο', 'υ'], &[U]),
    (['α', 'ι'], &[E]),
    (['ε', 'ι'], &[I]),
    (['ο', 'ι'], &[I]),
    (['υ', 'ι'], &[I]),
    (['α', 'υ'], &[A, Vav]),
    (['ε', 'υ'], &[E, Vav]),
    (['μ', 'π'], &[GreekMp]),
    (['ν', 'τ'], &[D]),
    (['γ', 'κ'], &[G]),
    (['γ', 'γ'], &[N, G]),
    (['τ', 'ζ'], &[J]),
    (['τ', 'σ'], &[LatinTs]),
];

const SINGLE: &[(char, &[Letter])] = &[
    ('α', &[A]),
    ('β', &[GreekB]),
    ('γ', &[GreekG]),
    ('δ', &[GreekD]),
    ('ε', &[E]),
    ('ζ', &[Z]),
    ('η', &[I]),
    ('θ', &[Th]),
    ('ι', &[I]),
    ('κ', &[K]),
    ('λ', &[L]),
    ('μ', &[M]),
    ('ν', &[N]),
    ('ξ', &[K, S]),
    ('ο', &[O]),
    ('π', &[P]),
    ('ρ', &[R]),
    ('σ', &[LatinSz]),
    ('τ', &[T]),
    ('υ', &[GreekY]),
    ('φ', &[F]),
    ('χ', &[GreekX]),
    ('ψ', &[P, S]),
    ('ω', &[O]),
];
