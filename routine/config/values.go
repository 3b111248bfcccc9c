package config

import (
	"slices"

	"skintime/routine/toml"
)

func (c Config) sections() []toml.Section {
	return []toml.Section{{Fields: c.fields()}, {Path: "evenings", Fields: eveningFields(c.Evenings)}, {Path: "cues", Fields: c.Cues.fields()}, {Path: "screen", Fields: c.Screen.fields()}, {Path: "remote", Fields: c.Remote.fields()}}
}

func (c Config) fields() []toml.Field {
	return []toml.Field{
		toml.Text("routine", c.Routine), toml.Text("skin", c.Skin), toml.Flag("retinoid", c.Retinoid), toml.Integer("masks", c.Masks), toml.List("avoid", c.Avoid),
		toml.Day("rest_until", c.RestUntil), toml.YesOrNo("rest_strict", c.RestStrict, false), toml.Day("calm_since", c.CalmSince), toml.TimeOfDay("morning_from", c.MorningFrom), toml.DefaultTrue("awake", !c.AllowSleep),
	}
}

func (c Cues) fields() []toml.Field {
	return []toml.Field{
		toml.DefaultTrue("bell", !c.NoBell), toml.DefaultTrue("terminal", !c.NoTerminal), toml.Flag("desktop", c.Desktop), toml.DefaultTrue("chime", !c.NoChime), toml.Flag("voice", c.Voice),
		toml.Text("sounds.ready", c.Sounds.Ready), toml.Text("sounds.due", c.Sounds.Due), toml.Text("sounds.end", c.Sounds.End), toml.ListOf("hooks", c.Hooks, Hook.text),
	}
}

// text is the hook as TOML text.
func (h Hook) text() string {
	if len(h.On) == 0 {
		return toml.List("", h.Run).Value
	}
	return toml.Inline([]toml.Field{toml.List("run", h.Run), toml.List("on", h.On)})
}

func (s Screen) fields() []toml.Field {
	fields := []toml.Field{toml.Text("theme", s.Theme), toml.Flag("reduced_motion", s.ReducedMotion), toml.Text("progress", s.Progress), toml.Text("signs", s.Signs), toml.Text("clock", s.Clock), toml.Text("week", s.Week), toml.Flag("plain", s.Plain)}
	for _, role := range ColorRoles() {
		fields = append(fields, toml.Text("colors."+role, s.Colors[role]))
	}
	return fields
}

func (r Remote) fields() []toml.Field {
	return []toml.Field{toml.DefaultTrue("socket", !r.NoSocket), toml.Flag("mpris", r.MPRIS)}
}

func (p Product) fields() []toml.Field {
	return []toml.Field{
		toml.Text("for", string(p.StepKind)), toml.Text("name", p.Name), toml.Text("kind", p.Kind), toml.Text("method", p.Method), toml.Flag("gentle", p.Gentle),
		toml.Number("strength", p.Strength), toml.YesOrNo("rich", p.Rich, p.NotRich), toml.Flag("dries", p.Dries), toml.Flag("exfoliates", p.Exfoliates),
		toml.Text("texture", p.Texture), toml.List("actives", p.Actives), toml.Day("opened", p.Opened), toml.Integer("months", p.Months),
		toml.Text("off", string(p.Off)), toml.Text("onto", p.Onto), toml.Time("from", p.From), toml.Time("by", p.By), toml.Time("cap", p.Cap), toml.Integer("every", p.Every),
		toml.Day("expires", p.Expires), toml.Day("since", p.Since), toml.Day("tested", p.Tested), toml.Day("testing", p.Testing), toml.Day("cleared", p.Cleared),
		toml.YesOrNo("used_up", p.UsedUp, false), toml.YesOrNo("prescribed", p.Prescribed, false),
	}
}

// values returns the configuration as TOML.
func (c Config) values() toml.Values {
	return toml.Values{Sections: c.sections(), List: productFields(c.Products)}
}

// Same reports whether two configurations are equal.
func (c Config) Same(other Config) bool {
	return slices.EqualFunc(c.sections(), other.sections(), func(a, b toml.Section) bool { return slices.Equal(a.Fields, b.Fields) }) &&
		slices.EqualFunc(c.Products, other.Products, func(a, b Product) bool { return slices.Equal(a.fields(), b.fields()) })
}

func productFields(products []Product) [][]toml.Field {
	var all [][]toml.Field
	for _, p := range products {
		all = append(all, p.fields())
	}
	return all
}
