package cli

import (
	"fmt"
	"regexp"
	"strings"

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
	return beyondASCII.ReplaceAllStringFunc(text[1:], func(sign string) string {
		return fmt.Sprintf(`\[u%04X]`, []rune(sign)[0])
	})
}

var beyondASCII = regexp.MustCompile(`[^\x00-\x7f]`)
