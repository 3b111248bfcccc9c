package diary

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"skintime/routine/disk"
)

// hostileDiaries is how many diaries a run reads.
func hostileDiaries() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// shared is a diary to which a good and a hostile hand have written: the text of
// its files, and the ids of the good lines.
func shared(t *testing.T, random *rand.Rand) (files map[string][]byte, ids []string) {
	t.Helper()
	foreign := hostile()
	files = map[string][]byte{}
	for _, name := range []string{"laptop-2026.jsonl", "phone-2026.jsonl", "laptop-2026.sync-conflict-20261121-101112-ABCDEFG.jsonl"} {
		var text []byte
		for range random.IntN(12) {
			good := sample("laptop", 2026, len(ids))
			if random.IntN(2) == 0 {
				good = productSample("laptop", 2026, len(ids))
			}
			line, err := good.line()
			if err != nil {
				t.Fatal(err)
			}
			switch random.IntN(4) {
			case 0:
				text = append(append(text, foreign[random.IntN(len(foreign))]...), '\n')
			case 1:
				text = append(append(text, spoiled(random, line)...), '\n')
			default:
				text, ids = append(text, line...), append(ids, good.ID)
			}
		}
		files[name] = text
	}
	return files, ids
}

// spoiled is a line in which some bytes are others, or are missing.
func spoiled(random *rand.Rand, line []byte) []byte {
	line = bytes.Clone(line)
	for range 1 + random.IntN(5) {
		at := random.IntN(len(line))
		if random.IntN(2) == 0 {
			line[at] = byte(random.IntN(256))
		} else {
			line = append(line[:at:at], line[min(len(line), at+1+random.IntN(20)):]...)
		}
		if len(line) == 0 {
			break
		}
	}
	return line
}

// Whatever stands in a folder that others write to, every good line counts, and
// none of any kind is changed, by reading or by a record that is written there.
func TestHostileDiaries(t *testing.T) {
	for seed := range uint64(hostileDiaries()) {
		files, ids := shared(t, rand.New(rand.NewPCG(seed, 2)))
		folder := t.TempDir()
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(folder, name), text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if seed%20 == 0 { // a record waits for the disk
			writeOne(t, folder)
		}
		all, err := Read(disk.System(), folder)
		if err != nil {
			t.Fatal(err)
		}
		if lost := missing(all, ids); len(lost) > 0 {
			t.Fatalf("diary %d: %v are lost: %v", seed, lost, all.Problems)
		}
		for name, before := range files {
			if after, err := os.ReadFile(filepath.Join(folder, name)); err != nil || !bytes.Equal(before, after) {
				t.Fatalf("diary %d: %s was changed: %v", seed, name, err)
			}
		}
		all.Stats(time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC))
		checkJSON(t, all)
		if err := all.WriteCSV(io.Discard); err != nil {
			t.Fatal(err)
		}
		if err := all.WriteICS(io.Discard, time.Time{}, Record.Title); err != nil {
			t.Fatal(err)
		}
	}
}

// missing are the ids that a diary does not have just once.
func missing(b Diary, ids []string) (lost []string) {
	count := map[string]int{}
	for _, r := range b.Records {
		count[r.ID]++
	}
	for _, id := range ids {
		if count[id] != 1 {
			lost = append(lost, fmt.Sprintf("%s (%d times)", id, count[id]))
		}
	}
	return lost
}

// writeOne writes a record into a diary.
func writeOne(t *testing.T, folder string) {
	t.Helper()
	r := sample(DeviceName(disk.System(), t.TempDir()), 2026, 1)
	if err := Write(disk.System(), folder, r); err != nil {
		t.Fatal(err)
	}
	if own, err := filepath.Glob(filepath.Join(folder, r.Device+"-*.jsonl")); err != nil || len(own) != 1 {
		t.Fatalf("the session is in %v: %v", own, err)
	}
}
