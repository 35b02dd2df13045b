//! The operator's door: a socket in the node's folder, through which the command line reaches a node
//! that is being served. Who can open it can read the folder, and is the operator.
//!
//! ```text
//! asked     [4 bytes: length] JSON of what was typed
//! answered  pieces: [1 byte: what] [4 bytes: length] bytes     what: d data, t talk, x exit code
//! ```

mod door;
mod frames;

pub use door::hand_over;
pub(super) use door::{Door, Here};

/// The name of the socket in the node's folder.
const SOCKET: &str = "serve.sock";
