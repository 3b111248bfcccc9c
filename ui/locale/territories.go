package locale

import (
	"strings"
	"time"
)

// The territories that do not have 24 hours and weeks from Monday, as the CLDR 48.2 has them in
// common/supplemental/supplementalData.xml: timeData where "h" is preferred, and weekData, firstDay.
const (
	hours12 = "AE AG AL AS AU BB BD BH BM BN BO BS BT CA CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY " +
		"HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK PR PS PW " +
		"QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US VC VE VG VI VU WS YE ZM"
	fromSunday = "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP " +
		"PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
	fromSaturday = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
	fromFriday   = "MV"
)

// hours24 are the languages that have 24 hours in one of the territories with 12.
const hours24 = "fr_CA ku_SY"

// named returns the locale with a name as POSIX has it, such as "en_US.UTF-8" or "sr_RS@latin".
func named(name string) Locale {
	name, _, _ = strings.Cut(name, "@")
	name, _, _ = strings.Cut(name, ".")
	language, territory, _ := strings.Cut(strings.ReplaceAll(name, "-", "_"), "_")
	if at := strings.LastIndex(territory, "_"); at >= 0 { // behind a script
		territory = territory[at+1:]
	}
	territory = strings.ToUpper(territory)
	first := time.Monday
	switch {
	case lists(fromSunday, territory):
		first = time.Sunday
	case lists(fromSaturday, territory):
		first = time.Saturday
	case lists(fromFriday, territory):
		first = time.Friday
	}
	return New(lists(hours12, territory) && !lists(hours24, language+"_"+territory), first)
}

// lists reports whether a list has a word.
func lists(list, word string) bool {
	return word != "" && strings.Contains(" "+list+" ", " "+word+" ")
}
