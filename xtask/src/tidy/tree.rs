//! The repository as tidy sees it: every text it may speak about, read once.

use super::source::Source;
use std::collections::BTreeSet;
use std::path::Path;
use std::{fmt, fs, io};

/// One thing that is not as the house wants it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path from the top of the repository.
    pub file: String,
    /// Line from 1; 0 speaks of the whole file.
    pub line: usize,
    /// What is the matter, and what to do.
    pub what: String,
}

impl Fault {
    /// A fault at a line.
    pub fn at(file: &str, line: usize, what: impl Into<String>) -> Fault {
        Fault { file: file.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what),
            line => write!(f, "{}:{line}: {}", self.file, self.what),
        }
    }
}

/// A text that is not Rust.
pub struct Text {
    /// Path from the top of the repository.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Everything tidy looks at.
#[derive(Default)]
pub struct Tree {
    /// The Rust files.
    pub rust: Vec<Source>,
    /// The other texts: TOML, Markdown, Fluent, SQL, shell.
    pub texts: Vec<Text>,
    /// The path of every file and folder there is, texts or not.
    pub paths: BTreeSet<String>,
}

impl Tree {
    /// Reads a repository from its top.
    pub fn read(top: &Path) -> io::Result<Tree> {
        let mut tree = Tree::default();
        tree.read_folder(top, "")?;
        tree.mark_test_modules();
        Ok(tree)
    }

    /// A tree of given texts, for tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        for (path, text) in files {
            let folders = path.match_indices('/').map(|(n, _)| path[..n].to_owned());
            tree.paths.extend(folders);
            tree.add(path, text.to_string());
        }
        tree.mark_test_modules();
        tree
    }

    /// The text at a path.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.iter().find(|t| t.path == path).map(|t| t.text.as_str())
    }

    /// The Rust file at a path.
    pub fn source(&self, path: &str) -> Option<&Source> {
        self.rust.iter().find(|s| s.path == path)
    }

    /// The texts under a folder with an ending such as `.toml`.
    pub fn under<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a Text> {
        self.texts.iter().filter(move |t| t.path.starts_with(folder) && t.path.ends_with(ending))
    }

    /// The names of the folders in `crates/`.
    pub fn crates(&self) -> Vec<&str> {
        self.paths.iter().filter_map(|p| p.strip_prefix("crates/")).filter(|p| !p.contains('/')).collect()
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
        entries.sort_by_key(|e| e.file_name());
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            if entry.file_type()?.is_dir() {
                if !is_skipped(&name) {
                    self.paths.insert(path.clone());
                    self.read_folder(&entry.path(), &format!("{path}/"))?;
                }
            } else if is_read(&name) {
                let text = fs::read(entry.path())?;
                self.add(&path, String::from_utf8_lossy(&text).into_owned());
            } else {
                self.paths.insert(path);
            }
        }
        Ok(())
    }

    /// A file that is declared for tests only is test code, whatever its name, and so is what it declares.
    fn mark_test_modules(&mut self) {
        loop {
            let named: BTreeSet<String> = self.rust.iter().flat_map(Source::test_modules).collect();
            let unmarked = |s: &&mut Source| named.contains(&s.path) && s.tested.contains(&false);
            let found = self.rust.iter_mut().filter(unmarked).map(|s| s.tested.fill(true)).count();
            if found == 0 {
                return;
            }
        }
    }

    fn add(&mut self, path: &str, text: String) {
        self.paths.insert(path.to_owned());
        if path.ends_with(".rs") {
            self.rust.push(Source::read(path, &text));
        } else {
            self.texts.push(Text { path: path.to_owned(), text });
        }
    }
}

/// Folders that hold what machines made or keep for themselves.
fn is_skipped(name: &str) -> bool {
    matches!(name, "target" | ".git" | "node_modules" | "corpus" | "artifacts")
}

/// Whether a file is one of the texts people write here.
fn is_read(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    matches!(ending, "rs" | "toml" | "md" | "ftl" | "sql" | "sh") || name == "run"
}
