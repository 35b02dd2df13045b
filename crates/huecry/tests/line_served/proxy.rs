//! What stands between two nodes: everything goes through it until it is cut, and then nothing does, one way or both.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A way to one node.
#[derive(Clone)]
pub struct Proxy {
    pub address: SocketAddr,
    cut: Arc<AtomicBool>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    /// A way to whoever listens there.
    pub fn to(target: SocketAddr) -> Proxy {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let proxy = Proxy { address: listener.local_addr().unwrap(), cut: Arc::default(), open: Arc::default() };
        let here = proxy.clone();
        std::thread::spawn(move || {
            for caller in listener.incoming().flatten() {
                if here.cut.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(target) = TcpStream::connect(target) else { continue };
                here.open.lock().unwrap().extend([caller.try_clone().unwrap(), target.try_clone().unwrap()]);
                for (from, to) in [(caller.try_clone().unwrap(), target.try_clone().unwrap()), (target, caller)] {
                    let cut = here.cut.clone();
                    std::thread::spawn(move || pass(from, to, &cut));
                }
            }
        });
        proxy
    }

    /// Nothing comes through any more. What is open stays open, as a line that was cut does; or is broken off.
    pub fn cut(&self, broken_off: bool) {
        self.cut.store(true, Ordering::SeqCst);
        if broken_off {
            self.break_off();
        }
    }

    /// Everything comes through again; what was open before is gone.
    pub fn heal(&self) {
        self.break_off();
        self.cut.store(false, Ordering::SeqCst);
    }

    fn break_off(&self) {
        for stream in self.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, cut: &AtomicBool) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(n @ 1..) = from.read(&mut bytes) {
        // What is cut holds what was on it, as a network does, until the connection is given up.
        while cut.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(5));
            if to.peer_addr().is_err() {
                return;
            }
        }
        if to.write_all(&bytes[..n]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
