package toml_test

import (
	"fmt"

	"skintime/routine/toml"
)

// A schema says what a file may have; an error points at what is wrong.
func ExampleRead() {
	schema := toml.Schema{
		Noun: "shelf", List: "product", MaxItems: 10, Order: []string{"skin", "product", "name"},
		Keys: map[string]map[string]string{
			"":        {"skin": `a text such as "dry"`, "product": "a list of products"},
			"product": {"name": `a text such as "clay"`},
		},
	}
	var shelf struct{ Skin string }
	_, err := toml.Read(&schema, "shelf.toml", []byte("# Mine.\nskim = 'dry'\n"), &shelf)
	fmt.Println(err)
	// Output:
	// shelf.toml:2:1: unknown key "skim"; did you mean "skin"?
	//   2 | skim = 'dry'
	//     | ^
}

// What does not change stays as it is, with its comments.
func ExampleEdit() {
	values := func(skin string) toml.Values {
		return toml.Values{Sections: []toml.Section{{Fields: []toml.Field{toml.Text("skin", skin)}}}}
	}
	text := []byte("# About me.\nskin = 'dry'  # since winter\n")
	fmt.Print(string(toml.Edit(text, "product", values("dry"), values("oily"))))
	// Output:
	// # About me.
	// skin = "oily"  # since winter
}
