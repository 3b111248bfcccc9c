package cli

// fact is a line of the man page about the program as a whole.
type fact struct{ name, text string }

// chapter is a section of the man page about the program as a whole.
type chapter struct {
	title string
	facts []fact
}

// facts returns what the man page says beside the commands, and help in part.
func facts() []chapter {
	return []chapter{
		{"EXIT STATUS", []fact{
			{"0", "Done, or left and saved."},
			{"1", "It failed, or there is a mistake in the configuration."},
			{"2", "A mistake on the command line or in a routine file."},
		}},
		{"FILES", []fact{
			{"$XDG_CONFIG_HOME/skintime/config.toml", "The configuration: skin, products, cues and colours."},
			{"$XDG_CONFIG_HOME/skintime/routines/NAME.toml", "Your own routines. One with the name of a shipped routine is used instead."},
			{"$XDG_STATE_HOME/skintime/session.jsonl", "The current session, or the unfinished one."},
			{"$XDG_DATA_HOME/skintime/diary/DEVICE-YEAR.jsonl", "The diary, a session on each line. Each device writes its own files and reads all."},
			{"$XDG_DATA_HOME/skintime/diary/corrections/DEVICE-YEAR.jsonl", "Sessions that were corrected or removed by hand, a correction on each line."},
			{"$XDG_RUNTIME_DIR/skintime/", "The socket by which other terminals lead the session; without the variable it is in $XDG_STATE_HOME/skintime."},
			{"$XDG_CACHE_HOME/skintime/chimes", "Copies of the shipped sounds, for players to find. Missing ones are written again."},
		}},
		{"ENVIRONMENT", []fact{
			{"NO_COLOR", "Set to anything: no colours."},
			{"CLICOLOR_FORCE, FORCE_COLOR", "Set to 1: printed lines have colours even where standard output is no terminal. FORCE_COLOR=0: no colours."},
			{"COLORFGBG", "The colours of text and background, where the terminal does not answer that itself: 15;0 is light on dark."},
			{"ACCESSIBLE", "Set to anything: lines of text instead of the screen, as with --plain."},
			{"LC_ALL, LC_CTYPE, LANG", "The characters that the terminal shows. One that names another set than UTF-8, such as C, has only letters and signs of ASCII drawn."},
			{"LC_ALL, LC_TIME, LANG", "How times of day and weeks are written, unless the configuration says it: 'en_US' has 10:29 pm and weeks from Sunday. C and nothing have 24 hours and weeks from Monday; on Windows, nothing has the system's settings."},
			{"TERM", "The kind of terminal. On a dumb one skintime prints lines of text, as with --plain."},
			{"TZ", "The time zone: a name such as Europe/Paris, or a rule such as CET-1CEST,M3.5.0,M10.5.0/3."},
			{"VISUAL, EDITOR", "The editor that 'routine edit' and 'config edit' start; VISUAL comes first. No shell is involved."},
			{"XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME, XDG_CACHE_HOME",
				"Where the files are. By default they are where the system keeps such files: on Linux in ~/.config, ~/.local/state, ~/.local/share and ~/.cache."},
			{"XDG_RUNTIME_DIR", "Where the socket is by which another terminal leads the session; it counts where the folder is yours."},
			{"SKINTIME_EVENT, SKINTIME_TEXT, SKINTIME_STEP, SKINTIME_NEXT, SKINTIME_PRODUCT, SKINTIME_REMAINING",
				"Given to hooks, not read: what happened, in a word and as a sentence, the kind of step, the next one, the product, and the seconds left."},
		}},
	}
}
