package theme

import (
	"image/color"
	"maps"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Role is what a colour is for, in the word of the configuration. A kind of step is the
// role of its colour.
type Role string

// The roles. Mask is the accent of all screens, too.
const (
	Ground      Role = "ground"  // below all; painted where the terminal's own would not do
	Surface     Role = "surface" // below a word that can be chosen
	Select      Role = "select"  // below the selected row
	Line        Role = "line"    // rules and frames; never text
	Text        Role = "text"    // what to do
	Soft        Role = "soft"    // second lines
	Muted       Role = "muted"   // labels, times, hints
	Ink         Role = "ink"     // text on a filled colour
	Mask        Role = "mask"
	Cleanse     Role = "cleanse"
	Exfoliate   Role = "exfoliate"
	Rinse       Role = "rinse"
	Toner       Role = "toner"
	Serum       Role = "serum"
	Moisturizer Role = "moisturizer"
	Sunscreen   Role = "sunscreen"
	Open        Role = "open"    // the window is open; done; just right
	Caution     Role = "caution" // notices, and what needs care
	Stop        Role = "stop"    // what is advised against, and stings
)

// Roles returns all roles, in the order in which they are shown.
func Roles() []Role {
	return []Role{
		Ground, Surface, Select, Line, Text, Soft, Muted, Ink, Mask, Cleanse, Exfoliate, Rinse, Toner, Serum, Moisturizer, Sunscreen, Open, Caution, Stop,
	}
}

// Read reports whether text is written in the role, so that it has to have a contrast.
func (r Role) Read() bool { return r != Ground && r != Surface && r != Select && r != Line }

// Colors are colours by role.
type Colors map[Role]color.Color

// palette is the colours of a theme, and the numbers of those that have one among 256.
// Every colour that is read has a contrast of at least 4.5 to 1 against ground, surface
// and select, and against the brightest dark and the darkest light ground that is not
// painted over (WCAG AA).
type palette struct {
	colors  Colors
	indexed map[Role]ansi.IndexedColor
}

// paletteOf is the palette for a dark or a light ground.
func paletteOf(dark bool) palette {
	p := palette{Colors{}, map[Role]ansi.IndexedColor{}}
	add := func(r Role, onDark string, darkIndex uint8, onLight string, lightIndex uint8) {
		hex, index := onLight, lightIndex
		if dark {
			hex, index = onDark, darkIndex
		}
		p.colors[r] = lipgloss.Color(hex)
		if r != Ground {
			p.indexed[r] = ansi.IndexedColor(index)
		}
	}
	add(Ground, "#16161C", 0, "#FBF9F5", 0)
	add(Surface, "#201F28", 235, "#F2EDF2", 255)
	add(Select, "#2D2A3A", 236, "#E7DFEE", 254)
	add(Line, "#454154", 238, "#C9C0D0", 250)
	add(Text, "#F1ECF2", 255, "#231D2B", 234)
	add(Soft, "#C2BACB", 250, "#4B4356", 238)
	add(Muted, "#A59DB2", 247, "#655C70", 241)
	add(Ink, "#16161C", 233, "#FFFFFF", 231)
	add(Mask, "#BCA7F7", 147, "#6845C4", 60)
	add(Cleanse, "#7CCFDD", 116, "#0B6475", 24)
	add(Exfoliate, "#F0B48A", 216, "#96501B", 58)
	add(Rinse, "#7FBDF7", 111, "#0D5FA6", 25)
	add(Toner, "#74D3C3", 115, "#0A685E", 23)
	add(Serum, "#E79DDC", 182, "#962A8B", 90)
	add(Moisturizer, "#F5A5B6", 217, "#AE2C55", 125)
	add(Sunscreen, "#EFD272", 221, "#765700", 58)
	add(Open, "#98DA8C", 114, "#226A2B", 22)
	add(Caution, "#F4BC62", 215, "#875000", 58)
	add(Stop, "#FF8F80", 210, "#B3261E", 124)
	return p
}

// ember is the palette of what is overdue, on dark and light terminals alike: dark on a
// warm ground. Of 256 colours, all text is black: where tmux makes do with 8, a dark red would be
// red on red.
func ember() palette {
	p := palette{Colors{}, map[Role]ansi.IndexedColor{}}
	for _, r := range Roles() {
		p.colors[r], p.indexed[r] = lipgloss.Color("#220A03"), 16
	}
	maps.Copy(p.colors, Colors{
		Ground: lipgloss.Color("#F58D63"), Soft: lipgloss.Color("#3B1508"), Muted: lipgloss.Color("#4A1C0C"), Line: lipgloss.Color("#B9542F"), Ink: lipgloss.Color("#FFD9C7"),
	})
	maps.Copy(p.indexed, map[Role]ansi.IndexedColor{Ground: 209, Soft: 16, Muted: 16, Line: 131, Ink: 224})
	p.deriveSurfaces()
	return p
}

// strong raises the contrast of what is read to 7 to 1 (WCAG AAA), on black or white.
func (p *palette) strong(dark bool) {
	p.colors[Ground] = lipgloss.Color("#FFFFFF")
	if dark {
		p.colors[Ground] = lipgloss.Color("#000000")
	}
	p.colors[Text] = readable(p.colors[Ground])
	p.deriveSurfaces()
	p.colors[Select] = Mix(p.colors[Ground], p.colors[Text], selectedStrong)
	for _, r := range Roles() {
		if r.Read() && r != Ink {
			p.colors[r] = Nearest(p.colors[r], p.colors[Select], 7)
		}
	}
	p.colors[Ink] = p.colors[Ground]
	p.indexed = nil
}

// standOn has the palette stand on the terminal's own ground.
func (p *palette) standOn(ground color.Color) {
	p.colors[Ground], p.colors[Select] = ground, Mix(ground, p.colors[Mask], selected)
	delete(p.indexed, Select)
}

// apply puts own colours in place of the palette's. On an own ground, surface and select
// follow it, and the palette's colours get the contrast that they need.
func (p *palette) apply(own Colors) {
	maps.Copy(p.colors, own)
	for r := range own {
		delete(p.indexed, r)
	}
	if own[Ground] == nil {
		return
	}
	p.deriveSurfaces()
	maps.Copy(p.colors, own)
	for _, r := range Roles() {
		if enough := Nearest(p.colors[r], p.colors[Select], least); r.Read() && r != Ink && own[r] == nil && enough != p.colors[r] {
			p.colors[r] = enough
			delete(p.indexed, r)
		}
	}
}

// deriveSurfaces mixes the surface from ground and text, and the select from ground and accent.
func (p *palette) deriveSurfaces() {
	p.colors[Surface], p.colors[Select] = Mix(p.colors[Ground], p.colors[Text], 5), Mix(p.colors[Ground], p.colors[Mask], selected)
	delete(p.indexed, Surface)
	delete(p.indexed, Select)
}

// How much, in percent, the ground of a selected row has of the accent, or with strong colours of
// the text.
const (
	selected       = 14
	selectedStrong = 11
)

// shown is the colour of a role, as a terminal with many colours or with 256 gets it.
func (p palette) shown(r Role, few bool) color.Color {
	if index, has := p.indexed[r]; few && has {
		return index
	}
	return p.colors[r]
}
