package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"skintime/routine"
	"skintime/routine/care"
)

// choice are the flags that say what to use this time.
type choice struct {
	mask     string
	products []string
}

// addTo gives a command the flags.
func (x *choice) addTo(c *cobra.Command, a *app) {
	c.Flags().StringVar(&x.mask, "mask", "", "use a `KIND` of mask, such as clay")
	c.Flags().StringArrayVar(&x.products, "product", nil, "use the product with this `NAME` on your shelf")
	completeFlag(c, "mask", routine.MaskKinds)
	completeFlag(c, "product", func() []string { return choosable(profile(a.configured())) })
}

// choosable are the names of a person's products that are neither used up nor avoided.
func choosable(who care.Profile) (names []string) {
	for i, name := range care.Names(who.Shelf) {
		if !who.Shelf[i].UsedUp && !care.Shipped().Avoided(who, who.Shelf[i]) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// chosen is what the flags choose by the kind of step; nil: nothing. The error says what the
// routine has no step for, or what is not on the shelf.
func (x choice) chosen(s care.Situation) (map[routine.Kind]care.Choice, error) {
	if x.mask == "" && len(x.products) == 0 {
		return nil, nil
	}
	chosen := map[routine.Kind]care.Choice{}
	if x.mask != "" {
		if err := checkMask(x.mask, s); err != nil {
			return nil, err
		}
		chosen[routine.Mask] = care.Choice{Kind: x.mask}
	}
	for _, name := range x.products {
		kinds, err := stepsOfProduct(name, s)
		if err != nil {
			return nil, err
		}
		for _, k := range kinds {
			chosen[k] = care.Choice{Product: name}
		}
	}
	return chosen, nil
}

// stepsOfProduct are the kinds of the routine's steps that a product of that name is for.
func stepsOfProduct(name string, s care.Situation) (kinds []routine.Kind, err error) {
	shelf := s.Profile.Shelf
	usable := choosable(s.Profile)
	for i, own := range care.Names(shelf) {
		switch q := shelf[i]; {
		case own != name:
		case q.UsedUp:
			err = usageError{fmt.Errorf("--product: %q is used up", name)}
		case care.Shipped().Avoided(s.Profile, q):
			err = usageError{fmt.Errorf("--product: %q has what your configuration avoids", name)}
		case !slices.ContainsFunc(s.Routine.Steps, func(x routine.Step) bool { return x.Kind == q.StepKind }):
			err = usageError{fmt.Errorf("--product: %q is for a step that the routine %s has not: %s", name, s.Routine.Name, q.StepKind)}
		default:
			kinds = append(kinds, q.StepKind)
		}
	}
	switch {
	case len(kinds) > 0:
		return kinds, nil
	case err != nil:
		return nil, err
	case len(usable) == 0:
		return nil, usageError{fmt.Errorf("--product: no product is called %q; your shelf is empty", name)}
	}
	return nil, fmt.Errorf("--product: %w", unknown("product", name, usable))
}
