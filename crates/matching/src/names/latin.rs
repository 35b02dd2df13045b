//! Latin: the letters of every language that writes with them, and the habits of those who
//! transliterate into them (English, French, German, Dutch, Turkish, Slavic, Wade-Giles, Korean).

use super::sound::Letter::{self, *};
use any_ascii::any_ascii_char;

/// Reads a lower-case word into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    let symbols = symbols(form);
    let mut at = 0;
    while at < symbols.len() {
        at += match symbols[at] {
            Symbol::Known(letters) => {
                out.extend_from_slice(letters);
                1
            }
            Symbol::Plain(_) => plain(&symbols, at, out),
        };
    }
}

#[derive(Clone, Copy)]
enum Symbol {
    Plain(u8),
    Known(&'static [Letter]),
}

fn symbols(form: &str) -> Vec<Symbol> {
    let mut symbols = Vec::with_capacity(form.len());
    for c in form.chars() {
        if c.is_ascii() {
            symbols.push(Symbol::Plain(c as u8));
        } else if let Some((_, letters)) = MARKED.iter().find(|(marked, _)| marked.contains(c)) {
            symbols.push(Symbol::Known(letters));
        } else {
            let plain = any_ascii_char(c).bytes().map(|b| b.to_ascii_lowercase());
            symbols.extend(plain.filter(u8::is_ascii_alphanumeric).map(Symbol::Plain));
        }
    }
    symbols
}

/// Reads the graph that starts here; answers how many symbols it took.
fn plain(symbols: &[Symbol], at: usize, out: &mut Vec<Letter>) -> usize {
    for (graph, place, letters) in GRAPHS {
        if starts(symbols, at, graph.as_bytes()) && place.fits(symbols, at, graph.len()) {
            out.extend_from_slice(letters);
            return graph.len();
        }
    }
    let Symbol::Plain(byte) = symbols[at] else { return 1 };
    if at > 0 && plain_at(symbols, at - 1) == Some(byte) {
        return 1;
    }
    if let Some((_, letters)) = SINGLE.iter().find(|(single, _)| *single == byte) {
        out.extend_from_slice(letters);
    }
    1
}

fn starts(symbols: &[Symbol], at: usize, graph: &[u8]) -> bool {
    graph.iter().enumerate().all(|(i, b)| plain_at(symbols, at + i) == Some(*b))
}

fn plain_at(symbols: &[Symbol], at: usize) -> Option<u8> {
    match symbols.get(at) {
        Some(Symbol::Plain(byte)) => Some(*byte),
        _ => None,
    }
}

/// Where in a word a graph is read so.
#[derive(Clone, Copy)]
enum Place {
    Anywhere,
    Start,
    /// At the end of a word of four letters or more.
    End,
    BeforeVowel,
    /// Before a consonant or at the end.
    Closed,
    BeforeSoft,
}

impl Place {
    fn fits(self, symbols: &[Symbol], at: usize, length: usize) -> bool {
        let next = symbols.get(at + length);
        let vowel = match next {
            Some(Symbol::Plain(b)) => b"aeiouy".contains(b),
            Some(Symbol::Known(letters)) => letters[0] < Letter::Y,
            None => false,
        };
        match self {
            Place::Anywhere => true,
            Place::Start => at == 0,
            Place::End => next.is_none() && symbols.len() > 3,
            Place::BeforeVowel => vowel,
            Place::Closed => !vowel,
            Place::BeforeSoft => matches!(next, Some(Symbol::Plain(b'e' | b'i' | b'y'))),
        }
    }
}

/// Longest first; the first that fits is read.
const GRAPHS: &[(&str, Place, &[Letter])] = &[
    ("schtsch", Place::Anywhere, &[Sh, MayCh]),
    ("tsch", Place::Anywhere, &[MayT, Ch]),
    ("dsch", Place::Anywhere, &[J]),
    ("shch", Place::Anywhere, &[Sh, MayCh]),
    ("tchk", Place::Anywhere, &[Ch, K]),
    ("sch", Place::Anywhere, &[LatinSh]),
    ("tch", Place::Anywhere, &[MayT, Ch]),
    ("tsh", Place::Anywhere, &[Ch]),
    ("dzh", Place::Anywhere, &[J]),
    ("ssh", Place::Anywhere, &[LatinSh]),
    ("kkh", Place::Anywhere, &[Kh]),
    ("cch", Place::Anywhere, &[LatinCh]),
    ("ch", Place::Anywhere, &[LatinCh]),
    ("sh", Place::Anywhere, &[LatinSh]),
    ("zh", Place::Anywhere, &[Zh]),
    ("kh", Place::Anywhere, &[Kh]),
    ("gh", Place::Anywhere, &[LatinGh]),
    ("th", Place::Anywhere, &[Th]),
    ("dh", Place::Anywhere, &[Dh]),
    ("dj", Place::Anywhere, &[J]),
    ("tj", Place::Anywhere, &[Ch]),
    ("dz", Place::Anywhere, &[LatinDz]),
    ("ts", Place::Anywhere, &[LatinTs]),
    ("tz", Place::Anywhere, &[LatinTs]),
    ("cz", Place::Anywhere, &[Ch]),
    ("sz", Place::Anywhere, &[LatinSz]),
    ("ph", Place::Anywhere, &[F]),
    ("ck", Place::Anywhere, &[K]),
    ("wh", Place::Anywhere, &[LatinW]),
    ("rh", Place::Anywhere, &[R]),
    ("hs", Place::Start, &[LatinSh]),
    ("qu", Place::BeforeSoft, &[K]),
    ("oo", Place::Anywhere, &[U]),
    ("ou", Place::Anywhere, &[U]),
    ("ee", Place::Anywhere, &[I]),
    ("ae", Place::Anywhere, &[A, MayE]),
    ("oe", Place::Anywhere, &[O, MayE]),
    ("ue", Place::Anywhere, &[U, MayE]),
    ("eo", Place::Anywhere, &[MayE, O]),
    ("eu", Place::Anywhere, &[MayE, U]),
    ("ny", Place::BeforeVowel, &[N, MayY]),
    ("iy", Place::Closed, &[I]),
    ("yy", Place::Closed, &[I]),
    ("ii", Place::Closed, &[I]),
    ("ij", Place::End, &[I]),
    ("yj", Place::End, &[I]),
    ("e", Place::End, &[EndE]),
    ("h", Place::End, &[EndH]),
    ("cc", Place::BeforeSoft, &[SoftC]),
    ("c", Place::BeforeSoft, &[SoftC]),
    ("g", Place::BeforeSoft, &[SoftG]),
    ("y", Place::Start, &[Y]),
    ("y", Place::BeforeVowel, &[Y]),
    ("x", Place::Start, &[LatinX]),
];

const SINGLE: &[(u8, &[Letter])] = &[
    (b'a', &[A]),
    (b'b', &[B]),
    (b'c', &[LatinC]),
    (b'd', &[D]),
    (b'e', &[E]),
    (b'f', &[F]),
    (b'g', &[G]),
    (b'h', &[H]),
    (b'i', &[I]),
    (b'j', &[LatinJ]),
    (b'k', &[K]),
    (b'l', &[L]),
    (b'm', &[M]),
    (b'n', &[N]),
    (b'o', &[O]),
    (b'p', &[P]),
    (b'q', &[Q]),
    (b'r', &[R]),
    (b's', &[LatinS]),
    (b't', &[T]),
    (b'u', &[U]),
    (b'v', &[V]),
    (b'w', &[LatinW]),
    (b'x', &[MayK, LatinX]),
    (b'y', &[I]),
    (b'z', &[LatinZ]),
    // a digit keyed or scanned for a letter
    (b'0', &[O]),
    (b'1', &[I]),
    (b'3', &[E]),
    (b'4', &[A]),
    (b'5', &[LatinS]),
];

/// Letters whose mark says how they sound; all others lose their marks.
const MARKED: &[(&str, &[Letter])] = &[
    ("šşșŝ", &[LatinSh]),
    ("ś", &[LatinSz]),
    ("čćĉ", &[Ch]),
    ("ž", &[Zh]),
    ("ż", &[Zh]),
    ("ç", &[Cedilla]),
    ("ğ", &[SoftGh]),
    ("ǧĝ", &[J]),
    ("ĵ", &[Zh]),
    ("ġ", &[LatinGh]),
    ("ñńň", &[N, MayY]),
    ("þṯ", &[Th]),
    ("ðḏ", &[Dh]),
    ("ß", &[S]),
    ("ı", &[Shwa]),
    ("ə", &[Ae]),
    ("äæ", &[Ae]),
    ("öøőœ", &[Oe]),
    ("üű", &[Ue]),
    ("å", &[Ao]),
    ("ŏ", &[KoEo]),
    ("ŭ", &[KoEu]),
    ("ţț", &[LatinTs]),
    ("ḫẖ", &[Kh]),
    ("ẓ", &[ArZa]),
    ("ḍ", &[ArDad]),
];
