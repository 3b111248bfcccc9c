package cli

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
)

// All that a configuration says of a person, the care rules are mapped.
func TestProfile(t *testing.T) {
	day := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	c := config.Config{Skin: "dry", Retinoid: true, Masks: 2, Avoid: []string{"bha"}, RestUntil: day, RestStrict: true, CalmSince: day, MorningFrom: time.Hour, Products: []config.Product{{
		StepKind: "mask", Name: "the green jar", Kind: "clay", Method: "manual", Gentle: true, Strength: 8, Rich: true, NotRich: true, Dries: true, Exfoliates: true,
		Texture: "light", Actives: []string{"aha"}, Opened: day, Months: 12,
		Off: routine.RinseOff, Onto: "dry", From: time.Minute, By: 2 * time.Minute, Cap: 3 * time.Minute, Every: 3,
		Expires: day, Since: day, Tested: day, Testing: day, Cleared: day, UsedUp: true, Prescribed: true,
	}}}
	p := profile(c)
	want := care.Profile{Skin: care.Dry, Retinoid: true, Shelf: p.Shelf, Masks: 2, Avoid: []string{"bha"}, RestUntil: day, RestStrict: true, CalmSince: day, MorningFrom: time.Hour}
	if !reflect.DeepEqual(p, want) || len(p.Shelf) != 1 {
		t.Fatalf("got %+v", p)
	}
	configured, mapped := reflect.ValueOf(c.Products[0]), reflect.ValueOf(p.Shelf[0])
	if configured.NumField() != mapped.NumField() {
		t.Errorf("a product has %d fields, and %d are mapped", configured.NumField(), mapped.NumField())
	}
	for i := range configured.NumField() {
		name := configured.Type().Field(i).Name
		field := mapped.FieldByName(name)
		if configured.Field(i).IsZero() || !field.IsValid() || !reflect.DeepEqual(field.Convert(configured.Field(i).Type()).Interface(), configured.Field(i).Interface()) {
			t.Errorf("%s is %v, and mapped as %v", name, configured.Field(i), field)
		}
	}
}

// The words of a configuration are those that the care rules know.
func TestTheRulesKnowTheWords(t *testing.T) {
	var skins []string
	for _, s := range care.Skins() {
		skins = append(skins, string(s))
	}
	for what, words := range map[string][2][]string{
		"skins":    {config.Skins(), skins},
		"methods":  {config.Methods(), {care.Manual, care.Chemical, care.Peel}},
		"textures": {config.Textures(), {care.Light, care.Thick}},
		"actives": {config.Actives(), {care.AHA, care.BHA, care.Retinoid, care.VitaminC, care.VitaminE, care.Hyaluron, care.Benzoyl, care.Retinol, care.Tretinoin, care.Adapalene, care.Niacinamide,
			care.Azelaic, care.PHA, care.Enzyme, care.TCA}},
	} {
		if !reflect.DeepEqual(words[0], words[1]) {
			t.Errorf("%s: %q here, %q there", what, words[0], words[1])
		}
	}
}

// What is said of skin is written to the configuration as days, without a reason; its comments stay.
func TestSaySkin(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "skintime")
	t.Cleanup(xdg.Reload) // behind that of Setenv
	t.Setenv("XDG_CONFIG_HOME", filepath.Dir(folder))
	xdg.Reload()
	var now config.Config
	store := shelfStore{reprofile: func(c config.Config) { now = c }}
	for _, c := range []struct{ says, before, want string }{
		{"calm again", "skin = \"dry\" # mine\nrest_until = 2999-01-01\nrest_strict = true\n", "skin = \"dry\" # mine\ncalm_since = TODAY\n"},
		{"waxed", "# mine\n", "# mine\n\nrest_until = TOMORROW\n"},
		{"sunburnt", "rest_until = 2001-01-01 # long over\n", "rest_until = 9999-12-31 # long over\nrest_strict = true\n"},
		{"shaved", "rest_until = 2001-01-01\nrest_strict = true\n", "rest_until = TODAY\n"},
	} {
		if err := errors.Join(os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, "config.toml"), []byte(c.before), 0o600)); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(care.Shipped().Rests, func(r care.SkinRest) bool { return r.Says == c.says })
		if err := store.saySkin(care.Shipped().Rests[i]); err != nil {
			t.Fatal(err)
		}
		today := care.Shipped().CareDay(profile(now), time.Now())
		want := strings.NewReplacer("TODAY", today.Format(time.DateOnly), "TOMORROW", today.AddDate(0, 0, 1).Format(time.DateOnly)).Replace(c.want)
		if text, err := os.ReadFile(filepath.Join(folder, "config.toml")); err != nil || string(text) != want {
			t.Errorf("%s: %q, want %q; %v", c.says, text, want, err)
		}
		if read, err := config.Read(filepath.Join(folder, "config.toml")); err != nil || !read.Same(now) {
			t.Errorf("%s: the plans to come know %+v, not %+v; %v", c.says, now, read, err)
		}
	}
}
