//! Lists of numbers under keys: a packed base that is searched, and a tail of what came since,
//! merged in when it has grown.

use hashbrown::HashMap;

/// For every key a list of values, in the order they came.
#[derive(Clone, Default, Debug)]
pub(super) struct Lists {
    /// Sorted, each once.
    keys: Vec<u32>,
    /// Where each key's values end.
    ends: Vec<u32>,
    values: Vec<u32>,
    /// For every stretch of keys (their upper bits) where it begins in `keys`.
    stretches: Vec<u32>,
    /// Keys are numbers from 0 on and each has a place, though it be empty.
    numbered: bool,
    tail: HashMap<u32, Vec<u32>, foldhash::fast::FixedState>,
    in_tail: usize,
}

impl Lists {
    /// Lists whose keys are numbers from 0 on.
    pub fn numbered() -> Lists {
        Lists { numbered: true, ..Lists::default() }
    }

    /// Adds a value under a key.
    pub fn push(&mut self, key: u32, value: u32) {
        self.tail.entry(key).or_default().push(value);
        self.in_tail += 1;
        if self.in_tail > TAIL_LEAST + self.values.len() / TAIL_SHARE {
            self.settle();
        }
    }

    /// The values under a key: those of the base, then those of the tail.
    pub fn of(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        self.base(key).iter().chain(self.late(key)).copied()
    }

    /// How many values a key has.
    pub fn count(&self, key: u32) -> usize {
        self.base(key).len() + self.late(key).len()
    }

    fn late(&self, key: u32) -> &[u32] {
        if self.in_tail == 0 { &[] } else { self.tail.get(&key).map_or(&[], Vec::as_slice) }
    }

    fn base(&self, key: u32) -> &[u32] {
        if self.numbered {
            return if (key as usize) < self.keys.len() { self.values_at(key as usize) } else { &[] };
        }
        let stretch = (key >> STRETCH) as usize;
        let (Some(from), Some(to)) = (self.stretches.get(stretch), self.stretches.get(stretch + 1)) else { return &[] };
        match self.keys[*from as usize..*to as usize].binary_search(&key) {
            Ok(at) => self.values_at(*from as usize + at),
            Err(_) => &[],
        }
    }

    fn values_at(&self, at: usize) -> &[u32] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.values[start as usize..self.ends[at] as usize]
    }

    /// Brings the tail into the base.
    fn settle(&mut self) {
        let mut late: Vec<(u32, Vec<u32>)> = std::mem::take(&mut self.tail).into_iter().collect();
        late.sort_unstable_by_key(|(key, _)| *key);
        let mut merged = Lists {
            keys: Vec::with_capacity(self.keys.len() + late.len()),
            ends: Vec::with_capacity(self.keys.len() + late.len()),
            values: Vec::with_capacity(self.values.len() + self.in_tail),
            numbered: self.numbered,
            ..Lists::default()
        };
        let mut late = late.into_iter().peekable();
        for (at, key) in self.keys.iter().enumerate() {
            while let Some((new, values)) = late.next_if(|(new, _)| new < key) {
                merged.add(new, &values);
            }
            merged.add(*key, self.values_at(at));
            if let Some((_, values)) = late.next_if(|(new, _)| new == key) {
                merged.extend_last(&values);
            }
        }
        for (new, values) in late {
            merged.add(new, &values);
        }
        *self = merged.stretched();
    }

    fn add(&mut self, key: u32, values: &[u32]) {
        while self.numbered && (self.keys.len() as u32) < key {
            self.keys.push(self.keys.len() as u32);
            self.ends.push(self.values.len() as u32);
        }
        self.keys.push(key);
        self.ends.push(self.values.len() as u32);
        self.extend_last(values);
    }

    fn extend_last(&mut self, values: &[u32]) {
        self.values.extend_from_slice(values);
        if let Some(end) = self.ends.last_mut() {
            *end = self.values.len() as u32;
        }
    }

    fn stretched(mut self) -> Lists {
        if self.numbered {
            return self;
        }
        let mut at = 0;
        self.stretches = Vec::with_capacity((1 << (32 - STRETCH)) + 1);
        for stretch in 0..1u32 << (32 - STRETCH) {
            while self.keys.get(at).is_some_and(|key| key >> STRETCH < stretch) {
                at += 1;
            }
            self.stretches.push(at as u32);
        }
        self.stretches.push(self.keys.len() as u32);
        self
    }

    /// Empty lists of this kind, filled with pairs of key and value, which need not be in order.
    pub fn filled(self, mut pairs: Vec<(u32, u32)>) -> Lists {
        pairs.sort_unstable();
        pairs.dedup();
        let keys = pairs.chunk_by(|a, b| a.0 == b.0).count();
        let mut lists = Lists {
            keys: Vec::with_capacity(keys),
            ends: Vec::with_capacity(keys),
            values: Vec::with_capacity(pairs.len()),
            numbered: self.numbered,
            ..Lists::default()
        };
        for (key, value) in pairs {
            if lists.keys.last() != Some(&key) {
                lists.add(key, &[]);
            }
            lists.extend_last(&[value]);
        }
        lists.stretched()
    }

    /// Every pair of key and value.
    pub fn pairs(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let of = |key: u32, values: &[u32]| values.iter().map(|value| (key, *value)).collect::<Vec<_>>();
        let base = self.keys.iter().enumerate().flat_map(move |(at, key)| of(*key, self.values_at(at)));
        base.chain(self.tail.iter().flat_map(move |(key, values)| of(*key, values)))
    }

    /// The packed parts: keys, ends, values; all there is once nothing has come since they were
    /// packed.
    pub fn packed(&self) -> [&[u32]; 3] {
        [&self.keys, &self.ends, &self.values]
    }

    /// Empty lists of this kind, filled with packed parts; `None` when they do not fit each other or a value is
    /// not below the limit.
    pub fn unpack(self, [keys, ends, values]: [Vec<u32>; 3], limit: usize) -> Option<Lists> {
        let whole = keys.len() == ends.len() && ends.last().map_or(0, |end| *end as usize) == values.len();
        let ordered = keys.is_sorted_by(|a, b| a < b) && ends.is_sorted();
        let gapless = !self.numbered || keys.last().is_none_or(|last| *last as usize + 1 == keys.len());
        let below = values.iter().all(|value| (*value as usize) < limit);
        (whole && ordered && gapless && below).then(|| Lists { keys, ends, values, ..self }.stretched())
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let late: usize = self.tail.values().map(|v| 4 * v.capacity() + 40).sum();
        let base = self.keys.capacity() + self.ends.capacity() + self.values.capacity() + self.stretches.capacity();
        4 * base + late
    }
}

/// The tail may always hold so many values.
const TAIL_LEAST: usize = 1 << 15;
/// And this part of the base.
const TAIL_SHARE: usize = 4;
/// Low bits of a key that do not choose its stretch.
const STRETCH: u32 = 18;
