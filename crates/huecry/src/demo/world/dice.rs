//! The dice of the invented world: the same seed throws the same numbers on every machine.

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): small, quick and well mixed. Never for secrets.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for one thing of the world, told apart from those of every other thing.
    pub fn of(seed: u64, which: [u64; 3]) -> Dice {
        let mut dice = Dice(seed);
        for part in which {
            dice.0 = dice.throw() ^ part.wrapping_mul(GOLDEN);
        }
        dice
    }

    /// 64 bits.
    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.throw()) * n as u128) >> 64) as usize
    }

    /// A number from `least` to `most`, both among them.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + self.below(most.abs_diff(least) as usize + 1) as i64
    }

    /// Yes, so many times of a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent as usize
    }

    /// One of a list that is not empty.
    pub fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }

    /// One of a list that is not empty, by weight.
    pub fn weighted<T: Copy>(&mut self, list: &[(u32, T)]) -> T {
        let mut left = self.below(list.iter().map(|(weight, _)| *weight as usize).sum());
        for (weight, one) in list {
            match left.checked_sub(*weight as usize) {
                Some(rest) => left = rest,
                None => return *one,
            }
        }
        list[list.len() - 1].1
    }

    /// A text after a pattern: `@` is a letter, `#` a digit, `%` a character of German documents,
    /// `=` a consonant; everything else stands for itself.
    pub fn filled(&mut self, pattern: &str) -> String {
        let mut text = String::with_capacity(pattern.len());
        for sign in pattern.chars() {
            match SETS.iter().find(|(of, _)| *of == sign) {
                Some((_, set)) => text.push(char::from(set[self.below(set.len())])),
                None => text.push(sign),
            }
        }
        text
    }

    /// So many hexadecimal digits.
    pub fn hexadecimal(&mut self, digits: usize) -> String {
        (0..digits).map(|_| char::from(b"0123456789abcdef"[self.below(16)])).collect()
    }
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

const SETS: [(char, &[u8]); 4] = [
    ('@', b"ABCDEFGHJKLMNPRSTUVWXYZ"),
    ('#', b"0123456789"),
    ('%', b"CFGHJKLMNPRTVWXYZ0123456789"),
    ('=', b"BCDFGHJKLMNPRSTVWXYZ"),
];

#[cfg(test)]
#[path = "dice_tests.rs"]
mod tests;
