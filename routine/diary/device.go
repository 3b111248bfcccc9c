package diary

import (
	"crypto/rand"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// suffix is n random bytes, to be read by people.
func suffix(n int) string {
	b := make([]byte, n)
	rand.Read(b) // it never fails
	return hex.EncodeToString(b)
}

// newID names a session: when it began, for people, and what tells it from
// those that other devices began in the same minute.
func newID(started time.Time) string { return started.Format("20060102-1504-") + suffix(3) }

// device is the name under which this machine writes its records: the host's,
// and something that tells two hosts of the same name apart. It is made once
// and kept, where it can be.
func device(d Disk, state string) string {
	path := filepath.Join(state, "device")
	if f, err := d.Open(path); err == nil {
		defer f.Close()
		text, err := io.ReadAll(io.LimitReader(f, 100))
		if name := strings.TrimSpace(string(text)); err == nil && name != "" && name == slug(name) {
			return name
		}
	}
	host, err := os.Hostname()
	if err != nil || slug(host) == "" {
		host = "device"
	}
	name := slug(host) + "-" + suffix(2)
	keep := newAppender(d, path, false)
	defer keep.close()
	if keep.append([]byte(name+"\n")) != nil {
		return slug(host)
	}
	return name
}

// slug is a name as far as it can be part of a file's: small letters, digits
// and '-'.
func slug(name string) string {
	name, _, _ = strings.Cut(strings.ToLower(name), ".")
	name = strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, name)
	return strings.Trim(name[:min(len(name), 40)], "-")
}
