package diary

import (
	"fmt"
	"strings"
	"testing"

	"skintime/routine"
	"skintime/routine/disk"
)

// jars are the products of sample's steps.
var jars = []*routine.Product{
	{Name: "rice scrub", Kind: "scrub", Method: "manual", Off: routine.RinseOff},
	{Name: "green jar", Kind: "clay", Method: "manual", Gentle: true, Strength: 8.5, Actives: []string{"aha"}, Rich: true, Dries: true, Exfoliates: true, Off: routine.RinseOff},
	nil, nil, {Kind: "serum", Actives: []string{"niacinamide", "vitamin-c"}}, {Name: "ceramide cream", Rich: true},
}

// productSample is sample with the products of a shelf.
func productSample(device string, year, i int) Record {
	r := sample(device, year, i)
	r.Steps = nil
	for j, s := range samplePlan {
		s.Product = jars[j]
		r.Steps = append(r.Steps, s)
	}
	r.Steps[3].Because = routine.BecauseSting
	r.Evening = routine.EveningRetinoid
	return r
}

func TestProductAsJSON(t *testing.T) {
	r := productSample("laptop", 2026, 1)
	r.Steps = r.Steps[1:5]
	line := lineOf(t, r)
	for _, want := range []string{
		`number 1","evening":"retinoid","steps":[{`,
		`"paused_s":31,"product":` + greenJar + `},`, `"skipped","planned_s":30,"active_s":0,"paused_s":0,"because":"sting"},`,
		`"product":{"kind":"serum","actives":["niacinamide","vitamin-c"]}}]}`,
	} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in\n%s", want, line)
		}
	}
	if strings.Count(line, "product") != 2 {
		t.Errorf("a product of which nothing is known: %s", line)
	}
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": line}))
	if err != nil || len(all.Problems) > 0 || len(all.Records) != 1 || !all.Records[0].equal(&r) {
		t.Errorf("it was read as %+v: %v", all, err)
	}
}

// A line is written as it was read, whatever its product has.
func TestAStrangeProductIsWrittenAsItWasRead(t *testing.T) {
	line := step(`{"kind":"mask","outcome":"done","planned_s":1,"active_s":1,"paused_s":0,"product":{"scent":"rose","name":"jar","kind":"foam"},"because":7}`) + "\n"
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": line}))
	if err != nil || len(all.Records) != 1 {
		t.Fatal(all, err)
	}
	if p := all.Records[0].Steps[0].Product; p == nil || p.Name != "jar" || p.Kind != "foam" {
		t.Errorf("the product is %+v", p)
	}
	if got := exported(t, all.WriteJSON); got != line {
		t.Errorf("got  %swant %s", got, line)
	}
}

// Records share a product that they describe alike, but not what was repaired in one.
func TestRecordsShareProducts(t *testing.T) {
	clean, odd := `{"product":{"name":"jar"}}`, `{"product":{"name":"pot","scent":1}}`
	var lines []string
	for i, s := range []string{clean, clean, odd, odd} {
		lines = append(lines, strings.Replace(step(s), `"x"`, fmt.Sprintf(`"x%d"`, i), 1))
	}
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": strings.Join(lines, "\n")}))
	if err != nil || len(all.Records) != 4 {
		t.Fatal(all, err)
	}
	product := func(i int) *routine.Product { return all.Records[i].Steps[0].Product }
	if product(0) != product(1) || product(2).Name != "pot" || product(3).Name != "pot" {
		t.Errorf("%p, %p, %+v, %+v", product(0), product(1), product(2), product(3))
	}
	for _, line := range []int{3, 4} {
		if n := strings.Count(fmt.Sprintf("%+v", all.Problems), fmt.Sprintf(`Line:%d What:unknown field "scent"`, line)); n != 1 {
			t.Errorf("line %d has %d reports of its product: %+v", line, n, all.Problems)
		}
	}
}

// What differs in a product, or in why a step was skipped, makes records differ.
func TestProductsDiffer(t *testing.T) {
	mask := func(rest string) string { return step(`{"kind":"mask","outcome":"done"` + rest + "}") }
	keys := strings.Split(strings.Trim(greenJar, "{}"), ",")
	for i, key := range keys {
		fewer := append(append([]string{}, keys[:i]...), keys[i+1:]...)
		a, b := mask(`,"product":`+greenJar), mask(`,"product":{`+strings.Join(fewer, ",")+`}`)
		checkDiffer(t, key, a, b)
	}
	checkDiffer(t, "a product at all", mask(`,"product":{"name":"jar"}`), mask(""))
	checkDiffer(t, "why", mask(`,"because":"sting"`), mask(""))
}

func checkDiffer(t *testing.T, name, a, b string) {
	t.Helper()
	all, err := Read(disk.System(), write(t, map[string]string{"laptop-2026.jsonl": a + "\n" + b}))
	if n := len(all.Problems); err != nil || n != 1 || !strings.HasPrefix(all.Problems[0].What, "differs") {
		t.Errorf("%s: %+v, %v", name, all.Problems, err)
	}
}
