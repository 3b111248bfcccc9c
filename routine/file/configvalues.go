package file

import "slices"

func (c Config) sections() []Section {
	return []Section{{Fields: c.fields()}, {Path: "cues", Fields: c.Cues.fields()}, {Path: "screen", Fields: c.Screen.fields()}}
}

func (c Config) fields() []Field {
	return []Field{Text("routine", c.Routine), Text("skin", c.Skin), Flag("retinoid", c.Retinoid), DefaultTrue("awake", !c.Sleeps)}
}

func (c Cues) fields() []Field {
	return []Field{
		DefaultTrue("bell", !c.NoBell), DefaultTrue("terminal", !c.NoTerminal), Flag("desktop", c.Desktop), DefaultTrue("chime", !c.NoChime), Flag("voice", c.Voice),
		Text("sounds.ready", c.Sounds.Ready), Text("sounds.due", c.Sounds.Due), Text("sounds.end", c.Sounds.End), Lists("hooks", c.Hooks),
	}
}

func (s Screen) fields() []Field {
	return []Field{Text("theme", s.Theme), Flag("reduced_motion", s.Still)}
}

func (p Product) fields() []Field {
	return []Field{
		Text("for", p.For), Text("name", p.Name), Text("kind", p.Kind), Text("method", p.Method), Flag("gentle", p.Gentle),
		Number("strength", p.Strength), Flag("rich", p.Rich), Flag("dries", p.Dries), Flag("exfoliates", p.Exfoliates),
		Text("texture", p.Texture), List("actives", p.Actives), Day("opened", p.Opened), Whole("months", p.Months),
	}
}

// values are the configuration as it is written.
func (c Config) values() Values { return Values{Sections: c.sections(), List: written(c.Products)} }

// Same reports whether two configurations say the same.
func (c Config) Same(other Config) bool {
	return slices.EqualFunc(c.sections(), other.sections(), func(a, b Section) bool { return slices.Equal(a.Fields, b.Fields) }) &&
		slices.EqualFunc(c.Products, other.Products, func(a, b Product) bool { return slices.Equal(a.fields(), b.fields()) })
}

func written(products []Product) [][]Field {
	var all [][]Field
	for _, p := range products {
		all = append(all, p.fields())
	}
	return all
}
