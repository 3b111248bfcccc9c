package routine

import "slices"

// Product is what a step is done with: the facts in effect at that time. Journal, diary and
// the programs that read a plan have it in this form.
type Product struct {
	Name       string   `json:"name,omitempty"`   // as the person calls it; empty: the routine's own
	Kind       string   `json:"kind,omitempty"`   // such as "cream" or "clay" for a mask
	Method     string   `json:"method,omitempty"` // of an exfoliant: manual, chemical or peel
	Gentle     bool     `json:"gentle,omitempty"`
	Strength   float64  `json:"strength,omitempty"` // per cent of acid
	Actives    []string `json:"actives,omitempty"`
	Rich       bool     `json:"rich,omitempty"`       // rich in nutrients (S42)
	Dries      bool     `json:"dries,omitempty"`      // dries on the skin (S29)
	Exfoliates bool     `json:"exfoliates,omitempty"` // exfoliates as well (S33)
	Off        Removal  `json:"off,omitempty"`        // how it comes off; empty: unknown
}

// Removal is how a product comes off the skin.
type Removal string

// The ways a product comes off.
const (
	RinseOff Removal = "rinse"
	WipeOff  Removal = "wipe"
	LiftOff  Removal = "lift"  // a sheet (G27)
	PeelOff  Removal = "peel"  // a film (G28)
	LeaveOn  Removal = "leave" // it stays
)

// Removal is how a mask of the product comes off: as its facts say, else as is usual for its kind.
func (p Product) Removal() Removal {
	switch {
	case p.Off != "":
		return p.Off
	case p.Kind == "sheet" || p.Kind == "hydrogel":
		return LiftOff
	case p.Kind == "peel-off":
		return PeelOff
	}
	return RinseOff
}

// Sanitized is the product with texts that a terminal can show: one read from a file that
// another program may have written.
func (p Product) Sanitized() Product {
	p.Name, p.Kind, p.Method, p.Off = Sanitize(p.Name), Sanitize(p.Kind), Sanitize(p.Method), Removal(Sanitize(string(p.Off)))
	p.Actives = slices.Clone(p.Actives)
	for i, active := range p.Actives {
		p.Actives[i] = Sanitize(active)
	}
	return p
}
