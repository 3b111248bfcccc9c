package cli

// fact is something about the program that no command tells.
type fact struct{ name, text string }

// chapter is a part of the man page that is no command's.
type chapter struct {
	title string
	facts []fact
}

// facts are what the man page says beside the commands.
func facts() []chapter {
	return []chapter{
		{"EXIT STATUS", []fact{
			{"0", "Done, or left to go on later."},
			{"1", "It failed."},
			{"2", "Wrong words: on the command line, in a routine file or in the configuration."},
		}},
		{"FILES", []fact{
			{"$XDG_CONFIG_HOME/skintime/config.toml", "The configuration: skin, products, what calls you back, the look."},
			{"$XDG_CONFIG_HOME/skintime/routines/NAME.toml", "Routines of your own. One that is called as a shipped one takes its place."},
			{"$XDG_STATE_HOME/skintime/session.jsonl", "The session that runs, or was left."},
			{"$XDG_DATA_HOME/skintime/diary/DEVICE-YEAR.jsonl", "The diary, one session a line. Each device writes its own files and reads all."},
			{"$XDG_CACHE_HOME/skintime/chimes", "The shipped sounds, for players to find. They are made again when they are missing."},
		}},
		{"ENVIRONMENT", []fact{
			{"NO_COLOR", "Set to anything: no colours."},
			{"CLICOLOR_FORCE", "Set to 1: printed lines have colours where standard output is no terminal, too."},
			{"ACCESSIBLE", "Set to anything: lines of text instead of a screen, as with --plain."},
			{"SKINTIME_REDUCED_MOTION", "Set to anything but 0 and false: nothing moves but the time."},
			{"TERM", "The kind of terminal. On a dumb one there are lines of text instead of a screen."},
			{"VISUAL, EDITOR", "The editor that routine edit opens, in this order. It is started without a shell."},
			{"XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME, XDG_CACHE_HOME",
				"Where the files lie. Without them they lie where the system keeps such files: on Linux in ~/.config, ~/.local/state, ~/.local/share and ~/.cache."},
			{"SKINTIME_EVENT, SKINTIME_STEP, SKINTIME_NEXT, SKINTIME_REMAINING",
				"Not read, but given to hooks: what happened, the kind of step, the next one, and the seconds that are left."},
		}},
	}
}
