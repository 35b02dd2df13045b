use super::*;

const PIECE: usize = 1000;

fn content() -> (Vec<u8>, [u8; 32]) {
    let content: Vec<u8> = (0..4_321_u32).map(|n| (n * 7 % 251) as u8).collect();
    let name = Sha256::digest(&content).into();
    (content, name)
}

fn piece(content: &[u8], n: u32) -> &[u8] {
    let at = n as usize * PIECE;
    &content[at..content.len().min(at + PIECE)]
}

#[test]
fn pieces_come_in_any_order_over_restarts_and_make_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (content, name) = content();
    let files = || Files::new(folder.path().join("files"));
    assert_eq!(files().missing(&name, 5).unwrap(), std::slice::from_ref(&(0..5)));
    for n in [3, 1, 4, 1] {
        let put = files().put(&name, 5, (n, u64::from(n) * PIECE as u64), piece(&content, n)).unwrap();
        assert_eq!(put, Ok(()));
    }
    assert_eq!(files().missing(&name, 5).unwrap(), [0..1, 2..3]);
    assert!(!files().is_whole(&name) && files().open(&name).is_err());
    let files = files();
    for n in [2, 0] {
        files.put(&name, 5, (n, u64::from(n) * PIECE as u64), piece(&content, n)).unwrap().unwrap();
    }
    assert!(files.is_whole(&name) && files.missing(&name, 5).unwrap().is_empty());
    let mut read = Vec::new();
    files.open(&name).unwrap().read_to_end(&mut read).unwrap();
    assert_eq!(read, content);
    files.remove(&name).unwrap();
    assert!(fs::read_dir(folder.path().join("files")).unwrap().next().is_none());
}

#[test]
fn what_is_not_the_file_of_its_name_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    let (mut content, name) = content();
    content[1] ^= 1;
    let files = Files::new(folder.path().to_path_buf());
    for n in 0..4 {
        files.put(&name, 5, (n, u64::from(n) * PIECE as u64), piece(&content, n)).unwrap().unwrap();
    }
    assert_eq!(files.put(&name, 5, (4, 4000), piece(&content, 4)).unwrap(), Err(NotWhole));
    assert_eq!(files.missing(&name, 5).unwrap(), std::slice::from_ref(&(0..5)));
    assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
}

#[test]
fn a_file_that_is_being_sealed_has_no_name_before_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let (content, name) = content();
    let files = Files::new(folder.path().to_path_buf());
    let mut sealing = files.begin(7).unwrap();
    sealing.write_all(&content).unwrap();
    assert!(!files.is_whole(&name));
    sealing.finish(&name).unwrap();
    assert!(files.is_whole(&name));
    let sealing = files.begin(7).unwrap();
    sealing.drop_it();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
