package repo

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// mayNet lists the packages that may import net, with the reason.
var mayNet = map[string]string{
	"github.com/godbus/dbus/v5": "the desktop's notifications and media keys go over its message bus, a local socket",
	"github.com/spf13/pflag":    "has flags whose values are addresses; no flag of ours is",
	"skintime/ui/remote":        "another terminal leads the session over a local socket",
	"skintime/ui/mpris":         "media keys lead the session over the desktop's message bus, a local socket",
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

// What we listen at and dial is a local socket.
func TestSocketsAreLocal(t *testing.T) {
	found := 0
	for name, s := range tree(t) {
		if ofTests(name) {
			continue
		}
		ast.Inspect(s.File, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !strings.HasPrefix(f.Sel.Name, "Dial") && !strings.HasPrefix(f.Sel.Name, "Listen") {
				return true
			}
			if from, ok := f.X.(*ast.Ident); !ok || from.Name != "net" {
				return true
			}
			found++
			if network, ok := call.Args[0].(*ast.BasicLit); !ok || network.Value != `"unix"` {
				t.Errorf("%s: net.%s of another network", s.files.Position(n.Pos()), f.Sel.Name)
			}
			return true
		})
	}
	if found == 0 {
		t.Error("there is no socket")
	}
}
