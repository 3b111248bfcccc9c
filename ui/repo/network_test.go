package repo

import (
	"slices"
	"strings"
	"testing"
)

// mayNet lists the libraries that may import net, with the reason. No package of ours
// may.
var mayNet = map[string]string{
	"github.com/godbus/dbus/v5": "the desktop's notifications go over its message bus, a local socket",
	"github.com/spf13/pflag":    "has flags whose values are addresses; no flag of ours is",
	"golang.org/x/sys/windows":  "names the types of Windows' own network interface",
}

// The program contains no network client, on any system.
func TestNoClientOfANetworkShips(t *testing.T) {
	for _, system := range systems {
		t.Run(system, func(t *testing.T) {
			all := listedFor(t, system)
			for _, path := range []string{"net/http", "net/http/internal", "net/rpc", "net/smtp", "net/textproto", "net/mail", "crypto/tls", "crypto/x509", "golang.org/x/net", "golang.org/x/crypto/ssh", "plugin"} {
				if _, there := all[path]; there {
					t.Errorf("%s is part of the program", path)
				}
			}
			for path, p := range all {
				if _, may := mayNet[path]; !p.Standard && !may && slices.Contains(p.Imports, "net") {
					t.Errorf("%s imports net", path)
				}
				if !p.Standard && strings.HasPrefix(path, "golang.org/x/net/") {
					t.Errorf("%s is part of the program", path)
				}
			}
		})
	}
}
