package care

import (
	"fmt"
	"slices"
)

// Data is what the rules know: the numbers, and the claims they rest on.
type Data struct {
	Sources    []Source      `toml:"source"`
	Claims     []Claim       `toml:"claim"`
	Disputes   []Dispute     `toml:"dispute"`
	Masks      []KindData    `toml:"mask"`
	Exfoliants []KindData    `toml:"exfoliant"`
	Removals   []RemovalData `toml:"removal"`
	Intervals  []MinInterval `toml:"interval"`
	Rhythms    []MaskRhythm  `toml:"rhythm"`
	Groups     []Group       `toml:"group"`
	Pairs      []Pair        `toml:"pair"`
	Rests      []SkinRest    `toml:"rest"`
	Numbers    Numbers       `toml:"numbers"`
}

// Shipped returns what ships, as assets/care.toml and assets/claims.toml say it. Callers share it,
// and don't change what it holds.
func Shipped() Data { return shipped }

// Source is where claims come from.
type Source struct{ ID, Title string }

// Claim is something that a source says, and what the program does about it.
type Claim struct {
	ID     string // S1…S43 from the four articles in Data.Sources, G1…G56 from guidance where they are silent
	Grade  string // of guidance: A official, B reported, P a paper, S secondary; empty for the articles
	From   string // a source's ID, or the name of the guidance
	Says   string
	Rule   string // what the program does about it
	Unused string // why the program does nothing
}

// Dispute is where sources disagree, and what the program chose.
type Dispute struct {
	About              string
	IDs                []string
	One, Other, Chosen string
}

// MaskRhythm is how often the masks of a group are right for some types of skin or all: at the
// soonest after Days, and Most times in 7 days.
type MaskRhythm struct {
	Exfoliates, Dries bool // the group: the first that fits counts
	Skin              []Skin
	Days, Most        int
	IDs               []string
}

// MinInterval is the least number of days between two exfoliations, for an exfoliant
// and skin that match its other fields. An empty field matches any.
type MinInterval struct {
	Kind   string
	Gentle bool
	Method string
	Skin   []Skin
	Days   int
	IDs    []string
}

// Numbers are the other numbers of the rules.
type Numbers struct {
	ApartHours            int     `toml:"apart_hours"`             // G33: that a day has at least
	PeelApartHours        int     `toml:"peel_apart_hours"`        // G31: between anything that exfoliates and a peel
	StrictDays            int     `toml:"strict_days"`             // G45: the first days after a sting
	ReactionDays          int     `toml:"reaction_days"`           // G17, G18: all days after a sting
	ReactionDaysSensitive int     `toml:"reaction_days_sensitive"` // G17, G18: the same, on sensitive skin
	DoctorDays            int     `toml:"doctor_days"`             // G18: between two stings that are one too many
	UsedDays              int     `toml:"used_days"`               // for which the product used last is remembered
	NewDays               int     `toml:"new_days"`                // G31: on which a product that was never used is new
	TestDays              int     `toml:"test_days"`               // G17: of a patch test
	TestDaysSensitive     int     `toml:"test_days_sensitive"`     // G17: the same, on sensitive skin
	TestMinutes           int     `toml:"test_minutes"`            // that a product without a time of its own stays on in one
	RetinoidNewDays       int     `toml:"retinoid_new_days"`       // G35: for which skin is new to a retinoid
	RetinoidNewEvenings   int     `toml:"retinoid_new_evenings"`   // G35: with it in 7 days, at most
	NoAcidDays            int     `toml:"no_acid_days"`            // G34: without an acid for want of an evening
	SunscreenMonths       int     `toml:"sunscreen_months"`        // G53: that one without a date lasts once open
	SunDaysAcid           int     `toml:"sun_days_acid"`           // G4: for which an AHA makes sunscreen necessary
	SunDaysRetinoid       int     `toml:"sun_days_retinoid"`       // G36: for which a retinoid does
	StrongestAcid         float64 `toml:"strongest_acid"`          // G5, G21, in per cent
	StrongestBHA          float64 `toml:"strongest_bha"`           // G56, in per cent
	MorningFrom           int     `toml:"morning_from"`            // hours of the day
	MorningTo             int     `toml:"morning_to"`
	EveningFrom           int     `toml:"evening_from"`
}

// Check returns an error for a number without claims, an unknown or double claim, and a bad window.
func (d Data) Check() error {
	known := map[string]bool{}
	for _, c := range d.Claims {
		if known[c.ID] {
			return fmt.Errorf("claim %s is there twice", c.ID)
		}
		known[c.ID] = true
	}
	if err := d.checkPairs(); err != nil {
		return err
	}
	for what, ids := range d.claimsBehind() {
		if len(ids) == 0 {
			return fmt.Errorf("%s rests on no claim", what)
		}
		for _, id := range ids {
			if !known[id] {
				return fmt.Errorf("%s rests on %s, which is no claim", what, id)
			}
		}
	}
	for _, k := range slices.Concat(d.Masks, d.Exfoliants) {
		if err := k.timing().Check(); err != nil {
			return fmt.Errorf("%s: %w", k.Kind, err)
		}
	}
	return nil
}

// claimsBehind returns the claims that each number and dispute rests on, by its name.
func (d Data) claimsBehind() map[string][]string {
	all := map[string][]string{}
	for _, m := range d.Masks {
		all[fmt.Sprint("mask ", m.Kind, m.Skin, m.Off)] = m.IDs
	}
	for _, e := range d.Exfoliants {
		all[fmt.Sprint("exfoliant ", e.Kind, e.Skin, e.Off)] = e.IDs
	}
	for _, r := range d.Removals {
		all["removal "+string(r.Off)] = r.IDs
	}
	for i, interval := range d.Intervals {
		all[fmt.Sprint("interval ", i)] = interval.IDs
	}
	for i, rhythm := range d.Rhythms {
		all[fmt.Sprint("rhythm ", i)] = rhythm.IDs
	}
	for _, pair := range d.Pairs {
		all["pair "+pair.One+" and "+pair.Other] = pair.IDs
	}
	for _, rest := range d.Rests {
		all["rest when "+rest.Says] = rest.IDs
	}
	for _, x := range d.Disputes {
		all["dispute about "+x.About] = x.IDs
	}
	return all
}

// Claim returns the claim with an id.
func (d Data) Claim(id string) (Claim, bool) {
	i := slices.IndexFunc(d.Claims, func(c Claim) bool { return c.ID == id })
	if i < 0 {
		return Claim{}, false
	}
	return d.Claims[i], true
}

// minInterval returns the first of Intervals that matches; zero days if none does.
func (d Data) minInterval(p Product, skin Skin) MinInterval {
	for _, n := range d.Intervals {
		if (n.Kind == "" || n.Kind == p.Kind) && (!n.Gentle || p.Gentle) && (n.Method == "" || n.Method == p.Method) && (len(n.Skin) == 0 || slices.Contains(n.Skin, skin)) {
			return n
		}
	}
	return MinInterval{}
}
