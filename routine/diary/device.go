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

// suffix is n random bytes, to be read by people.
func suffix(n int) string {
	b := make([]byte, n)
	rand.Read(b) // it never fails
	return hex.EncodeToString(b)
}

// NewID names a session: when it began, for people, and what tells it from
// those that other devices began in the same minute.
func NewID(started time.Time) string { return started.Format("20060102-1504-") + suffix(3) }

// DeviceName is the name under which this machine writes its records: the host's,
// and something that tells two hosts of the same name apart. It is made once
// and stored, where it can be.
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
	keep := disk.NewAppender(d, path, torn)
	defer keep.Close()
	if keep.Append([]byte(name+"\n")) != nil {
		return host
	}
	return name
}

// storedName is the last line of the file that can be a name.
func storedName(d disk.Disk, path string) (name string, torn bool) {
	f, err := d.Open(path)
	if err != nil {
		return "", false
	}
	defer f.Close()
	torn, _ = disk.LinesOf(f).Each(func(_ int, line []byte, _ error) {
		if text := string(line); text != "" && len(text) < 64 && text == strings.Trim(dashed(text), "-") {
			name = text
		}
	})
	return name, torn
}

// slug is a host's name as far as it can be part of a file's.
func slug(name string) string {
	name, _, _ = strings.Cut(name, ".")
	name = dashed(name)
	return strings.Trim(name[:min(len(name), 40)], "-")
}

// dashed is a name in small letters and digits, with '-' for all else.
func dashed(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(name))
}
