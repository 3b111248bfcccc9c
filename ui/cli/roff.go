package cli

import (
	"fmt"
	"strings"
)

// roff is a page in the making, in the macros that every man program reads. A
// minus stays one, so that flags can be searched for and copied.
type roff struct{ b strings.Builder }

// heading begins the page of a program. Its date is the commit's, so that the
// page is the same whenever it is made.
func (r *roff) heading(program string, b origin) {
	fmt.Fprintf(&r.b, ".TH %s 1 %q \"%s\" \"User Commands\"\n", strings.ToUpper(program), b.day("%s"), escaped(program+" "+b.version))
}

// macro begins a line with a macro and its arguments.
func (r *roff) macro(name string, args ...string) {
	r.b.WriteString("." + name)
	for _, a := range args {
		r.b.WriteString(` "` + escaped(a) + `"`)
	}
	r.b.WriteByte('\n')
}

// text writes text that is filled into lines.
func (r *roff) text(s string) {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, ".") {
			r.b.WriteString(`\&`) // no macro
		}
		r.b.WriteString(escaped(line) + "\n")
	}
}

// tagged writes a term and, set in below it, what it means.
func (r *roff) tagged(term, text string) {
	r.macro("TP")
	r.macro("B", term)
	r.text(text)
}

// verbatim writes lines as they are.
func (r *roff) verbatim(s string) {
	r.macro("PP")
	r.macro("RS", "4")
	r.macro("nf")
	r.text(s)
	r.macro("fi")
	r.macro("RE")
}

// String is the page.
func (r *roff) String() string { return r.b.String() }

// escaped is text without what roff would read as its own.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, `"`, `\(dq`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`).Replace(s)
}
