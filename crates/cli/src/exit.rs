//! How a command ends: grep's habit for the first three, sysexits for 64 and 75.

/// The exit code of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done; for a search at least one hit, for a verification everything verified.
    Done,
    /// Done, nothing found; for a verification, a proof failed.
    Nothing,
    /// Something broke.
    Trouble,
    /// A lawful no, with reasons.
    Refused,
    /// Recorded; waits for another person.
    Waits,
    /// The command line is not complete, or the purpose is missing.
    Usage,
    /// Try again later.
    Later,
    /// Interrupted; running it again resumes it.
    Interrupted,
}

impl Exit {
    /// The number the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Nothing => 1,
            Exit::Trouble => 2,
            Exit::Refused => 3,
            Exit::Waits => 4,
            Exit::Usage => 64,
            Exit::Later => 75,
            Exit::Interrupted => 130,
        }
    }

    /// The exit of a number, as another process of ours told it.
    pub fn of_code(code: u8) -> Option<Exit> {
        Exit::TABLE.into_iter().map(|(exit, _)| exit).find(|exit| exit.code() == code)
    }

    /// Every code with what it means, for `huecry help exit-codes`.
    pub const TABLE: [(Exit, &'static str); 8] = [
        (Exit::Done, "done; search: at least one hit; verify: everything verified"),
        (Exit::Nothing, "done, nothing found; verify: a proof failed (the message says which)"),
        (Exit::Trouble, "trouble: something broke"),
        (Exit::Refused, "refused, with reasons"),
        (Exit::Waits, "recorded, waits for another person"),
        (Exit::Usage, "usage: the command line is not complete, or the purpose is missing"),
        (Exit::Later, "try again later: another process has the node open, or a server is starting"),
        (Exit::Interrupted, "interrupted: running it again resumes it"),
    ];
}
