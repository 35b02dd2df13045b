// Checks a log of ours with code that is not ours: the note and tlog packages of Go's
// checksum database (golang.org/x/mod/sumdb), which follow RFC 6962 and the signed note.
//
// Only what those packages lack is written here: the checkpoint's origin line (theirs is fixed),
// the lines of a .tlog-proof file, and the path of a tile (theirs also names its height, 8).
//
//	verify proof   VKEY ENTRY_HEX FILE             the proof file, offline
//	verify entry   VKEY ENTRY_HEX INDEX FOLDER     the entry against the tiles and bundles of a folder
//	verify growth  VKEY OLDER NEWER [HASH]...      two checkpoint files and the proof between them
//	verify tiles   VKEY OLDER FOLDER               the same, the proof made by Go from the tiles
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
	fmt.Println("accepted")
}

func run(args []string) error {
	if len(args) < 4 {
		return errors.New("expected a verb, a verifier key and what to check")
	}
	verifier, err := note.NewVerifier(args[1])
	if err != nil {
		return err
	}
	switch rest := args[2:]; {
	case args[0] == "proof" && len(rest) == 2:
		return checkProof(verifier, rest[0], rest[1])
	case args[0] == "entry" && len(rest) == 3:
		return checkEntry(verifier, rest[0], rest[1], rest[2])
	case args[0] == "growth" && len(rest) >= 2:
		return checkGrowth(verifier, rest[0], rest[1], rest[2:])
	case args[0] == "tiles" && len(rest) == 2:
		return checkTiles(verifier, rest[0], rest[1])
	}
	return errors.New("unknown verb or wrong number of arguments")
}

// openCheckpoint verifies the note, then lets tlog read the tree under its own first line.
func openCheckpoint(verifier note.Verifier, msg []byte) (tlog.Tree, error) {
	opened, err := note.Open(msg, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	rest := strings.TrimPrefix(opened.Text, verifier.Name()+"\n")
	if rest == opened.Text {
		return tlog.Tree{}, errors.New("the origin is not the key's name")
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

func openCheckpointFile(verifier note.Verifier, path string) (tlog.Tree, error) {
	msg, err := os.ReadFile(path)
	if err != nil {
		return tlog.Tree{}, err
	}
	return openCheckpoint(verifier, msg)
}

func checkProof(verifier note.Verifier, entryHex, path string) error {
	entry, err := hex.DecodeString(entryHex)
	if err != nil {
		return err
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	head, checkpoint, found := bytes.Cut(file, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a proof file")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") && len(lines) > 1 {
		lines = lines[1:]
	}
	number := strings.TrimPrefix(lines[0], "index ")
	index, err := strconv.ParseInt(number, 10, 64)
	if err != nil || "index "+strconv.FormatInt(index, 10) != lines[0] {
		return errors.New("no index")
	}
	hashes, err := parseHashes(lines[1:])
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(verifier, checkpoint)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

func checkEntry(verifier note.Verifier, entryHex, number, folder string) error {
	entry, err := hex.DecodeString(entryHex)
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		return err
	}
	tree, err := openCheckpointFile(verifier, filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, tiles(folder))
	proof, err := tlog.ProveRecord(tree.N, index, reader)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return err
	}
	return checkBundle(folder, tree.N, index, entry)
}

// checkBundle looks the entry up in its bundle: uint16 lengths, big-endian, before each entry.
func checkBundle(folder string, size, index int64, entry []byte) error {
	tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
	if width := size - tile.N*256; width < 256 {
		tile.W = int(width)
	}
	path := strings.Replace(ourPath(tile), "tile/0/", "tile/entries/", 1)
	bundle, err := os.ReadFile(filepath.Join(folder, path))
	if err != nil {
		return err
	}
	for at := int64(0); ; at++ {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			return errors.New("the bundle ends before the entry")
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		if at == index%256 && !bytes.Equal(bundle[2:end], entry) {
			return errors.New("the bundle has another entry")
		}
		if at == index%256 {
			return nil
		}
		bundle = bundle[end:]
	}
}

func checkGrowth(verifier note.Verifier, olderPath, newerPath string, lines []string) error {
	older, err := openCheckpointFile(verifier, olderPath)
	if err != nil {
		return err
	}
	newer, err := openCheckpointFile(verifier, newerPath)
	if err != nil {
		return err
	}
	hashes, err := parseHashes(lines)
	if err != nil {
		return err
	}
	return tlog.CheckTree(tlog.TreeProof(hashes), newer.N, newer.Hash, older.N, older.Hash)
}

func checkTiles(verifier note.Verifier, olderPath, folder string) error {
	older, err := openCheckpointFile(verifier, olderPath)
	if err != nil {
		return err
	}
	newer, err := openCheckpointFile(verifier, filepath.Join(folder, "checkpoint"))
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(newer.N, older.N, tlog.TileHashReader(newer, tiles(folder)))
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash)
}

func parseHashes(lines []string) (tlog.RecordProof, error) {
	hashes := tlog.RecordProof{}
	for _, line := range lines {
		decoded, err := base64.StdEncoding.Strict().DecodeString(line)
		if err != nil || len(decoded) != tlog.HashSize {
			return nil, errors.New("not a hash")
		}
		var hash tlog.Hash
		copy(hash[:], decoded)
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// tiles reads the tiles of a folder for tlog, which checks them against the signed root.
type tiles string

func (folder tiles) Height() int { return 8 }

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(filepath.Join(string(folder), ourPath(tile)))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}

func (folder tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// ourPath leaves out the height, which c2sp.org/tlog-tiles fixes at 8.
func ourPath(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}
