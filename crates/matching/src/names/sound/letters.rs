//! The letters: what each may stand for, what leaving it out costs, and the class it has in a
//! word's skeleton.

use super::distance::Sound;

/// What is known of one letter.
pub struct Facts {
    /// Sounds it may stand for, each with the doubt (hundredths) that it does.
    pub sounds: &'static [(Sound, u8)],
    /// What leaving it out costs, in hundredths.
    pub gap: u8,
    /// The same beside a word whose script does not write short vowels.
    pub gap_unwritten: u8,
    /// Its classes in a skeleton, likeliest first; 0 is "not in it".
    pub classes: &'static [u8],
}

macro_rules! letters {
    ($($name:ident [$($sound:ident $doubt:literal),*] $gap:literal $unwritten:literal [$($class:literal),*];)*) => {
        /// One letter of the common alphabet all scripts are read into.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Letter { $(#[allow(missing_docs)] $name,)* }

        impl Letter {
            /// Every letter, in the order of their numbers.
            pub const ALL: [Letter; [$(Letter::$name),*].len()] = [$(Letter::$name),*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();
        }

        static FACTS: [Facts; Letter::COUNT] = [$(Facts {
            sounds: &[$((Sound::$sound, $doubt)),*],
            gap: $gap,
            gap_unwritten: $unwritten,
            classes: &[$($class),*],
        }),*];
    };
}

impl Letter {
    /// What is known of it.
    pub fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }

    /// The letter with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Letter> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

// name [sound doubt, ...] gap, gap beside unvowelled, [classes in the skeleton]
// classes: 1 lips, 2 teeth, 3 hissing, 4 throat, 5 l, 6 r, 7 m, 8 n, 0 left out
letters! {
    // plain vowels of scripts that write them
    A [A 0] 35 4 [0];
    E [E 0] 35 4 [0];
    I [I 0] 35 5 [0];
    O [O 0] 35 4 [0];
    U [U 0] 35 5 [0];
    // a dotless or reduced vowel: Turkish dotless i, schwa, Cyrillic y
    Shwa [E 0, I 0, A 8, U 15, O 20] 25 3 [0];
    Ae [A 0, E 0] 35 4 [0];
    Oe [O 0, E 5, U 15] 35 4 [0];
    Ue [U 0, I 6, Y 15] 35 4 [0];
    Ao [A 0, O 0] 35 4 [0];
    // a vowel put in so that consonants can be spoken (kana, Hangul eu, Han transcriptions)
    Prop [U 0, I 5, E 5, O 5, A 20] 6 2 [0];
    // French and Dutch e at the end, h at the end: mostly silent
    EndE [E 0, A 10, I 15] 12 3 [0];
    EndH [H 0] 12 5 [0];
    // the e of Korean eo, ae, oe and of German ue
    MayE [E 0, I 4, Y 10] 12 3 [0];
    Y [Y 0] 35 20 [0];
    W [W 0] 50 20 [0, 1];
    // a y or a glide that some habits leave out: Cyrillic ye, yu, ya
    MayY [Y 0, I 0, J 10] 6 3 [0];
    P [P 0] 100 100 [1];
    B [B 0] 100 100 [1];
    F [F 0] 100 100 [1];
    V [V 0] 100 100 [1];
    M [M 0] 100 100 [7];
    T [T 0] 100 100 [2];
    D [D 0] 100 100 [2];
    Th [Th 0, T 0, S 25] 100 100 [2, 3];
    Dh [Dh 0, D 0, Z 10] 100 100 [2, 3];
    N [N 0] 100 100 [8];
    S [S 0] 100 100 [3];
    Z [Z 0] 100 100 [3];
    Ts [Ts 0] 100 100 [3];
    Sh [Sh 0] 100 100 [3];
    Zh [Zh 0] 100 100 [3];
    Ch [Ch 0] 100 100 [3, 4];
    J [J 0] 100 100 [3];
    // Latin letters with more than one habit
    LatinJ [J 0, Y 4, Zh 5, Kh 25, H 28] 90 90 [3, 0];
    LatinC [K 0, S 32, Ch 24, Ts 24, J 24] 100 100 [4, 3];
    SoftC [S 0, Ts 5, Ch 8, K 12, J 22] 100 100 [3, 4];
    SoftG [G 0, J 10, Zh 12, H 20] 100 100 [4, 3];
    LatinX [Sh 6, S 10, Kh 12, H 14, Z 14, K 20] 100 100 [3, 4, 0];
    MayK [K 0, G 10] 30 25 [0, 4];
    Q [Q 0, K 0, Gh 14, Ch 18] 100 100 [4];
    LatinW [W 0, V 0] 60 30 [0, 1];
    LatinGh [Gh 0, G 0, Q 12] 100 100 [4];
    LatinCh [Ch 0, Sh 4, Kh 6, K 10] 100 100 [3, 4];
    LatinSh [Sh 0] 100 100 [3];
    LatinTs [Ts 0, Ch 10] 100 100 [3];
    LatinSz [Sh 0, S 0] 100 100 [3];
    LatinDz [Z 4, Ts 6, J 6, Dh 10] 100 100 [3];
    Cedilla [Ch 0, S 0, J 22] 100 100 [3];
    SoftGh [Gh 0, G 0, Y 4, W 20] 40 40 [4, 0];
    LatinZ [Z 0, Ts 14] 100 100 [3];
    LatinS [S 0, Z 14] 100 100 [3];
    K [K 0] 100 100 [4];
    G [G 0] 100 100 [4];
    Kh [Kh 0] 95 90 [4, 0];
    Gh [Gh 0] 100 100 [4];
    H [H 0] 55 45 [0];
    L [L 0] 100 100 [5];
    R [R 0] 100 100 [6];
    // Arabic letters
    Alef [A 0, E 4, O 14, I 30, U 30] 25 15 [0];
    FirstAlef [A 0, E 0, I 2, U 2, O 2] 25 10 [0];
    AlefBelow [I 0, E 0, A 12] 25 12 [0];
    Ain [A 2, E 4, I 4, O 4, U 4] 16 8 [0];
    Hamza [A 4, E 4, I 4, O 4, U 4, Y 10] 8 4 [0];
    Waw [U 0, O 0, W 0, V 4] 40 28 [0, 1];
    Ya [I 0, Y 0, E 2, A 35] 40 26 [0];
    EndYa [I 0, Y 0, E 2, A 14] 35 20 [0];
    EndAlef [A 0, E 4, I 6] 25 14 [0];
    Marbuta [A 0, E 0, H 0, T 12] 16 6 [0];
    EndHa [H 0, A 0, E 0] 20 8 [0];
    ArB [B 0, P 14, V 20] 100 100 [1];
    ArTh [Th 0, S 6, T 4] 100 100 [2, 3];
    ArJ [J 0, Zh 2, G 10, Ch 16, Y 24] 100 100 [3, 4];
    ArH [H 0, Kh 10] 60 55 [0, 4];
    ArKh [Kh 0, H 6, K 8] 100 95 [4, 0];
    ArDh [Dh 0, Z 2, D 2, Th 10] 100 100 [2, 3];
    ArDad [D 0, Dh 0, Z 4] 100 100 [2, 3];
    ArZa [Z 0, Dh 0, D 8, Th 12] 100 100 [3, 2];
    ArSh [Sh 0, Ch 4] 100 100 [3];
    ArF [F 0, P 14, V 14] 100 100 [1];
    ArQ [Q 0, K 0, G 6, Gh 14] 100 100 [4];
    ArK [K 0, G 14, Ch 24] 100 100 [4];
    ArGh [Gh 0, G 0, R 24, Q 10] 100 100 [4];
    ArZh [Zh 0, J 0, Z 10] 100 100 [3];
    PashtoGe [G 0, Zh 4, R 20] 100 100 [4, 3];
    PashtoShe [Sh 0, Kh 0, S 12] 100 100 [3, 4];
    PashtoTse [Ts 0, S 0, Z 10, Ch 20] 100 100 [3];
    Aspired [H 0] 12 10 [0];
    NasalN [N 0] 40 40 [8, 0];
    // Hebrew letters
    HebrewAny [A 0, E 0, I 3, O 0, U 3] 20 8 [0];
    Bet [B 0, V 0] 100 100 [1];
    Gimel [G 0, J 14] 100 100 [4];
    Vav [V 0, U 0, O 0, W 2] 45 28 [0, 1];
    Het [H 0, Kh 0, Ch 12] 75 70 [0, 4];
    Yod [I 0, Y 0, E 6, J 14, A 30] 35 16 [0];
    Kaf [K 0, Kh 0] 100 100 [4];
    Pe [P 0, F 0] 100 100 [1];
    Tsade [Ts 0, Z 6, S 10, Ch 14] 100 100 [3];
    Shin [Sh 0, S 0] 100 100 [3];
    HebrewT [T 0, Th 0] 100 100 [2];
    // Cyrillic and Greek letters
    CyrG [G 0, H 6, Gh 4] 100 90 [4, 0];
    CyrV [V 0, W 0] 100 90 [1, 0];
    CyrKh [Kh 0, H 0, K 16, Ch 16] 75 70 [0, 4];
    CyrTs [Ts 0, S 14, Z 14, Ch 18] 100 100 [3];
    CyrF [F 0, Th 22] 100 100 [1];
    MayT [T 0, D 20] 10 10 [0, 2];
    MayCh [Ch 0, T 10] 10 10 [0];
    GreekB [V 0, B 4] 100 100 [1];
    GreekG [G 0, Y 4, Gh 0] 90 90 [4, 0];
    GreekD [D 0, Dh 0] 100 100 [2];
    GreekX [Kh 0, H 0, Ch 10, K 12] 80 80 [4, 0];
    GreekMp [B 0, P 8] 100 100 [1];
    GreekY [I 0, Y 0, U 8] 35 5 [0];
    // kana, Hangul and Han readings
    EastR [R 0, L 0] 100 100 [5, 6];
    KanaB [B 0, V 2] 100 100 [1];
    KanaH [H 0, F 4] 70 70 [0, 1];
    KanaF [F 0, H 0] 90 90 [1, 0];
    KanaS [S 0, Th 4] 100 100 [3];
    KanaZ [Z 0, Dh 6, Th 12, J 14] 100 100 [3];
    KanaSh [Sh 0, S 4] 100 100 [3];
    KanaCh [Ch 0, T 10] 100 100 [3, 2];
    KanaJ [J 0, Z 6, D 14] 100 100 [3, 2];
    KanaTs [Ts 0, T 4, Z 14] 100 100 [3, 2];
    KanaN [N 0, M 8] 90 90 [8, 7];
    KanaT [T 0] 100 100 [2];
    EastK [K 0, G 8] 100 100 [4];
    EastT [T 0, D 8] 100 100 [2];
    EastP [P 0, B 8, F 16] 100 100 [1];
    KoP [P 0, F 0] 100 100 [1];
    KoB [B 0, P 0, V 4] 100 100 [1];
    KoG [G 0, K 0] 100 100 [4];
    KoD [D 0, T 0] 100 100 [2];
    KoJ [J 0, Ch 0, Z 4] 100 100 [3];
    KoCh [Ch 0, Ts 14, J 12] 100 100 [3];
    KoS [S 0, Sh 4, Th 6] 100 100 [3];
    KoH [H 0, F 25] 60 60 [0];
    KoEo [O 0, E 10, U 8, A 20] 35 5 [0];
    KoEu [U 0, E 6, I 10, O 10] 8 3 [0];
    KoAe [A 0, E 0] 35 5 [0];
    EndR [R 0, L 0] 45 45 [5, 6, 0];
    HanX [Sh 0, S 4, H 14] 100 100 [3];
    HanQ [Ch 0, K 14, J 12, Ts 12] 100 100 [3, 4];
    HanJ [J 0, Ch 0, G 14, K 18, Ts 16] 100 100 [3, 4];
    HanZh [J 0, Zh 0, Ch 0, Z 12] 100 100 [3];
    HanZ [Z 0, Ts 0, Ch 14, S 10] 100 100 [3];
    HanC [Ts 0, Ch 10, Z 10, S 12] 100 100 [3];
    HanR [R 0, Zh 0, J 0, L 8, Y 12] 90 90 [6, 3, 5];
    HanB [B 0, P 0, V 14] 100 100 [1];
    HanD [D 0, T 0] 100 100 [2];
    HanG [G 0, K 0] 100 100 [4];
    HanH [H 0, Kh 0] 60 60 [0, 4];
    HanF [F 0, V 4, H 20] 100 100 [1];
    HanW [W 0, V 0] 50 40 [0, 1];
    HanN [N 0, M 20] 70 70 [8];
    HanL [L 0, R 2] 100 100 [5, 6];
    HanShi [Sh 0, S 6] 100 100 [3];
}
