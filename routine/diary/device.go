package diary

import (
	"crypto/rand"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"time"

	"skintime/routine/disk"
)

// suffix returns n random bytes in hexadecimal.
func suffix(n int) string {
	b := make([]byte, n)
	rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// NewID returns the id of a session: when it began, and random digits to tell devices apart.
func NewID(started time.Time) string { return started.Format("20060102-1504-") + suffix(3) }

// DeviceName returns the name under which this machine writes: the host's, with random digits
// that state stores to tell hosts apart; without state, the host's alone.
func DeviceName(d disk.Disk, state string) string {
	host := "device"
	if name, err := os.Hostname(); err == nil && slug(name) != "" {
		host = slug(name)
	}
	if state == "" {
		return host
	}
	path := filepath.Join(state, "device")
	name, torn := storedName(d, path)
	if name != "" {
		return name
	}
	name = host + "-" + suffix(2)
	a := disk.NewAppender(d, path, torn)
	defer a.Close()
	if a.Append([]byte(name+"\n")) != nil {
		return host
	}
	return name
}

// storedName returns the last line at path that can be a name, and whether the file is torn.
func storedName(d disk.Disk, path string) (name string, torn bool) {
	f, err := d.Open(path)
	if err != nil {
		return "", false
	}
	defer f.Close()
	torn, _ = disk.EachLine(disk.NewLineReader(f), func(_ int, line []byte, _ error) {
		if text := string(line); text != "" && len(text) < 64 && text == strings.Trim(dashed(text), "-") {
			name = text
		}
	})
	return name, torn
}

// slug returns the part of a host's name that file names take.
func slug(name string) string {
	name, _, _ = strings.Cut(name, ".")
	name = dashed(name)
	return strings.Trim(name[:min(len(name), 40)], "-")
}

// dashed returns a name in small letters and digits, with '-' for everything else.
func dashed(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(name))
}
