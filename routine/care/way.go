package care

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// RemovalData are the words for a way off, for a product whose label names another than its
// kind has.
type RemovalData struct {
	Off        routine.Removal
	Open, Over string // as of KindData
	IDs        []string
}

// way is how a product goes on, how long it stays and how it comes off: the row of its kind, or
// of the kind that is nearest, as its label changes it. The zero row: nobody knows.
func (d Data) way(q Product, skin Skin) KindData {
	if q.StepKind != routine.Mask && q.StepKind != routine.Exfoliate {
		return KindData{Onto: q.Onto, Off: q.Off}
	}
	kind := d.nearest(q)
	w, _ := row(d.rows(q.StepKind), kind, skin, q.Off)
	if q.StepKind == routine.Mask && kind != "acid" && q.sour() {
		if acid, ok := d.mask("acid", skin); ok {
			usual, _ := d.mask(kind, skin)
			w = w.withAcid(acid, q.Off, usual.Off == routine.LiftOff || usual.Off == routine.PeelOff && q.Off == routine.PeelOff)
		}
	}
	if q.Off == routine.LeaveOn && w.Off != routine.LeaveOn && q.StepKind == routine.Mask {
		w = d.staying(w)
	}
	if q.Off != "" && q.Off != w.Off {
		i := slices.IndexFunc(d.Removals, func(r RemovalData) bool { return r.Off == q.Off })
		if w.Off = q.Off; i >= 0 {
			w.Open, w.Over = d.Removals[i].Open, d.Removals[i].Over
		}
	}
	if q.Onto != "" && q.Onto != w.Onto {
		w.Do = onto(q.Onto, w.Do)
	}
	w.Onto = cmp.Or(q.Onto, w.Onto)
	return w
}

// onto are lines for skin that is dry or wet, as a label wants it and its kind does not: they
// say so, in place of a first line about the other.
func onto(skin string, lines []string) []string {
	other := map[string]string{"dry": "wet", "wet": "dry"}[skin]
	if strings.Contains(strings.ToLower(lines[0]), other) {
		lines = lines[1:]
	}
	return append([]string{"On " + skin + " skin, as its label says."}, lines...)
}

// nearest is the kind whose row tells how to use a product.
func (d Data) nearest(q Product) string {
	_, known := row(d.rows(q.StepKind), q.Kind, "", "")
	switch {
	case q.StepKind == routine.Mask && q.Dries && (q.pack() || q.Kind == ""):
		return "clay"
	case known:
		return q.Kind
	case q.StepKind == routine.Mask && q.sour():
		return "acid"
	case q.StepKind != routine.Exfoliate:
		return ""
	case q.Method == Peel:
		return "peel"
	case q.Method == Chemical || q.sour():
		return "acid"
	case q.has(Enzyme):
		return "enzyme"
	}
	return ""
}

// withAcid is a mask of another kind that has an acid in it: the acid sets its times, and it is
// rinsed off, unless said otherwise. One that is shaped, such as a sheet, goes on as its kind does.
func (k KindData) withAcid(acid KindData, said routine.Removal, shaped bool) KindData {
	k.From, k.By, k.Cap, k.For, k.About, k.First = acid.From, acid.By, acid.Cap, acid.For, acid.About, acid.First
	if shaped {
		k.Do = append(slices.Clone(k.Do), acid.Do[len(acid.Do)-1:]...)
	} else {
		k.Do, k.Open, k.Over = acid.Do, acid.Open, acid.Over
	}
	if k.Exfoliates, k.Rinse = true, slices.Concat(k.Rinse, acid.Rinse); said != k.Off {
		k.Off = acid.Off
	}
	k.IDs = join(acid.IDs, k.IDs)
	return k
}

// staying is a mask of a kind that usually comes off, and whose label says that it stays on.
func (d Data) staying(k KindData) KindData {
	i := slices.IndexFunc(d.Masks, func(m KindData) bool { return m.Off == routine.LeaveOn })
	if i < 0 {
		return k
	}
	stays := d.Masks[i]
	stays.Kind, stays.Dries, stays.Exfoliates = k.Kind, k.Dries, k.Exfoliates
	return stays
}

// labelled is a timing with the label's times instead: what the label leaves open follows from
// what it says.
func labelled(t routine.Timing, q Product) routine.Timing {
	if t.Mode == routine.ModeCountdown {
		longest := cmp.Or(q.Cap, max(t.For, q.From))
		t.For = cmp.Or(q.By, min(max(t.For, q.From), longest))
		return t
	}
	from, by, most := t.From, t.By, t.Cap
	switch {
	case q.By > 0:
		from, by, most = min(cmp.Or(q.From, from, q.By), q.By), q.By, max(cmp.Or(q.Cap, q.By), q.By)
	case q.From > 0 && q.Cap > 0:
		from, by, most = min(q.From, q.Cap), min(max(by, q.From), q.Cap), q.Cap
	case q.From > 0:
		from, by, most = q.From, max(by, q.From), max(most, q.From)
	case q.Cap > 0:
		from, by, most = min(cmp.Or(from, q.Cap), q.Cap), min(cmp.Or(by, q.Cap), q.Cap), q.Cap
	default:
		return t
	}
	return routine.Between(from, by, most)
}

// onlyMinutes is the window of a first use.
func onlyMinutes(n int, t routine.Timing) routine.Timing {
	d := time.Duration(n) * time.Minute
	d = min(d, cmp.Or(t.By, d))
	return routine.Between(d, d, d)
}
