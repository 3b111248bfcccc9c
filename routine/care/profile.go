// Package care decides what a routine is this time: from who a person is, what
// they use, what they did lately, and the hour. Every decision names the
// claims that it rests on.
//
// It is pure: the same input gives the same plan. Its numbers are in assets/care.toml and
// its claims in assets/claims.toml; Shipped returns them.
package care

import (
	"time"

	"skintime/routine"
)

// Skin is a type of skin; empty: unknown.
type Skin string

// The types of skin.
const (
	Dry         Skin = "dry"
	Normal      Skin = "normal"
	Oily        Skin = "oily"
	Combination Skin = "combination"
	Sensitive   Skin = "sensitive"
)

// Skins lists the types of skin.
func Skins() []Skin { return []Skin{Dry, Normal, Oily, Combination, Sensitive} }

// Profile is what a person has said about themselves. All of it is optional.
type Profile struct {
	Skin        Skin
	Retinoid    bool // uses one in the evenings
	Shelf       []Product
	Masks       int           // the most masks in a week; 0: not said
	Avoid       []string      // actives that are never planned
	RestUntil   time.Time     // the skin rests until the end of this day, in UTC; zero: it does not
	RestStrict  bool          // until then it is spared more, as on the first days after a sting
	CalmSince   time.Time     // stings before this day bring no more days of rest; zero: not said
	MorningFrom time.Duration // when a day of care begins, since midnight; 0: at 5:00
	Evenings    routine.Evenings
}

// Product is something on the shelf.
type Product struct {
	StepKind      routine.Kind // the kind of step that uses it: exfoliate, mask, serum, …
	Name          string       // as the person calls it
	Kind          string       // what it is: for exfoliating polish, scrub, glycolic, …; for a mask cream, clay, …
	Method        string       // of an exfoliant: Manual, Chemical or Peel
	Gentle        bool
	Strength      float64 // per cent of acid
	Rich          bool    // a mask rich in nutrients
	NotRich       bool    // said not to be rich; neither: as the routine's mask of that kind
	Dries         bool    // a mask that dries on the skin
	Exfoliates    bool    // a mask that exfoliates, too
	Texture       string  // of a serum: light or thick
	Actives       []string
	Opened        time.Time       // zero: unknown
	Months        int             // it lasts once opened; 0: unknown
	Off           routine.Removal // how it comes off; empty: as its kind does
	Onto          string          // skin when it goes on: dry or wet; empty: as its kind says
	From, By, Cap time.Duration   // the label's times; 0: the kind's
	Every         int             // the label's rest in days; 0: as the rules say
	Expires       time.Time       // the date on the pack, a day in UTC; zero: none
	Since         time.Time       // in use since; zero: unknown
	Tested        time.Time       // a patch test was passed on this day; zero: none
	Testing       time.Time       // a patch test began on this day; zero: none
	Cleared       time.Time       // a sting before this day no longer counts; zero: none
	UsedUp        bool            // kept for the diary, never chosen
	Prescribed    bool            // a doctor prescribed it
}

// The methods of exfoliants (S5–S7).
const (
	Manual   = "manual"
	Chemical = "chemical"
	Peel     = "peel"
)

// The textures of serums (S41).
const (
	Light = "light"
	Thick = "thick"
)

// The actives that rules know of (S26, G4, G6, G14–G16).
const (
	AHA         = "aha"
	BHA         = "bha"
	Retinoid    = "retinoid" // which one is not said
	VitaminC    = "vitamin-c"
	VitaminE    = "vitamin-e"
	Hyaluron    = "hyaluronic-acid"
	Benzoyl     = "benzoyl-peroxide"
	Retinol     = "retinol"
	Tretinoin   = "tretinoin"
	Adapalene   = "adapalene"
	Niacinamide = "niacinamide"
	Azelaic     = "azelaic-acid"
	PHA         = "pha"
	Enzyme      = "enzyme"
	TCA         = "tca"
)
