package words

import (
	"testing"

	"skintime/routine"
	"skintime/routine/diary"
)

func TestRecordedProducts(t *testing.T) {
	step := func(k routine.Kind, o routine.Outcome, name, kind string) diary.Step {
		return diary.Step{Kind: k, Outcome: o, Product: diary.Known(routine.Product{Name: name, Kind: kind})}
	}
	long := step(routine.Mask, routine.OutcomeDone, "Overnight oat cream mask with honey", "cream")
	jar, clay, bare := step(routine.Mask, routine.OutcomeDone, "green jar", "cream"), step(routine.Mask, routine.OutcomeDone, "", "clay"), step(routine.Mask, routine.OutcomeDone, "", "")
	stung, nameless := step(routine.Serum, routine.OutcomeStung, "night serum", "retinoid"), step(routine.Serum, routine.OutcomeStung, "", "")
	skipped := step(routine.Mask, routine.OutcomeSkipped, "green jar", "cream")
	of := func(steps ...diary.Step) diary.Record { return diary.Record{Steps: steps} }
	after := diary.Step{Kind: routine.Toner, Outcome: routine.OutcomeSkipped, Because: routine.BecauseSting}
	serum := diary.Step{Kind: routine.Serum, Outcome: routine.OutcomeSkipped, Because: routine.BecauseSting}
	check(t,
		sentence{RecordedProduct(jar), "green jar"}, sentence{RecordedProduct(clay), "clay"}, sentence{RecordedProduct(bare), ""},
		sentence{RecordedProduct(diary.Step{}), ""}, sentence{RecordedProduct(long), "Overnight oat cream mas…"},
		sentence{ListedProduct(of(after, jar)), "green jar"}, sentence{ListedProduct(of(skipped, clay)), "clay"}, sentence{ListedProduct(of(skipped)), ""},
		sentence{ListedProduct(of(jar, stung)), "stung: night serum"}, sentence{ListedProduct(of(jar, nameless)), "stung: Serum"}, sentence{ListedProduct(of()), ""},
		sentence{RecordStung(of(jar, stung)), "stung: night serum"}, sentence{RecordStung(of(nameless, jar)), "stung"},
		sentence{SkippedAfterSting(of(jar, after, serum, serum)), "Skipped because it stung: Toner, Serum"}, sentence{SkippedAfterSting(of(skipped)), ""},
	)
}

func TestProductUse(t *testing.T) {
	jar := diary.ProductUse{Step: routine.Mask, Name: "green jar", Kind: "clay", Times: 9, Average: 1020, Feel: 4.6, Rated: 8, Evenings: 8, Last: evening.AddDate(0, 0, -1)}
	once := diary.ProductUse{Step: routine.Mask, Kind: "clay", Feel: 3, Rated: 1, Evenings: 1, Stings: 1}
	day := diary.ProductUse{Step: routine.Exfoliate, Kind: "scrub", Feel: 3, Rated: 2, Evenings: 1, Stings: 2}
	check(t,
		sentence{UsedName(jar), "green jar"}, sentence{UsedKind(jar), "clay mask"}, sentence{UsedName(once), "clay mask"}, sentence{UsedName(day), "scrub"},
		sentence{UsedKind(diary.ProductUse{Step: routine.Toner, Name: "rose water"}), "toner"}, sentence{UsedKind(diary.ProductUse{Step: routine.Serum, Kind: "serum"}), "serum"},
		sentence{UsedKind(diary.ProductUse{Step: routine.Cleanse, Kind: "oil"}), "oil cleanser"},
		sentence{UsedKind(diary.ProductUse{Step: routine.Moisturizer, Name: "ceramide cream", Kind: "cream"}), "moisturizer"}, sentence{UsedKind(diary.ProductUse{Step: routine.Exfoliate, Kind: "acid"}), "acid exfoliant"}, sentence{UsedFor(jar), "17 min"},
		sentence{FeltWith(jar), "4.6 of 5 on 8 evenings"}, sentence{FeltWith(once), "3.0 of 5 on 1 evening"}, sentence{FeltWith(day), "3.0 of 5 in 2 sessions"},
		sentence{FeltWith(diary.ProductUse{}), ""}, sentence{FeltBrief(jar), "4.6 of 5"}, sentence{FeltBrief(diary.ProductUse{}), ""},
		sentence{UsedLine(jar, evening), "green jar: used 9 times, last on Sat 28 Feb, 17 min on average, felt 4.6 of 5 on 8 evenings"},
		sentence{UsedLine(diary.ProductUse{Step: routine.Mask, Kind: "clay", Times: 1, Average: 600, Stings: 1, Last: evening}, evening), "clay mask: used once, last on Sun 1 Mar, 10 min on average, stung once"},
		sentence{SessionsWith(1, 20, "peel"), "1 of 20 sessions with peel"}, sentence{NoSessionWith("peel"), `No session has "peel".`},
		sentence{StungTimes(jar), ""}, sentence{StungTimes(once), "once"}, sentence{StungTimes(day), "twice"}, sentence{StungTimes(diary.ProductUse{Stings: 3}), "3 times"},
	)
}
