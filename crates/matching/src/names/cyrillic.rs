//! Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh and their
//! neighbours.

use super::sound::Letter::{self, *};

/// Reads a lower-case word into letters of the common alphabet.
pub(super) fn read(form: &str, out: &mut Vec<Letter>) {
    let mut before = None;
    for c in form.chars() {
        if before == Some(c) && !VOWELS.contains(c) {
            continue;
        }
        let glide = before.is_none_or(|b| VOWELS.contains(b) || "ьъ'йі".contains(b));
        match c {
            'е' | 'є' if glide => out.extend([MayY, E]),
            'й' if before.is_some_and(|b| "иіы".contains(b)) => out.push(MayY),
            _ => {
                if let Some((_, letters)) = LETTERS.iter().find(|(all, _)| all.contains(c)) {
                    out.extend_from_slice(letters);
                }
            }
        }
        before = Some(c);
    }
}

const VOWELS: &str = "аеёиіїоуыэюяєөүұә";

const LETTERS: &[(&str, &[Letter])] = &[
    ("а", &[A]),
    ("б", &[B]),
    ("в", &[CyrV]),
    ("г", &[CyrG]),
    ("ґғ", &[Gh]),
    ("д", &[D]),
    ("е", &[E]),
    ("є", &[MayY, E]),
    ("ё", &[MayY, Oe]),
    ("ж", &[Zh]),
    ("җ", &[J]),
    ("з", &[Z]),
    ("ѕ", &[LatinDz]),
    ("иі", &[I]),
    ("ї", &[MayY, I]),
    ("йј", &[GreekY]),
    ("кқҡ", &[K]),
    ("л", &[L]),
    ("љ", &[L, MayY]),
    ("м", &[M]),
    ("н", &[N]),
    ("њ", &[N, MayY]),
    ("ң", &[N]),
    ("о", &[O]),
    ("ө", &[Oe]),
    ("п", &[P]),
    ("р", &[R]),
    ("с", &[S]),
    ("т", &[T]),
    ("ћќ", &[Ch]),
    ("ђѓџ", &[J]),
    ("у", &[U]),
    ("үұ", &[Ue]),
    ("ў", &[W]),
    ("ф", &[CyrF]),
    ("х", &[CyrKh]),
    ("һҳ", &[H]),
    ("ц", &[CyrTs]),
    ("чҷ", &[Ch]),
    ("ш", &[Sh]),
    ("щ", &[Sh, MayCh]),
    ("ы", &[Shwa]),
    ("э", &[E]),
    ("ә", &[Ae]),
    ("ю", &[MayY, U]),
    ("я", &[MayY, A]),
];
