//! Everything that is left to chance in a world, from one number.

/// A stream of numbers that grows from a seed: SplitMix64 (Steele, Lea and Flood 2014). Not for keys.
#[derive(Clone, Debug)]
pub struct Rolls(u64);

impl Rolls {
    /// The stream of a seed.
    pub fn of(seed: u64) -> Self {
        Rolls(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    /// The place of one of `count` things; 0 where there is none.
    pub fn place(&mut self, count: usize) -> usize {
        self.below(count as u64) as usize
    }

    /// Whether the one in `many` has come.
    pub fn one_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }

    /// One of a list.
    pub fn pick<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.place(list.len()))
    }

    /// Bytes for ids and for the seeds of messages.
    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        std::array::from_fn(|_| self.roll() as u8)
    }
}
