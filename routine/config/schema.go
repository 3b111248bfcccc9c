package config

import "skintime/routine/toml"

const (
	trueOrFalse  = "true or false"
	exampleSound = `a text such as "~/sounds/ready.wav"`
	exampleHooks = `hooks = [["lamp", "on"]]`
	exampleDay   = "a day such as 2026-05-01"
	exampleTime  = `a text such as "8m"`
	exampleDays  = `a list of days such as ["mon", "thu"]`
)

// schema is what config.toml can contain.
var schema = toml.Schema{
	Noun: "configuration", List: "product", MaxItems: MaxProducts, TooMany: "take some off the shelf",
	Keys: map[string]map[string]string{
		"": {
			"routine": `a text such as "facial"`, "skin": `a text such as "dry"`, "retinoid": trueOrFalse, "awake": trueOrFalse,
			"masks": "a whole number such as 2", "avoid": `a list of texts such as ["retinoid"]`, "rest_until": exampleDay, "rest_strict": trueOrFalse, "calm_since": exampleDay, "morning_from": `a text such as "05:00"`,
			"evenings": `a table, under [evenings]`, "product": `a list of products, each under [[product]]`, "cues": `a table, under [cues]`, "screen": `a table, under [screen]`, "remote": `a table, under [remote]`,
		},
		"product": {
			"for": `a text such as "mask"`, "name": `a text such as "the green jar"`, "kind": `a text such as "clay"`,
			"method": `a text such as "manual"`, "gentle": trueOrFalse, "strength": "a number such as 8.0", "rich": trueOrFalse,
			"dries": trueOrFalse, "exfoliates": trueOrFalse, "texture": `"light" or "thick"`,
			"actives": `a list of texts such as ["vitamin-c"]`, "opened": exampleDay, "months": "a whole number such as 12",
			"off": `a text such as "rinse"`, "onto": `"dry" or "wet"`, "from": exampleTime, "by": exampleTime, "cap": exampleTime, "every": "a whole number such as 3",
			"expires": exampleDay, "since": exampleDay, "tested": exampleDay, "testing": exampleDay, "cleared": exampleDay,
			"used_up": trueOrFalse, "prescribed": trueOrFalse,
		},
		"evenings": {
			"cycle": `a list of texts such as ["exfoliate", "retinoid"]`, "starts": exampleDay,
			"retinoid": exampleDays, "exfoliate": exampleDays, "recovery": exampleDays, "mask": exampleDays,
		},
		"cues": {
			"bell": trueOrFalse, "terminal": trueOrFalse, "desktop": trueOrFalse, "chime": trueOrFalse, "voice": trueOrFalse,
			"sounds": `a table such as { ready = "~/sounds/ready.wav" }`,
			"hooks":  `a list of commands, each a list of its words, as in ` + exampleHooks,
		},
		"remote":        {"socket": trueOrFalse, "mpris": trueOrFalse},
		"cues.hooks":    {"run": `a list of words, as in run = ["lamp", "on"]`, "on": `a list of events, as in on = ["ready", "due"]`},
		"cues.sounds":   {"ready": exampleSound, "due": exampleSound, "end": exampleSound},
		"screen":        {"theme": `a text such as "contrast"`, "reduced_motion": trueOrFalse, "progress": `a text such as "auto"`, "signs": `a text such as "ascii"`, "clock": `a text such as "12"`, "week": `a text such as "sunday"`, "plain": trueOrFalse, "colors": `a table, under [screen.colors]`},
		"screen.colors": colorKeys(),
	},
	Order: []string{
		"routine", "skin", "retinoid", "masks", "avoid", "rest_until", "rest_strict", "calm_since", "morning_from", "awake", "evenings", "product", "cues", "screen", "remote",
		"cycle", "starts", "recovery",
		"for", "name", "kind", "method", "gentle", "strength", "rich", "dries", "exfoliates", "texture", "actives", "opened", "months",
		"off", "onto", "from", "by", "cap", "every", "expires", "since", "tested", "testing", "cleared", "used_up", "prescribed",
		"bell", "terminal", "desktop", "chime", "voice", "sounds", "hooks", "ready", "due", "end", "theme", "reduced_motion", "progress", "signs", "clock", "week", "plain", "colors", "socket", "mpris", "run", "on",
		"ground", "surface", "select", "line", "text", "soft", "muted", "ink",
		"mask", "cleanse", "exfoliate", "rinse", "toner", "serum", "moisturizer", "sunscreen", "open", "caution", "stop",
	},
}

// colorKeys are the roles of [screen.colors].
func colorKeys() map[string]string {
	keys := map[string]string{}
	for _, role := range ColorRoles() {
		keys[role] = `a text such as "#bca7f7"`
	}
	return keys
}
