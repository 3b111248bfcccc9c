package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"skintime/ui/help"
)

// roff is a page in the macros that every man program reads. Words are escaped, so
// that a minus stays one and flags can be searched for and copied.
type roff struct{ strings.Builder }

// write writes lines whose words are put into a format.
func (r *roff) write(format string, words ...string) {
	escaped := make([]any, len(words))
	for i, word := range words {
		escaped[i] = escape(word)
	}
	fmt.Fprintf(r, format+"\n", escaped...)
}

// tagged writes a term and, set in below it, what it means.
func (r *roff) tagged(term, text string) { r.write(".TP\n.B \"%s\"\n%s", term, text) }

func (r *roff) verbatim(text string) { r.write(".sp\n.RS \"4\"\n.nf\n%s\n.fi\n.RE", text) }

// fonts is text whose marks are those of roff, for use beside macros.
func fonts(text string) string {
	bold := func(s string) string { return `\fB` + s + `\fR` }
	return strings.NewReplacer(`\efB`, `\fB`, `\efR`, `\fR`).Replace(escape(help.Marks(text, bold, bold)))
}

// escape is text without what roff would read as its own, in lines without a macro.
func escape(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, `"`, `\(dq`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`, "\n.", "\n\\&.").Replace("\n" + text)
	var b strings.Builder
	for _, sign := range text[1:] {
		if sign < utf8.RuneSelf {
			b.WriteRune(sign)
			continue
		}
		fmt.Fprintf(&b, `\[u%04X]`, sign)
	}
	return b.String()
}
