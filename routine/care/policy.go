package care

// rule is a line of the policy.
type rule struct {
	name   string
	looks  string // what it looks at
	does   string // what it does about it
	claims string // the ids that it rests on; those of the data it uses come on top
	apply  func(*planner)
}

// policy lists all rules in their order: each sees the plan that those before it made.
func policy() []rule {
	return []rule{
		{"incomplete history", "gaps in the diary", "says that it may not know all", "S27 G18", (*planner).ruleHistory},
		{"avoid", "actives that are avoided, the shelf, the routine's products", "leaves out what has them", "", (*planner).ruleAvoid},
		{"put on, take off", "each product's kind and label, skin, the first use", "sets words and times", "G6", (*planner).ruleWay},
		// Early: what stings leave out steers nothing else.
		{"reaction", "stings, and what they still keep out", "leaves out what stung, and what is strong", "G17 G18 G22 G23 G25 G44 G45 S28", (*planner).ruleReaction},
		{"patch test", "products in a patch test", "leaves them out, says which day it is", "G17", (*planner).ruleTest},
		{"strength", "acids by their strength, peels on sensitive skin", "leaves out what is too strong, with a stop", "G5 G10 G21 G25 G56", (*planner).ruleStrength},
		{"mask rest", "the last masks, kind of mask, skin", "leaves a mask out that comes too soon", "G52 S16 S22", (*planner).ruleMaskRest},
		{"another product", "why the shelf's first was not chosen", "says so on the step", "", (*planner).ruleInstead},
		{"time of day of products", "retinoids, what stays on overnight", "leaves them out outside the evening", "", (*planner).ruleHour},
		{"evenings", "what this evening is for, how often a new retinoid was used", "leaves out what is for other evenings", "G34", (*planner).ruleEvening},
		{"kept apart", "pairs of the data, the plan, what was used lately", "leaves out what does not go together", "", (*planner).ruleApart},
		{"overnight", "a mask that stays on", "moves it last, without rinse and sunscreen", "S10 G29", (*planner).ruleOvernight},
		{"drying mask", "a mask that dries, skin", "asks for care, moisturizer right away", "G7 G9 S14 S29 S30 S31 S32 S34", (*planner).ruleDrying},
		{"exfoliating mask", "a mask that exfoliates", "leaves the exfoliant out", "S14 S33", (*planner).ruleExfoliatingMask},
		{"under a mask", "acids that stay on, toners, the mask", "leaves out what does not go under it", "G27 G29", (*planner).ruleUnder},
		{"too soon", "the last exfoliations, exfoliant, skin", "leaves the exfoliant out", "G3", (*planner).ruleTooSoon},
		{"what would suit", "a mask or exfoliant of the shelf that is blocked", "names a kind that is not", "", (*planner).ruleSuits},
		{"acids", "acids and scrubs, skin", "asks for care", "G6 G17 G25 S12 S13", (*planner).ruleAcids},
		{"new products", "products never used, patch tests", "asks for a test first, for one at a time", "G17 G51", (*planner).ruleNew},
		{"vitamin C", "vitamin C, the hour", "has a tip", "G15 S26", (*planner).ruleVitaminC},
		{"no evening for acids", "a retinoid every evening, the last acid", "has a tip to choose evenings", "G34", (*planner).ruleNoEvening},
		{"cleanser", "an exfoliant that is a cleanser", "makes one step of two", "S3", (*planner).ruleCleanser},
		{"massage", "exfoliant, mask, skin", "ends the exfoliant with a massage, or does not", "", (*planner).ruleMassage},
		{"after the mask", "how the mask comes off", "fits rinse, toner and serum to it", "G27", (*planner).ruleTakeOff},
		{"morning after", "a mask that stayed on overnight", "begins cleansing with washing it off", "G29", (*planner).ruleMorning},
		{"sunscreen", "acids and retinoids of today and lately, the hour", "has sunscreen on, asks for little sun", "G4 S6", (*planner).ruleSunscreen},
		{"pairs", "pairs of the data that are in the plan", "asks for care", "", (*planner).rulePairs},
		{"serum", "the last mask, the serum's texture", "says where the serum goes", "S35 S36 S37 S38 S39 S41 S42 S43", (*planner).ruleSerum},
		{"rhythm", "the masks of the last week", "says when it is time, or often enough", "S16 S27", (*planner).ruleRhythm},
		{"expired", "dates of the products in the plan", "says what is past its date", "G19 G53 S27", (*planner).ruleExpired},
		{"first strong", "acids and retinoids of the shelf, finished sessions", "reminds that skin may need rest", "", (*planner).ruleFirstStrong},
		{"time of day", "the morning", "has a tip for the body", "S9", (*planner).ruleTimeOfDay},
	}
}
