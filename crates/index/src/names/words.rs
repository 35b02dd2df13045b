//! The dictionary: every different word of all names once, with its letters and its keys.

use super::lists::Lists;
use hashbrown::HashTable;
use huecry_matching::names::{Keys, Letter, Part, Role, Script, Word, keys_of, known_set};
use std::hash::BuildHasher;

/// The words as columns, for keeping.
pub(super) struct Packed<'a> {
    /// Forms, each followed by its fold where that differs.
    pub text: &'a str,
    /// All words' letters.
    pub letters: Vec<u8>,
    /// Length of form, length of fold, count of letters, script.
    pub lengths: [Vec<u8>; 4],
    /// Sound keys.
    pub sounds: Vec<u32>,
}

/// Every word by number.
#[derive(Clone, Default, Debug)]
pub(super) struct Words {
    rows: Vec<Row>,
    /// Form, then the fold where it differs.
    text: String,
    letters: Vec<Letter>,
    by_form: HashTable<u32>,
    /// Words under each of their keys.
    pub by_key: Lists,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    text: u32,
    letters: u32,
    sound: u32,
    known: u16,
    form_length: u8,
    /// 0: the fold is the form.
    fold_length: u8,
    letter_count: u8,
    script: Script,
}

impl Words {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The number of a word, which is added if it is new. `None` when the dictionary is full.
    pub fn number(&mut self, word: &Word) -> Option<u32> {
        if let Some(number) = self.find(word.form()) {
            return Some(number);
        }
        let part = word.part();
        let keys = keys_of(&part);
        self.add(word, keys)
    }

    fn add(&mut self, word: &Word, keys: Keys) -> Option<u32> {
        let number = u32::try_from(self.rows.len()).ok().filter(|n| *n < MOST_WORDS)?;
        self.put(word, keys.sound)?;
        for key in keys.all {
            self.by_key.push(key, number);
        }
        Some(number)
    }

    /// Adds the word without its keys, which the caller has.
    pub fn put(&mut self, word: &Word, sound: u32) -> Option<()> {
        let number = self.rows.len() as u32;
        let text = u32::try_from(self.text.len()).ok()?;
        let same = word.folded() == word.form();
        let row = Row {
            text,
            letters: u32::try_from(self.letters.len()).ok()?,
            sound,
            known: word.known(),
            form_length: u8::try_from(word.form().len()).ok()?,
            fold_length: if same { 0 } else { u8::try_from(word.folded().len()).ok()? },
            letter_count: word.letters().len() as u8,
            script: word.script(),
        };
        self.text.push_str(word.form());
        if !same {
            self.text.push_str(word.folded());
        }
        self.letters.extend_from_slice(word.letters());
        self.rows.push(row);
        let (rows, text) = (&self.rows, &self.text);
        let rehash = |number: &u32| hash(form_of(rows, text, *number));
        self.by_form.insert_unique(hash(word.form()), number, rehash);
        Some(())
    }

    /// The number of a form, if it is known.
    pub fn find(&self, form: &str) -> Option<u32> {
        self.by_form.find(hash(form), |number| self.form(*number) == form).copied()
    }

    /// The form of a word.
    pub fn form(&self, number: u32) -> &str {
        form_of(&self.rows, &self.text, number)
    }

    /// The sound key of a word.
    pub fn sound(&self, number: u32) -> u32 {
        self.rows[number as usize].sound
    }

    /// The script of a word.
    pub fn script(&self, number: u32) -> Script {
        self.rows[number as usize].script
    }

    /// The letters of a word.
    pub fn letters(&self, number: u32) -> &[Letter] {
        let row = &self.rows[number as usize];
        &self.letters[row.letters as usize..][..usize::from(row.letter_count)]
    }

    /// The word as it is compared.
    pub fn part(&self, number: u32, role: Role) -> Part<'_> {
        let row = &self.rows[number as usize];
        let form = self.form(number);
        let folded = match row.fold_length {
            0 => form,
            length => &self.text[row.text as usize + form.len()..][..usize::from(length)],
        };
        Part { text: form, folded, letters: self.letters(number), script: row.script, known: row.known, role }
    }

    /// The words as columns.
    pub fn packed(&self) -> Packed<'_> {
        let column = |of: fn(&Row) -> u8| self.rows.iter().map(of).collect::<Vec<u8>>();
        Packed {
            text: &self.text,
            letters: self.letters.iter().map(|letter| *letter as u8).collect(),
            lengths: [
                column(|row| row.form_length),
                column(|row| row.fold_length),
                column(|row| row.letter_count),
                column(|row| row.script as u8),
            ],
            sounds: self.rows.iter().map(|row| row.sound).collect(),
        }
    }

    /// Puts columns together again, without the keys; `None` when they do not fit each other or
    /// the words are not in order.
    pub fn unpack(packed: &Packed<'_>) -> Option<Words> {
        let count = packed.sounds.len();
        if packed.lengths.iter().any(|column| column.len() != count) || count >= MOST_WORDS as usize {
            return None;
        }
        let letters: Option<Vec<Letter>> = packed.letters.iter().map(|number| Letter::from_number(*number)).collect();
        let mut words = Words { text: packed.text.to_owned(), letters: letters?, ..Words::default() };
        let (mut text, mut letter) = (0usize, 0usize);
        for at in 0..count {
            let [form_length, fold_length, letter_count, script] =
                [0, 1, 2, 3].map(|column: usize| packed.lengths[column][at]);
            let form = packed.text.get(text..text + usize::from(form_length))?;
            let fold_at = text + usize::from(form_length);
            let folded = packed.text.get(fold_at..fold_at + usize::from(fold_length))?;
            words.rows.push(Row {
                text: u32::try_from(text).ok()?,
                letters: u32::try_from(letter).ok()?,
                sound: packed.sounds[at],
                known: known_set(if fold_length == 0 { form } else { folded }),
                form_length,
                fold_length,
                letter_count,
                script: Script::from_number(script)?,
            });
            text = fold_at + usize::from(fold_length);
            letter += usize::from(letter_count);
        }
        let whole = text == packed.text.len() && letter == words.letters.len();
        let ordered = (1..count as u32).all(|number| words.form(number - 1) < words.form(number));
        (whole && ordered).then(|| words.indexed())
    }

    fn indexed(mut self) -> Words {
        let (rows, text) = (&self.rows, &self.text);
        let rehash = |number: &u32| hash(form_of(rows, text, *number));
        self.by_form = HashTable::with_capacity(rows.len());
        for number in 0..rows.len() as u32 {
            self.by_form.insert_unique(rehash(&number), number, rehash);
        }
        self
    }

    /// These words in this order, and for every old number the new one.
    pub fn reordered(&self, order: &[u32]) -> (Words, Vec<u32>) {
        let mut renumbered = vec![u32::MAX; self.len()];
        let mut words = Words::default();
        for old in order {
            renumbered[*old as usize] = words.len() as u32;
            let word = Word::kept(self.form(*old), self.script(*old), self.letters(*old));
            // INVARIANT: what fitted a longer dictionary fits a shorter one.
            words.put(&word, self.sound(*old)).expect("a word of the dictionary fits the dictionary");
        }
        let living = self.by_key.pairs().map(|(key, word)| (key, renumbered[word as usize]));
        words.by_key = Lists::default().filled(living.filter(|(_, word)| *word != u32::MAX).collect());
        (words, renumbered)
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        let rows = self.rows.capacity() * size_of::<Row>();
        rows + self.text.capacity() + self.letters.capacity() + self.by_form.capacity() * 6 + self.by_key.bytes()
    }
}

fn form_of<'a>(rows: &[Row], text: &'a str, number: u32) -> &'a str {
    let row = &rows[number as usize];
    &text[row.text as usize..][..usize::from(row.form_length)]
}

fn hash(form: &str) -> u64 {
    foldhash::fast::FixedState::default().hash_one(form)
}

/// Words that fit beside their role in four bytes.
const MOST_WORDS: u32 = 1 << 28;
