//! Many records from a file: upload, progress, rejects.

/// Imports that run or have run.
#[derive(Debug, Default)]
pub struct Imports {}
